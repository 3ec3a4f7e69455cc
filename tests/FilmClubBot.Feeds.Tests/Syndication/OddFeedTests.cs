using System.Text;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Syndication;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class OddFeedTests
{
    private const string Dc = "xmlns:dc='http://purl.org/dc/elements/1.1/'";

    [Theory]
    [InlineData("<rss><channel><item><title>A</title></item></channel></rss>")]
    [InlineData("<RSS VERSION='2.0'><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>")]
    [InlineData("<rss><item><title>A</title></item></rss>")]
    [InlineData("<rss xmlns='http://backend.userland.com/rss2'><channel><item><title>A</title></item></channel></rss>")]
    [InlineData("<r:rss xmlns:r='http://somewhere.example/'><r:channel><r:item><r:title>A</r:title><title xmlns='urn:other'>B</title></r:item></r:channel></r:rss>")]
    [InlineData("<rss xmlns='urn:odd'><channel xmlns=''><item><title>A</title></item></channel></rss>")]
    [InlineData("<feed><entry><title>A</title></entry></feed>")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>A</title></entry></feed>")]
    [InlineData("<feed xmlns=' http://www.w3.org/2005/Atom '><entry><title>A</title></entry></feed>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><item><title>A</title></item></feed>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:rss='http://purl.org/rss/1.0/'><rss:channel/><rss:item><rss:title>A</rss:title></rss:item></rdf:RDF>")]
    [InlineData("<rss><channel><item><image><title>B</title></image><media:group xmlns:media='http://search.yahoo.com/mrss/'><media:title>C</media:title></media:group><title>A</title></item></channel></rss>")]
    [InlineData("<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><dc:title>A</dc:title></item></channel></rss>")]
    [InlineData("<rss xmlns:m='http://search.yahoo.com/mrss/'><channel><item><m:group><m:title>A</m:title></m:group></item></channel></rss>")]
    public void Finds_the_items_title_in_every_namespace(string xml) => Assert.Equal("A", Only(xml).Title);

    [Theory]
    [InlineData("<link>https://one.example/</link><link>https://two.example/</link>", "https://two.example/")]
    [InlineData("<link/><guid>https://one.example/</guid>", "https://one.example/")]
    [InlineData("<guid isPermaLink=' TRUE '>https://one.example/</guid>", "https://one.example/")]
    [InlineData("<guid isPermaLink='false'>https://one.example/</guid>", null)]
    [InlineData("<guid>https://guid.example/</guid><link>https://one.example/</link>", "https://one.example/")]
    [InlineData("<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='alternate' href='https://one.example/'/>", "https://one.example/")]
    [InlineData("<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='https://one.example/'/>", null)]
    [InlineData("<a:link xmlns:a='http://www.w3.org/2005/Atom' href='https://self.example/'/><link>https://one.example/</link>", "https://one.example/")]
    [InlineData("<link rel='enclosure'>https://two.example/</link><link href='https://one.example/'/>", "https://one.example/")]
    [InlineData("<dc:identifier>https://one.example/</dc:identifier>", "https://one.example/")]
    [InlineData("<dc:identifier>ISBN 1</dc:identifier><dc:source>https://one.example/</dc:source>", "https://one.example/")]
    public void Finds_the_page_of_an_item(string links, string? expected) =>
        Assert.Equal(expected, Only($"<rss {Dc}><channel><item>{links}</item></channel></rss>").Links is [var first, ..] ? first : null);

    [Fact]
    public void Prefers_the_atom_link_that_is_a_page()
    {
        var item = Only("<feed xmlns='http://www.w3.org/2005/Atom'><entry><link type='application/pdf' href='a.pdf'/><link rel='enclosure' type='text/html' href='b'/><link rel='alternate' type='text/html' href='c'/></entry></feed>");
        Assert.Equal(["c", "a.pdf"], item.Links);
    }

    [Fact]
    public void Resolves_a_link_against_its_own_base() =>
        Assert.Equal("https://one.example/a/b", Only("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://one.example/'><entry><link xml:base='a/' href='b'/></entry></feed>").Links[0]);

    [Theory]
    [InlineData("xml:base='https://one.example/a/'", "17", "https://one.example/a/17")]
    [InlineData("xml:base='https://one.example/a/'", "tag:one.example,2024:17", "tag:one.example,2024:17")]
    [InlineData("xml:base='https://one.example/a/'", "HTTP://One.example/%7e", "HTTP://One.example/%7e")]
    [InlineData("", "17", "17")]
    public void Resolves_an_id_against_a_stated_base_only(string stated, string id, string expected)
    {
        var xml = $"<feed xmlns='http://www.w3.org/2005/Atom' {stated}><entry><id>{id}</id></entry></feed>";
        Assert.Equal(expected, Only(xml, new Uri("https://harbour.example/feed")).Id);
    }

    [Theory]
    [InlineData("<content type='text/html' mode='escaped'>&lt;b>A&lt;/b></content>", "<b>A</b>", BodyFormat.Html)]
    [InlineData("<content mode='escaped'>&lt;b>A&lt;/b></content>", "<b>A</b>", BodyFormat.Html)]
    [InlineData("<content type='application/xhtml+xml' mode='xml'><div xmlns='http://www.w3.org/1999/xhtml'><b>A</b></div></content>", "<div><b>A</b></div>", BodyFormat.Html)]
    [InlineData("<content type='text/html' mode='base64'>PGI+QTwvYj4=</content>", "<b>A</b>", BodyFormat.Html)]
    [InlineData("<content type='text/plain' mode='base64'>QSAmIEI=</content>", "A & B", BodyFormat.PlainText)]
    [InlineData("<content type='text/plain'>A &lt; B</content>", "A < B", BodyFormat.PlainText)]
    [InlineData("<content mode='base64'>!</content><summary>A</summary>", "A", BodyFormat.PlainText)]
    public void Reads_the_texts_of_atom_03(string content, string text, BodyFormat format)
    {
        var item = Only($"<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>{content}</entry></feed>");
        Assert.Equal((text, format), (item.Content, item.Format));
    }

    [Fact]
    public void Reads_the_dates_of_atom_03()
    {
        var item = Only("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><issued>2004-03-05</issued><modified>2004-03-06</modified><created>2004-03-04</created></entry></feed>");
        Assert.Equal((Instant.FromUtc(2004, 3, 5, 0, 0), Instant.FromUtc(2004, 3, 6, 0, 0)), (item.PublishedAt, item.UpdatedAt));
    }

    [Theory]
    [InlineData("<pubDate>2024-03-05</pubDate><pubDate>2024-03-06</pubDate>", 6)]
    [InlineData("<pubDate>2024-03-05</pubDate><pubDate>soon</pubDate>", 5)]
    [InlineData("<dc:date>2024-03-04</dc:date><pubDate>2024-03-05</pubDate>", 5)]
    [InlineData("<published xmlns='http://www.w3.org/2005/Atom'>2024-03-05</published><dc:date>2024-03-04</dc:date>", 5)]
    public void Takes_the_date_that_says_most(string dates, int day) =>
        Assert.Equal(Instant.FromUtc(2024, 3, day, 0, 0), Only($"<rss {Dc}><channel><item>{dates}</item></channel></rss>").PublishedAt);

    [Theory]
    [InlineData("<body xmlns='http://www.w3.org/1999/xhtml'><p>A<br/>b</p></body>", "<p>A<br>b</p>")]
    [InlineData("<x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>A</x:p></x:div>", "<p>A</p>")]
    [InlineData("<description>&amp;lt;p&amp;gt;A &amp;amp;amp; b&amp;lt;/p&amp;gt;</description>", "<p>A &amp; b</p>")]
    [InlineData("<description>About &amp;lt;title&amp;gt;</description>", "About &lt;title&gt;")]
    [InlineData("<description><p>A</p><![CDATA[<p>B &amp; c</p>]]>D &amp; e</description>", "<p>A</p><p>B &amp; c</p>D &amp; e")]
    [InlineData("<description><i class='a\"b'>A</i><em></em></description>", "<i class=\"a&quot;b\">A</i><em></em>")]
    [InlineData("<dc:description>A</dc:description>", "A")]
    [InlineData("<description/><summary xmlns='http://www.w3.org/2005/Atom'>A</summary>", "A")]
    public void Reads_the_text_as_html(string text, string expected) =>
        Assert.Equal(expected, Only($"<rss {Dc}><channel><item>{text}</item></channel></rss>").Content);

    [Theory]
    [InlineData("<author>jane@harbour.example (Jane Doe)</author>", "jane@harbour.example (Jane Doe)")]
    [InlineData("<dc:creator>Jane Doe</dc:creator><dc:creator>Ann Poe</dc:creator><author>x</author>", "Jane Doe, Ann Poe")]
    [InlineData("<author xmlns='http://www.w3.org/2005/Atom'><name>Jane Doe</name></author>", "Jane Doe")]
    [InlineData("<itunes:author xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>Jane Doe</itunes:author>", "Jane Doe")]
    public void Finds_the_byline(string authors, string expected) =>
        Assert.Equal(expected, Only($"<rss {Dc}><channel><item>{authors}</item></channel></rss>").Author);

    [Fact]
    public void Reads_a_thousand_items_and_counts_the_rest()
    {
        var document = Document("<rss><channel>" + string.Concat(Enumerable.Repeat("<item><title>A</title></item>", 1_200)) + "</channel></rss>");
        Assert.Equal((1_000, 200), (document.Items.Count, document.LeftOut));
        var json = Document("{\"items\": [" + string.Join(',', Enumerable.Repeat("{\"title\": \"A\"}", 12)) + "]}", limits: FileLimits.Default with { MaxItems = 10 });
        Assert.Equal((10, 2), (json.Items.Count, json.LeftOut));
    }

    private static FeedDocument Document(string text, Uri? address = null, FileLimits? limits = null) =>
        Assert.IsType<FeedParse.Accepted>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), address, limits)).Document;

    private static FeedItem Only(string text, Uri? address = null) => Assert.Single(Document(text, address).Items)!;
}
