using FilmClubBot.Storage.Search;

namespace FilmClubBot.Storage.Tests.Search;

public class VerbatimMatcherTests
{
    [Theory]
    [InlineData("He said “don’t go” twice.", "\"don't go\"", "don’t go")]
    [InlineData("He said “no” today.", "he said 'no' TODAY", "He said “no” today")]
    [InlineData("One  line\nand another.", "line and another", "line\nand another")]
    [InlineData("Love—of a kind.", "love - of a kind", "Love—of a kind")]
    [InlineData("Love – of a kind.", "love — of", "Love – of")]
    [InlineData("And so… it ends.", "so... it", "so… it")]
    [InlineData("A soft\u00ADware love.", "software", "soft\u00ADware")]
    [InlineData("The heart of art.", "art", "art")]
    [InlineData("aab aaab", "aaab", "aaab")]
    [InlineData("A non\u00A0breaking space.", "non breaking", "non\u00A0breaking")]
    public void Finds_the_words_as_they_are_printed(string text, string words, string printed) =>
        Assert.Equal(printed, VerbatimMatcher.Find(text, words)?.Of(text));

    [Theory]
    [InlineData("The heart.", "art")]
    [InlineData("The heart.", "")]
    [InlineData("The heart.", "“”")]
    [InlineData("The heart...", "...")]
    [InlineData("", "heart")]
    [InlineData("He is not lonely.", "he is lonely")]
    public void Does_not_find_words_that_are_not_printed(string text, string words) =>
        Assert.Null(VerbatimMatcher.Find(text, words));

    [Fact]
    public void Returns_the_first_whole_word_after_a_partial_match()
    {
        const string text = "heart smart art";
        Assert.Equal(12, VerbatimMatcher.Find(text, "art")!.Value.Start);
    }

    [Fact]
    public void Repetitive_text_is_matched_without_restarting()
    {
        var text = new string('a', 100_000) + " " + string.Concat(Enumerable.Repeat("ab", 50_000)) + "b";
        Assert.Null(VerbatimMatcher.Find(text, new string('a', 50_000) + "b"));
    }
}
