using FilmClubBot.OnWeb.Previews;

namespace FilmClubBot.OnWeb.Tests.Previews;

public class DiscordMarkupTests
{
    [Theory]
    [InlineData(@"1\. \*not bold\* \@everyone", "1. *not bold* @everyone", MarkupStyle.None)]
    [InlineData("**bold**", "bold", MarkupStyle.Bold)]
    [InlineData("*slanted*", "slanted", MarkupStyle.Italic)]
    [InlineData("***both***", "both", MarkupStyle.Bold | MarkupStyle.Italic)]
    [InlineData("||who did it||", "who did it", MarkupStyle.Spoiler)]
    [InlineData("`/rate film:*Her*`", "/rate film:*Her*", MarkupStyle.Code)]
    [InlineData("<t:1700000000:F>", "<t:1700000000:F>", MarkupStyle.Time)]
    [InlineData("<@&123>", "<@&123>", MarkupStyle.Mention)]
    [InlineData("@everyone", "@everyone", MarkupStyle.Mention)]
    [InlineData("a * b", "a * b", MarkupStyle.None)]
    public void Shows_what_a_client_shows(string sent, string text, MarkupStyle style) =>
        Assert.Equal([new MarkupSpan(text, style)], DiscordMarkup.Read(sent));

    [Fact]
    public void Shows_a_link_by_its_text() => Assert.Equal(
        [new("Read ", MarkupStyle.None), new("the [review]", MarkupStyle.None, "https://lantern.example/her")],
        DiscordMarkup.Read(@"Read [the \[review\]](https://lantern.example/her)"));

    [Fact]
    public void Formats_lines_by_their_prefixes() => Assert.Equal(
        [
            new(DiscordLine.Shape.Heading, "Her"),
            new(DiscordLine.Shape.Quote, "I wanted it warm."),
            new(DiscordLine.Shape.Small, "page 1"),
            new(DiscordLine.Shape.Fixed, "5 ███"),
            new(DiscordLine.Shape.Plain, "#her"),
        ],
        DiscordLine.Of("### Her\n> I wanted it warm.\n-# page 1\n```\n5 ███\n```\n#her"));
}
