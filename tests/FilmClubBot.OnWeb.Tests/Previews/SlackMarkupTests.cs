using FilmClubBot.OnWeb.Previews;

namespace FilmClubBot.OnWeb.Tests.Previews;

public class SlackMarkupTests
{
    [Theory]
    [InlineData("Tom &amp; Ada &lt;3", "Tom & Ada <3", MarkupStyle.None)]
    [InlineData("*bold*", "bold", MarkupStyle.Bold)]
    [InlineData("_slanted_", "slanted", MarkupStyle.Italic)]
    [InlineData("`code`", "code", MarkupStyle.Code)]
    [InlineData("snake_case_name", "snake_case_name", MarkupStyle.None)]
    [InlineData("<!channel>", "<!channel>", MarkupStyle.Mention)]
    [InlineData("<@U123>", "<@U123>", MarkupStyle.Mention)]
    [InlineData("<!date^1700000000^{date}|14 November 2023>", "14 November 2023", MarkupStyle.Time)]
    public void Shows_what_a_client_shows(string sent, string text, MarkupStyle style) =>
        Assert.Equal([new MarkupSpan(text, style)], SlackMarkup.Read(sent));

    [Fact]
    public void Shows_a_link_by_its_text() => Assert.Equal(
        [new("Read "), new("the review", MarkupStyle.None, "https://lantern.example/her?a=1&b=2")],
        SlackMarkup.Read("Read <https://lantern.example/her?a=1&amp;b=2|the review>"));
}
