using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class RssTests
{
    [Fact]
    public void Reads_an_item_whole()
    {
        var draft = Sample.Draft(Sample.Rss($"""
            <item>
              <title>The Salt Keeper &amp;#8211; a review</title>
              <link>https://harbour.example/salt</link>
              <dc:creator><![CDATA[Jane Doe]]></dc:creator>
              <pubDate>Tue, 05 Mar 2024 18:30:00 EST</pubDate>
              <guid isPermaLink="false">urn:harbour:17</guid>
              <category/>
              <enclosure url="x" length="1,5 MB" type="audio/mpeg"/>
              <description>Only a teaser.</description>
              <content:encoded><![CDATA[<p>{Sample.Prose}</p>]]></content:encoded>
            </item>
            """), "feed.xml");
        Assert.Equal("The Salt Keeper – a review", draft.Title);
        Assert.Equal("Jane Doe", draft.Author);
        Assert.Equal("https://harbour.example/salt", draft.Link?.AbsoluteUri);
        Assert.Equal(Instant.FromUtc(2024, 3, 5, 23, 30), draft.PublishedAt);
        Assert.Equal("urn:harbour:17", draft.ExternalId);
        Assert.Equal($"<p>{Sample.Prose}</p>", draft.Content);
        Assert.Equal(BodyFormat.Html, draft.Format);
        Assert.Equal("feed.xml", draft.Origin);
    }

    [Fact]
    public void Reads_the_items_in_their_order()
    {
        var items = string.Concat(Enumerable.Range(1, 5).Select(n => $"<item><title>Film {n}</title><description>{Sample.Prose}</description></item>\n"));
        var drafts = Sample.Accepted(Sample.Parse(Sample.Rss(items), "feed.rss")).Drafts;
        Assert.Equal(["Film 1", "Film 2", "Film 3", "Film 4", "Film 5"], drafts.Select(draft => draft.Title));
    }

    [Fact]
    public void Skips_items_with_a_reason_and_keeps_the_rest()
    {
        var reading = Sample.Accepted(Sample.Parse(Sample.Rss($"""
            <item><title>Only a title</title></item>
            <item><link>https://harbour.example/nothing</link></item>
            <item><title>Teaser</title><description>Read on our site.</description></item>
            <item><title>Kept</title><description>{Sample.Prose}</description></item>
            """), "feed.xml"));
        Assert.Equal("Kept", Assert.Single(reading.Drafts).Title);
        Assert.Equal(
            [
                "feed.xml, item 1 (\"Only a title\"), has no text: only its title stands in the feed.",
                "feed.xml, item 2, has neither a title nor a text.",
                "feed.xml, item 3 (\"Teaser\"), is too short for a review: it has 4 words of prose, and a review has at least 25.",
            ],
            reading.Skipped);
    }

    [Theory]
    [InlineData("<link>/salt</link>", "https://harbour.example/salt")]
    [InlineData("<guid>https://harbour.example/by-guid</guid>", "https://harbour.example/by-guid")]
    [InlineData("<guid isPermaLink='false'>https://harbour.example/by-guid</guid>", null)]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>https://[harbour</link>", null)]
    public void Takes_the_link_that_can_be_followed(string link, string? expected)
    {
        var draft = Sample.Draft(Sample.Rss($"<item><title>A</title>{link}<description>{Sample.Prose}</description></item>"), "feed.xml");
        Assert.Equal(expected, draft.Link?.AbsoluteUri);
    }

    [Fact]
    public void Resolves_links_against_every_base_around_them()
    {
        var xml = $"<rss version='2.0' xml:base='https://one.example/a/'><channel xml:base='b/'><item xml:base='c/'><link>d</link><description>{Sample.Prose}</description></item></channel></rss>";
        Assert.Equal("https://one.example/a/b/c/d", Sample.Draft(xml, "feed.xml").Link?.AbsoluteUri);
    }

    [Theory]
    [InlineData("<pubDate>soon</pubDate>", false)]
    [InlineData("<pubDate></pubDate>", false)]
    [InlineData("<dc:date>2024-03-05T18:30:00Z</dc:date>", true)]
    [InlineData("<pubDate>soon</pubDate><dc:date>2024-03-05</dc:date>", true)]
    public void Is_lenient_with_dates(string date, bool isRead)
    {
        var draft = Sample.Draft(Sample.Rss($"<item><title>A</title>{date}<description>{Sample.Prose}</description></item>"), "feed.xml");
        Assert.Equal(isRead, draft.PublishedAt is not null);
    }

    [Fact]
    public void Reads_rss_091_with_its_document_type()
    {
        var xml = $"""
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>T</title><item><title>Old</title><description>{Sample.Prose}</description></item></channel></rss>
            """;
        Assert.Equal("Old", Sample.Draft(xml, "feed.xml").Title);
    }

    [Theory]
    [InlineData("http://purl.org/rss/1.0/")]
    [InlineData("http://my.netscape.com/rdf/simple/0.9/")]
    public void Reads_rdf_feeds(string space)
    {
        var xml = $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{space}" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://harbour.example/"><title>T</title><link>https://harbour.example/</link></channel>
            <item rdf:about="https://harbour.example/salt"><title>Salt</title><link>/salt</link><dc:creator>Jane Doe</dc:creator>
            <dc:date>2004-03-05T18:30+01:00</dc:date><description>{Sample.Prose}</description></item></rdf:RDF>
            """;
        var draft = Sample.Draft(xml, "feed.rdf");
        Assert.Equal(("Salt", "Jane Doe", "https://harbour.example/salt", "https://harbour.example/salt"), (draft.Title, draft.Author, draft.Link?.AbsoluteUri, draft.ExternalId));
        Assert.Equal(Instant.FromUtc(2004, 3, 5, 17, 30), draft.PublishedAt);
    }

    [Fact]
    public void Reads_named_characters_of_html_and_leaves_cdata_alone()
    {
        var draft = Sample.Draft(Sample.Rss($"<item><title>Caf&eacute;&nbsp;&hellip; R&amp;B</title><description><![CDATA[<p>&nbsp;{Sample.Prose}</p>]]></description></item>"), "feed.xml");
        Assert.Equal("Café … R&B", draft.Title);
        Assert.StartsWith("<p>&nbsp;The", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_markup_that_nobody_escaped()
    {
        var draft = Sample.Draft(Sample.Rss($"<item><title>A <i>bold</i> one</title><description><p>One <b>two</b> <i>three</i>. {Sample.Prose}</p></description></item>"), "feed.xml");
        Assert.Equal("A bold one", draft.Title);
        Assert.StartsWith("<p>One <b>two</b> <i>three</i>. ", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_paragraphs_of_prose_without_markup()
    {
        var draft = Sample.Draft(Sample.Rss($"<item><title>A</title><description>First &amp;amp; last.\n\n{Sample.Prose}</description></item>"), "feed.xml");
        Assert.Equal((BodyFormat.PlainText, $"First & last.\n\n{Sample.Prose}"), (draft.Format, draft.Content));
    }

    [Fact]
    public void Reads_the_first_thousand_of_5_001_items_and_says_so()
    {
        var items = string.Concat(Enumerable.Repeat($"<item><title>A</title><description>{Sample.Prose}</description></item>", 5_001));
        var reading = Sample.Accepted(Sample.Parse(Sample.Rss(items), "feed.xml"));
        Assert.Equal(1_000, reading.Drafts.Count);
        Assert.Equal(["feed.xml has 5,001 items, and 1,000 of one feed are read: the last 4,001 were left out."], reading.Skipped);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>T</title></channel></rss>", "without items")]
    [InlineData("<opml version='2.0'><body/></opml>", "list of feeds (OPML)")]
    [InlineData("<?xml version='1.0'?><note>hello</note>", "XML of the kind <note>")]
    [InlineData("Just words", "holds no XML")]
    public void Refuses_what_is_no_feed(string text, string reason) =>
        Assert.Contains(reason, Sample.Refusal(text, "feed.xml"), StringComparison.Ordinal);
}
