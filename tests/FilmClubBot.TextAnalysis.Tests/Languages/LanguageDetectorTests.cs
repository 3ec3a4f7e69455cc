using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Tests.Languages;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "Her second film is a quiet one, and it takes its time with the people who live by the harbour.")]
    [InlineData("de", "Ihr zweiter Film ist ein leiser, und er nimmt sich Zeit für die Menschen, die am Hafen leben.")]
    [InlineData("fr", "Son deuxième film est discret, et il prend son temps avec les gens qui vivent près du port.")]
    [InlineData("es", "Su segunda película es discreta, y se toma su tiempo con la gente que vive junto al puerto.")]
    [InlineData("it", "Il suo secondo film è discreto e si prende il tempo per le persone che vivono vicino al porto.")]
    [InlineData("pt", "O seu segundo filme é discreto e não tem pressa com as pessoas que vivem junto ao porto.")]
    [InlineData("nl", "Haar tweede film is een stille, en hij neemt de tijd voor de mensen die bij de haven wonen.")]
    public void Detects_a_language_by_one_sentence(string code, string body) => Assert.Equal(code, Of(body));

    [Theory]
    [InlineData("Druga powieść jest cicha i nie spieszy się z ludźmi, którzy mieszkają przy porcie od wielu lat.")]
    [InlineData("Її другий фільм тихий і не поспішає з людьми, які живуть біля порту вже багато років поспіль.")]
    [InlineData("彼女の二作目は静かな映画で、港の人々をゆっくりと描いている。")]
    [InlineData("Loneliness grief exile harbour winter silence brother father memory snow letters ash boats rain.")]
    public void Does_not_guess_where_no_language_of_the_files_is_likely(string body) => Assert.Equal("und", Of(body));

    [Theory]
    [InlineData("Lonely, tender, funny.")]
    [InlineData("")]
    public void Treats_a_few_words_as_English(string body) => Assert.Equal("en", Of(body));

    [Fact]
    public void Detects_the_language_of_the_whole_and_not_of_a_quotation() =>
        Assert.Equal("en", Of("The title card reads “La vie est ce qui nous arrive quand on ne regarde pas”, and then there is nothing but the sea and the two of them on it for a while."));

    [Fact]
    public void Detects_elided_words_of_French() => Assert.Equal("fr", Of("L'amour n'est qu'un jeu d'enfant jusqu'à l'hiver."));

    private static string Of(string body) => Prose.Of(new ReviewText("", body)).Language.Code;
}
