using FilmClubBot.Commands.Reviews;

namespace FilmClubBot.Commands.Tests.Reviews;

public class WebLinkTests
{
    [Theory]
    [InlineData("https://lantern.example/her", "https://lantern.example/her")]
    [InlineData("HTTP://LANTERN.example", "http://lantern.example/")]
    [InlineData("https://lantern.example/é?a=b c#d", "https://lantern.example/%C3%A9?a=b%20c#d")]
    [InlineData("https://lantern.example/\"><script>", "https://lantern.example/%22%3E%3Cscript%3E")]
    public void Reads_a_web_address(string text, string address) =>
        Assert.Equal(address, WebLink.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lantern.example")]
    [InlineData("/her")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://lantern.example")]
    [InlineData("https://")]
    public void Rejects_everything_else(string? text)
    {
        Assert.False(WebLink.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => WebLink.Parse(text!, null));
    }

    [Fact]
    public void Rejects_an_address_that_is_too_long_for_browsers()
    {
        Assert.True(WebLink.TryParse("https://lantern.example/".PadRight(WebLink.MaxLength, 'x'), null, out _));
        Assert.False(WebLink.TryParse("https://lantern.example/".PadRight(WebLink.MaxLength + 1, 'x'), null, out _));
    }
}
