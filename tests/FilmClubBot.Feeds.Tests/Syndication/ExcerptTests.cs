using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class ExcerptTests
{
    private static bool IsSummary(string element, string content) => FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(Sample.Rss(
        $"<item><title>Salt</title><link>https://harbour.example/salt</link><{element}><![CDATA[{content}]]></{element}></item>")), null) is FeedParse.Accepted { Document.Items: [{ IsSummary: var isSummary }] } && isSummary;

    [Theory]
    [InlineData("<p>The whole row in front of me [&#8230;]</p>")]
    [InlineData("<p>The whole row in front of me […]</p>\n")]
    [InlineData("<p>The whole row in front of me [...]</p>")]
    [InlineData("<p>The whole row. <a class=\"more-link\" href=\"#\">Continue reading <span class=\"screen-reader-text\">\"Salt\"</span><span class=\"meta-nav\">→</span></a></p>")]
    public void A_text_that_breaks_off_is_a_summary(string content) => Assert.True(IsSummary("content:encoded", content));

    [Theory]
    [InlineData("<p>The whole row wept.</p>")]
    [InlineData("<p>“The whole […] row wept,” she says.</p>")]
    [InlineData("<p>The whole row wept […]</p><p>And so did I.</p>")]
    [InlineData("<p>And then she…</p>")]
    public void A_text_that_ends_is_none(string content) => Assert.False(IsSummary("content:encoded", content));
}
