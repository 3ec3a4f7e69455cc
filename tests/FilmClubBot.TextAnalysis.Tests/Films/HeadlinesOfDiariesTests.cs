namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Headlines that are entries of a diary, give a director, quote somebody or hide a title, and heads that are those of any review.</summary>
public class HeadlinesOfDiariesTests
{
    private const string Body = "The film waits for the tide, and the camera waits with it. The ferry is late, the film is not. I have not seen a braver film about waiting, and the actors are as wet as their coats.";

    [Theory]
    [InlineData("Amber Line, 2019 - ★★★½", "Amber Line|2019|")]
    [InlineData("🍿 Amber Line, 2019 - ★★★★ (contains spoilers)", "Amber Line|2019|")]
    [InlineData("Glass Orchard, 1998", "Glass Orchard|1998|")]
    [InlineData("The Ferry, Again, 2004 - ★", "The Ferry, Again|2004|")]
    public async Task An_entry_of_a_diary_gives_title_and_year(string title, string film) =>
        Assert.Equal([film], await Read.Films(title, Body));

    [Theory]
    [InlineData("Cinéma - Vague d'hiver de Inès Lind (2019)", "Vague d'hiver|2019|Inès Lind")]
    [InlineData("Cinéma - Le quai de Inès Lind et Paul Roth (2012)", "Le quai|2012|Inès Lind+Paul Roth")]
    [InlineData("Cinéma - Ligne d'ambre de Léna Brandt (1987)", "Ligne d'ambre|1987|Léna Brandt")]
    public async Task A_director_before_the_year_is_no_part_of_the_title(string title, string film) =>
        Assert.Equal([film], await Read.Films(title, "Le film attend la marée, et la caméra attend avec lui. Le film est court, et les acteurs sont trempés. J’aime ce film, qui ne dit presque rien et qui montre tout."));

    [Theory]
    [InlineData("The Lantern: “Goodbye to the Ferries, the Last Honest Boats”")]
    [InlineData("Harbour Post: “The Cinema That Would Not Close”")]
    [InlineData("Mara Okoye: “Nobody Pays for a Wet Seat”")]
    public async Task Whose_words_a_headline_quotes_is_no_film(string title) =>
        Assert.DoesNotContain(await Read.Films(title, $"Another good farewell to the boats. I read it in {title[..title.IndexOf(':')]}, and it made me sad, because films used to come by boat. I do not think people understand what is lost when movies arrive by wire."), film => title.StartsWith(film.Split('|')[0], StringComparison.Ordinal));

    [Theory]
    [InlineData("de", "Der Film wartet auf die Flut.", "Handlung", "Fazit")]
    [InlineData("fr", "Le film attend la marée, et la caméra attend avec lui dans le port.", "Histoire", "Ressenti")]
    [InlineData("es", "La película espera la marea.", "Argumento", "Mi opinión")]
    public async Task Heads_of_any_review_are_no_films(string language, string sentence, string first, string second)
    {
        var text = Read.Clean($"<h2>{first}</h2><p>{sentence} {sentence} {sentence}</p><h2>{second}</h2><p>{sentence} {sentence} {sentence}</p>", Domain.Reviews.BodyFormat.Html, "Amber Line");

        var (_, reading) = await Read.Text(text);

        Assert.Equal(language, reading.Language);
        Assert.Equal("Amber Line", Assert.Single(reading.Films).Title);
    }

    [Fact]
    public async Task A_country_above_the_facts_is_no_film() =>
        Assert.Equal(["Der nasse Mantel|2001|Ilse Roth"], await Read.Films("Der nasse Mantel", "Deutschland (2001)\nRegie: Ilse Roth\nDarsteller: Tom Hay (Abel), Lena Brandt (Wirtin)\n\nDer Film wartet auf die Flut, und die Kamera wartet mit. Der Film ist kurz, und die Schauspieler sind nass. Ich mag den Film."));

    [Fact]
    public async Task A_nickname_in_quotation_marks_is_no_film() =>
        Assert.DoesNotContain(await Read.Films("", "Thomas \"Salty\" Bell plays the ferryman, and Salty is good. The film waits for the tide. Salty is wet, the film is wet, and the actors are wet."), film => film.StartsWith("Salty", StringComparison.Ordinal));

    [Theory]
    [InlineData("Bärnstenslinjen (Amber Line)", "Bärnstenslinjen")]
    [InlineData("Il porto d'inverno (The Winter Harbour)", "Il porto d'inverno")]
    [InlineData("Ochtendveer (Morning Ferry)", "Ochtendveer")]
    public async Task A_title_with_its_translation_is_a_title(string headline, string title) =>
        Assert.Equal(title, Assert.Single((await Read.Text(headline, Body)).Reading.Films).Title);

    [Fact]
    public async Task A_row_of_facts_is_no_headline()
    {
        var text = Read.Clean("<p>Drama, Horror | Erscheinungsjahr: 2025 | Schauspieler: Tom Hay | Regisseur: Ilse Roth, Paul Brandt | 1h 50min</p><p>Der Film wartet auf die Flut. <em>Der nasse Mantel</em> ist der beste Film des Jahres. <em>Der nasse Mantel</em> ist kurz, und der Film ist nass.</p>", Domain.Reviews.BodyFormat.Html);

        var (_, reading) = await Read.Text(text);

        Assert.Equal("", text.Title);
        Assert.Equal("Der nasse Mantel", Assert.Single(reading.Films).Title);
    }
}
