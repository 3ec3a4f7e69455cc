using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Tests.Phrases;

public class KeyphraseRankerTests
{
    private const string Story =
        "He keeps a diary. She finds the diary and reads it to him. They quarrel over the diary in a kitchen, and he leaves for Lisbon. " +
        "Later she writes to him, and he answers on a postcard. Nobody forgives anybody, and the diary burns.";

    [Fact]
    public void Puts_first_what_a_story_comes_back_to() => Assert.Equal("diary", Phrased.Ranked(Story)[0]);

    [Fact]
    public void Puts_first_the_terms_of_a_paper() => Assert.Contains("spectral image compression", Phrased.Ranked(
        "A method for spectral image compression. Spectral image compression relies on wavelet transform coefficients. Lossless entropy coding of wavelet " +
        "transform coefficients and vector quantisation are compared for satellite sensor data.").Take(2));

    [Fact]
    public void Ranks_no_function_word_and_no_word_too_general() =>
        Assert.Empty(Phrased.Ranked("In the way of the case it is of the example.").Intersect(["the", "way", "case", "example", "of"]));

    [Fact]
    public void Counts_words_of_one_stem_together()
    {
        var text = Phrased.Text("A photograph of a man. Photographs of a house. Photographs of the sea, and a postcard of it.");
        var best = KeyphraseRanker.Rank(text)[0];
        Assert.Equal("photograph", Phrased.Print(text, best.Places[0]));
        Assert.Equal(3, best.Places.Count);
    }

    [Fact]
    public void Gives_equal_texts_equal_rankings() => Assert.Equal(Phrased.Ranked(Story), Phrased.Ranked(Story));

    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(" and ")]
    [InlineData(". It is about ")]
    public void Ranks_no_more_of_an_endless_text_than_a_long_review_has(string between)
    {
        var text = Phrased.Text(string.Join(between, Enumerable.Range(1, 60_000).Select(number => $"w{number}ness")));
        var ranked = KeyphraseRanker.Rank(text);
        Assert.NotEmpty(ranked);
        Assert.InRange(ranked.Sum(phrase => phrase.Places.Count), 1, 2 * PhraseText.MostTokens);
    }

    [Fact]
    public void Says_nothing_of_nothing() => Assert.Empty(Phrased.Ranked(""));
}
