using FilmClubBot.Domain.Diaries;

namespace FilmClubBot.Domain.Tests.Diaries;

public sealed class LetterboxdFeedTests
{
    [Theory]
    [InlineData("https://letterboxd.com/Ada_B/rss/")]
    [InlineData("http://www.letterboxd.com/ada_b/rss")]
    [InlineData(" letterboxd.com/ada_b/ ")]
    [InlineData("<https://letterboxd.com/ada_b>")]
    public void Is_the_feed_of_a_members_page(string text) => Assert.Equal("https://letterboxd.com/ada_b/rss/", LetterboxdFeed.Parse(text, null).Address.AbsoluteUri);

    [Theory]
    [InlineData("https://letterboxd.com.evil.example/ada/rss/")]
    [InlineData("https://evil.example/letterboxd.com/ada/rss/")]
    [InlineData("https://letterboxd.com@evil.example/ada/rss/")]
    [InlineData("https://letterboxd.com:8080/ada/rss/")]
    [InlineData("https://letterboxd.com/film/her/")]
    [InlineData("https://letterboxd.com/ada/rss/?x=1")]
    [InlineData("https://letterboxd.com/../rss/")]
    [InlineData("file:///letterboxd.com/ada/rss/")]
    [InlineData("ada")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_address_is_none(string? text) => Assert.False(LetterboxdFeed.TryParse(text, null, out _));
}
