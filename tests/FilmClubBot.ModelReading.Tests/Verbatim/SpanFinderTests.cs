using FilmClubBot.ModelReading.Verbatim;

namespace FilmClubBot.ModelReading.Tests.Verbatim;

public sealed class SpanFinderTests
{
    private const string Body = "He said “it’s over” and\nleft  the heart of it. It's over, said the art of it.";

    [Theory]
    [InlineData("He said “it’s over” and")]
    [InlineData("it's over")]
    [InlineData("\"it's over\"")]
    [InlineData("“it’s over”")]
    [InlineData("and left the heart")]
    [InlineData("and\n\n left\tthe heart")]
    [InlineData("«left the heart»")]
    public void Finds_a_copy_with_other_marks_or_white_space(string copy) => Assert.NotEmpty(new SpanFinder(Body).Find(copy));

    [Theory]
    [InlineData("it was over")]
    [InlineData("he said")]
    [InlineData("left the hart of it")]
    [InlineData("He said “it’s over” … the art of it")]
    [InlineData("He said it’s over and")]
    [InlineData("eft the heart")]
    [InlineData("left the hear")]
    [InlineData("“”")]
    [InlineData(" … ")]
    [InlineData("")]
    public void Finds_nothing_that_differs_otherwise(string copy) => Assert.Empty(new SpanFinder(Body).Find(copy));

    [Fact]
    public void Gives_the_texts_own_printing() =>
        Assert.Equal(["it’s over"], new SpanFinder(Body).Find("\"it's over\"").Select(span => span.Of(Body)));

    [Fact]
    public void Finds_whole_words_only() =>
        Assert.Equal(["art of it"], new SpanFinder(Body).Find("art of it").Select(span => span.Of(Body)));

    [Fact]
    public void Never_ends_within_a_character()
    {
        const string body = "a film with 🎬 and cafe\u0301 in it";

        Assert.Empty(new SpanFinder(body).Find("and cafe"));
        Assert.Equal("with 🎬 and", Assert.Single(new SpanFinder(body).Find("with 🎬 and")).Of(body));
    }
}
