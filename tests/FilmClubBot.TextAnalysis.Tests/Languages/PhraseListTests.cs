using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Tests.Languages;

public class PhraseListTests
{
    private static int End(string phrase, string text, string code = "en")
    {
        var language = Language.Find(code)!;
        var words = WordList.Of(Tokeniser.Read(text), language);
        return new PhraseList([phrase], language).EndAt(words, 0, words.Count);
    }

    [Theory]
    [InlineData("a meditation on", "A meditation on exile", 3)]
    [InlineData("is … about", "Is about exile", 2)]
    [InlineData("is … about", "Is really about exile", 3)]
    [InlineData("is … about", "Is at heart about exile", 4)]
    public void Ends_after_the_phrase(string phrase, string text, int end) => Assert.Equal(end, End(phrase, text));

    [Theory]
    [InlineData("a meditation on", "A meditation, on exile")]
    [InlineData("a meditation on", "A meditation")]
    [InlineData("is … about", "Is in the end all about exile")]
    [InlineData("is … about", "Exile is about")]
    public void Does_not_match_across_punctuation_or_a_longer_gap(string phrase, string text) => Assert.Equal(0, End(phrase, text));

    [Fact]
    public void Ignores_elided_words_of_French() => Assert.Equal(2, End("il s'agit", "Il s'agit d'exil", "fr"));
}
