using System.Text;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.Feeds.Syndication;
using FilmClubBot.Feeds.WordPress;
using NodaTime.Testing;

namespace FilmClubBot.Feeds.Tests.Publishing;

/// <summary>Exports of blogs contain more than what is published; only that becomes a review.</summary>
public class ExportTests
{
    [Theory]
    [InlineData("publish", "post", "", null)]
    [InlineData("publish", "film_review", "", null)]
    [InlineData("publish", "kritik", "", null)]
    [InlineData("draft", "post", "", Unpublished.Draft)]
    [InlineData("auto-draft", "post", "", Unpublished.Draft)]
    [InlineData("private", "post", "", Unpublished.Private)]
    [InlineData("pending", "post", "", Unpublished.Pending)]
    [InlineData("future", "post", "", Unpublished.Scheduled)]
    [InlineData("trash", "post", "", Unpublished.Trashed)]
    [InlineData("publish", "post", "kettle", Unpublished.Protected)]
    [InlineData("publish", "page", "", Unpublished.Page)]
    [InlineData("inherit", "attachment", "", Unpublished.OtherKind)]
    [InlineData("publish", "nav_menu_item", "", Unpublished.OtherKind)]
    [InlineData("publish", "wp_block", "", Unpublished.OtherKind)]
    public void Reads_the_export_of_WordPress(string status, string type, string password, Unpublished? reason)
    {
        foreach (var version in new[] { "1.0", "1.1", "1.2" })
        {
            var read = Parse($"""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/{version}/"><channel><title>Reel</title><link>https://reel.example</link>
                <item><title>The Salt Ferry</title><link>https://reel.example/?p=1</link><guid isPermaLink="false">https://reel.example/?p=1</guid><pubDate>Mon, 02 Jun 2025 18:00:00 +0000</pubDate>
                <content:encoded><![CDATA[<p>{Sample.Prose}</p>]]></content:encoded><wp:status><![CDATA[{status}]]></wp:status><wp:post_type>{type}</wp:post_type><wp:post_password><![CDATA[{password}]]></wp:post_password>
                <wp:comment><wp:comment_content>Nice.</wp:comment_content></wp:comment></item></channel></rss>
                """);

            Check(read, reason);
        }
    }

    [Fact]
    public void Leaves_out_a_post_of_an_export_that_is_published_later()
    {
        var entry = Assert.Single(Parse($"""
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Reel</title>
            <item><title>The Salt Ferry</title><pubDate>Mon, 07 Dec 2026 18:00:00 +0000</pubDate><description>{Sample.Prose}</description><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
            """).Withheld);

        Assert.Equal(Unpublished.Scheduled, entry.Reason);
    }

    [Fact]
    public void Imports_an_item_with_a_future_date_of_a_feed_because_the_site_shows_it() =>
        Check(Parse(Sample.Rss($"<item><title>The Salt Ferry</title><pubDate>Mon, 07 Dec 2026 18:00:00 +0000</pubDate><description>{Sample.Prose}</description></item>")), null);

    [Theory]
    [InlineData("post", "", null)]
    [InlineData("post", "<app:control><app:draft>yes</app:draft></app:control>", Unpublished.Draft)]
    [InlineData("post", "<app:control><app:draft>no</app:draft></app:control>", null)]
    [InlineData("page", "", Unpublished.Page)]
    [InlineData("comment", "<thr:in-reply-to ref='tag:1'/>", Unpublished.Comment)]
    [InlineData("template", "", Unpublished.Design)]
    [InlineData("settings", "", Unpublished.Design)]
    public void Reads_the_export_of_Blogger(string kind, string more, Unpublished? reason)
    {
        foreach (var app in new[] { "http://purl.org/atom/app#", "http://www.w3.org/2007/app" })
        {
            var read = Parse(Sample.Atom($"""
                <entry xmlns:app='{app}' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.example:post-1</id><published>2026-11-18T10:00:00Z</published>{more}
                <category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{kind}'/><category scheme='http://www.blogger.com/atom/ns#' term='drama'/>
                <title>The Salt Ferry</title><content type='html'>&lt;p&gt;{Sample.Prose}&lt;/p&gt;</content></entry>
                """));

            Check(read, reason);
            Assert.All(read.Drafts, draft => Assert.Equal(["drama"], draft.Categories));
        }
    }

    [Theory]
    [InlineData("POST", "LIVE", null)]
    [InlineData("POST", "DRAFT", Unpublished.Draft)]
    [InlineData("POST", "SCHEDULED", Unpublished.Scheduled)]
    [InlineData("POST", "SOFT_TRASHED", Unpublished.Trashed)]
    [InlineData("PAGE", "LIVE", Unpublished.Page)]
    [InlineData("COMMENT", "LIVE", Unpublished.Comment)]
    public void Reads_Blogger_from_Google_Takeout(string type, string status, Unpublished? reason)
    {
        var read = Parse(Sample.Atom(
            $"""
            <entry xmlns:blogger='http://schemas.google.com/blogger/2018'><id>tag:blogger.example:post-1</id><blogger:type>{type}</blogger:type><blogger:status>{status}</blogger:status>
            <author><name>Ola Brandt</name><blogger:type>BLOGGER</blogger:type></author><title>The Salt Ferry</title><content type='html'>&lt;p&gt;{Sample.Prose}&lt;/p&gt;</content>
            <published>2026-11-18T10:00:00Z</published><blogger:filename>/2026/11/ferry.html</blogger:filename></entry>
            """,
            "<link rel='alternate' href='https://reel.example/'/>"));

        Check(read, reason);
        Assert.All(read.Drafts, draft => Assert.Equal("https://reel.example/2026/11/ferry.html", draft.Link?.AbsoluteUri));
    }

    [Theory]
    [InlineData("\"status\": \"publish\", \"type\": \"post\"", null)]
    [InlineData("\"status\": \"draft\"", "is a draft: it is imported when it is published")]
    [InlineData("\"status\": \"private\"", "is private or unlisted, not public")]
    [InlineData("\"type\": \"page\"", "is a page of the site, not a post")]
    public void Reads_the_status_of_WordPress_REST_API(string fields, string? problem)
    {
        var json = $$"""[{"title": {"rendered": "The Salt Ferry"}, "content": {"rendered": "<p>{{Sample.Prose}}</p>"}, {{fields}}}]""";
        var parse = Assert.IsType<FeedParse.Accepted>(WordPressPosts.Read(Encoding.UTF8.GetBytes(json), new("https://reel.example/wp-json/wp/v2/posts"), FileLimits.Default));

        Assert.Equal(problem, FeedDrafts.Problem(Assert.Single(parse.Document.Items)!, FileLimits.Default));
    }

    [Fact]
    public void Leaves_out_a_post_that_WordPress_protects_by_a_password()
    {
        const string json = """[{"title": {"rendered": "Protected: The Salt Ferry"}, "content": {"rendered": "", "protected": true}}]""";
        var parse = Assert.IsType<FeedParse.Accepted>(WordPressPosts.Read(Encoding.UTF8.GetBytes(json), new("https://reel.example/wp-json/wp/v2/posts"), FileLimits.Default));

        Assert.Equal("is protected by a password", FeedDrafts.Problem(Assert.Single(parse.Document.Items)!, FileLimits.Default));
    }

    private static FileReading.Accepted Parse(string text) =>
        Sample.Accepted(new ReviewFiles(clock: FakeClock.FromUtc(2026, 11, 27, 19, 0, 0)).Parse(Encoding.UTF8.GetBytes(text.Trim()), "export.xml"));

    private static void Check(FileReading.Accepted read, Unpublished? reason)
    {
        Assert.Empty(read.Skipped);
        Assert.Equal(reason is null ? 1 : 0, read.Drafts.Count);
        Assert.Equal(reason is { } withheld ? [("The Salt Ferry", withheld)] : [], read.Withheld.Select(entry => (entry.Label, entry.Reason)));
    }
}
