using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Tests.Languages;

public class LanguageTests
{
    [Fact]
    public void Reads_every_file()
    {
        Assert.Superset(new HashSet<string> { "de", "en", "es", "fr" }, Language.All.Select(language => language.Code).ToHashSet());
        Assert.All(Language.All, language =>
        {
            Assert.NotNull(language.File.Text("language", "name"));
            Assert.True(language.FunctionWords.Count >= 100, $"{language.Code} has too few function words to be detected.");
            Assert.All(language.FunctionWords, word => Assert.Equal(word.ToLowerInvariant(), word));
            Assert.NotNull(language.Stems.Of("cinema"));
        });
    }

    [Fact]
    public void Finds_a_language_by_its_code()
    {
        Assert.Equal("German", Language.Find("de")?.File.Text("language", "name"));
        Assert.Null(Language.Find("tlh"));
    }

    [Fact]
    public void Ignores_unknown_sections_and_treats_missing_ones_as_empty()
    {
        var file = LanguageFile.Parse("""{"weather": 1, "speech": {"verbs": ["says said", "writes"], "phrases": ["in the words of"]}}""", "xx.json");
        Assert.Equal(["said", "says", "writes"], file.Words("speech", "verbs").Order(StringComparer.Ordinal));
        Assert.Equal(["in the words of"], file.Phrases("speech", "phrases"));
        Assert.Empty(file.Words("speech", "nouns"));
        Assert.Empty(file.Words("themes", "speaking"));
        Assert.Null(file.Text("language", "stemmer"));
        Assert.False(file.Is("sentences", "ordinalStops"));
    }

    [Theory]
    [InlineData("{", "it is not JSON")]
    [InlineData("[]", "it is not an object")]
    [InlineData("""{"speech": []}""", "\"speech\" is not an object")]
    [InlineData("""{"speech": {"verbs": "says"}}""", "\"verbs\" of \"speech\" is not a list of strings")]
    [InlineData("""{"speech": {"verbs": [1]}}""", "\"verbs\" of \"speech\" is not a list of strings")]
    public void Says_what_is_wrong_with_a_file(string json, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => LanguageFile.Parse(json, "xx.json").Words("speech", "verbs")).Message, StringComparison.Ordinal);
}
