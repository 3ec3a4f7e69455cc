using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Vectors;

namespace FilmClubBot.TextAnalysis.Tests.Vectors;

public class WordVectorsTests
{
    private static double Cosine(string left, string right) => Directions.Cosine(Direction(left), Direction(right));

    private static float[] Direction(string text)
    {
        var direction = new float[WordVectors.Dimensions];
        foreach (var token in Tokeniser.Read(text))
            Directions.Add(direction, WordVectors.Of(Language.English)!.Find(Language.English.Stems.Of(token.Word)));
        Directions.Normalise(direction);
        return direction;
    }

    [Theory]
    [InlineData("She mourns her sister.", "the loss of somebody and what is left", "a war between two countries")]
    [InlineData("They marched until the regime fell.", "a revolution of the people", "a marriage at its end")]
    [InlineData("He lives by himself in the empty house and has no friends.", "being alone", "the power of money")]
    public void A_sentence_is_nearer_to_what_it_is_about(string sentence, string about, string other) => Assert.True(Cosine(sentence, about) > Cosine(sentence, other));

    [Fact]
    public void A_text_without_a_known_word_is_near_to_nothing() => Assert.Equal(0, Cosine("Xqwzk vbnrt.", "grief"));

    [Fact]
    public void Only_English_has_vectors() => Assert.Equal([Language.English], Language.All.Where(language => WordVectors.Of(language) is not null));

    [Theory]
    [InlineData("grief\t0.1")]
    [InlineData("grief\tmuch\tAAAA")]
    [InlineData("grief\t0.1\tAAAA")]
    public void A_line_of_another_form_is_refused(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => WordVectors.Read(new StringReader(line))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Of_two_uses_of_a_word_the_one_that_the_review_is_about_is_likelier()
    {
        const string cue = " Then the war begins.";
        var about = await Read.Text("", "The soldiers wait in the trench. The enemy fires on the town, and the army retreats." + cue);
        var aside = await Read.Text("", "The baker quarrels with the grocer over a cake. The children laugh at the two of them." + cue);
        Assert.True(Confidence(about.Reading) > Confidence(aside.Reading));
    }

    private static double Confidence(Domain.Readings.Reading reading) => reading.Themes.Where(theme => theme.Name == "war").Select(theme => theme.Confidence).DefaultIfEmpty().Max();
}
