using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Tests.Themes;

public class LanguageThemesTests
{
    private static async Task<IReadOnlyList<string>> Themes(string body, string title = "") =>
        [.. (await Read.Text(title, body)).Reading.Themes.Select(theme => theme.Name)];

    [Theory]
    [InlineData("Der Film erzählt von der Einsamkeit eines Leuchtturmwärters, der seit Jahren mit niemandem gesprochen hat.", "loneliness")]
    [InlineData("Sie ist die einsamste Frau der Insel, und vereinsamt sind dort alle, die im Winter bleiben.", "loneliness")]
    [InlineData("Im Mittelpunkt steht die Trauer um den Bruder, und der Film lässt sich mit ihr viel Zeit.", "grief")]
    [InlineData("Was der Bürgerkrieg mit dem Dorf gemacht hat, sieht man erst, als die Soldaten längst weg sind.", "war")]
    [InlineData("Seine Sucht nach dem Spiel ist größer als alles, was er sich für die Tochter vorgenommen hat.", "addiction")]
    [InlineData("C'est un film sur la solitude d'un gardien de phare qui ne parle à personne depuis des années.", "loneliness")]
    [InlineData("Le récit parle du deuil d'une sœur, et il le fait sans un mot de trop.", "grief")]
    [InlineData("L'amitié des deux pêcheurs est ce que le film a de plus beau, et cette amitié résiste à tout.", "friendship")]
    [InlineData("La película trata de la soledad de un farero que no habla con nadie desde hace años.", "loneliness")]
    [InlineData("En el fondo habla de la culpa, y de cómo los hermanos la callan durante toda una vida.", "guilt")]
    [InlineData("La amistad de los dos pescadores es lo más hermoso, y esa amistad lo resiste todo.", "friendship")]
    public async Task Finds_a_theme_in_the_language_of_the_review(string body, string theme) => Assert.Contains(theme, await Themes(body));

    [Theory]
    [InlineData("Er sucht den ganzen Tag nach dem Boot, und am Abend sucht er nach dem Bruder.", "addiction")]
    [InlineData("Es macht keinen Unterschied, wer das macht, und es macht auch nichts.", "power")]
    [InlineData("Wie gut das alles gemacht ist, und wie gut es am Ende auch ausgeht!", "kindness")]
    [InlineData("C'est la mère de son fils qui garde le phare, et le bateau est à elle.", "motherhood")]
    [InlineData("Como el barco no llega, come con los demás, y come como ellos, despacio.", "food")]
    [InlineData("La verdad es que el barco llega tarde, y la verdad es que no importa.", "truth")]
    [InlineData("Sin poder salir del puerto, los hermanos no van a poder pagar el barco.", "power")]
    [InlineData("Con esta consola se juega en el puerto, y la consola es del hermano.", "healing")]
    [InlineData("Le bateau est sans doute perdu, et personne ne doute que le gardien le sache.", "doubt")]
    [InlineData("L'héroïne garde le phare, et l'héroïne ne parle à personne.", "addiction")]
    [InlineData("Grâce à son frère, le bateau rentre ; grâce à lui, le gardien reste.", "forgiveness")]
    [InlineData("Die Sprache der Fischer ist rau, und eine andere Sprache spricht hier keiner.", "revenge")]
    [InlineData("Es ist ein Film über Schuld, und der Film nimmt sich Zeit dafür.", "time")]
    [InlineData("C'est un film sur la culpabilité, et il prend son temps.", "time")]
    [InlineData("La película trata de la culpa, y se toma su tiempo.", "time")]
    [InlineData("Das erinnert an alte Filme, und der Hafen erinnert an einen anderen.", "memory")]
    public async Task Is_not_misled_by_a_word_that_looks_like_a_cue(string body, string theme) => Assert.DoesNotContain(theme, await Themes(body));

    [Theory]
    [InlineData("Il film parla di un guardiano del faro e della sua famiglia, e la crime story non è che un pretesto per la violence.")]
    [InlineData("O filme fala de um faroleiro e da sua família, e o crime é só um pretexto para a justice e a politics.")]
    [InlineData("De film gaat over een vuurtorenwachter en zijn familie, en de crime is maar een voorwendsel voor alle grief.")]
    [InlineData("Latarnik mieszka z rodziną przy porcie, lecz crime oraz grief są tylko pretekstem, bez którego nikt by ich nie poznał.")]
    public async Task Reads_no_themes_where_the_taxonomy_has_no_cues_in_the_language(string body) => Assert.Empty(await Themes(body));

    [Fact]
    public async Task Tries_no_English_cue_on_another_language()
    {
        var themes = await Themes("Die Gift-Szene mit dem Rat des Königs war kurz, aber der Chef der Wache war brav und der Arm war dick im Rest des Films.");
        Assert.DoesNotContain("war", themes);
        Assert.DoesNotContain("food", themes);
    }

    [Fact]
    public async Task States_the_language_of_the_review()
    {
        Assert.Equal("de", (await Read.Text("", "Das ist ein Film, den man nicht vergisst, und er ist auch nicht zu lang.")).Reading.Language);
        Assert.Equal("en", (await Read.Text("", "It is a film that one does not forget, and it is not too long either.")).Reading.Language);
    }

    [Fact]
    public void Has_a_label_and_five_cues_for_every_theme_in_every_language_with_themes()
    {
        foreach (var language in new[] { "de", "fr", "es" })
        {
            Assert.NotEmpty(Language.Find(language)!.File.Phrases("themes", "subjects"));
            Assert.All(Read.Taxonomy.Terms, term =>
            {
                Assert.True(term.Languages.TryGetValue(language, out var translation), $"{term.Label} has no {language}.");
                Assert.NotEqual("", translation!.Label);
                Assert.True(translation.Cues.Count >= 5, $"{term.Label} has too few cues in {language}.");
            });
        }
    }
}
