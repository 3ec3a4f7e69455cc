using System.Text;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class BrokenXmlTests
{
    [Theory]
    [InlineData("<title>Salt & Smoke</title>", "Salt & Smoke")]
    [InlineData("<title>Salt &amp Smoke</title>", "Salt &amp Smoke")]
    [InlineData("<title>Salt &smoke; Fire</title>", "Salt &smoke; Fire")]
    [InlineData("<title>I <3 noir</title>", "I <3 noir")]
    [InlineData("<title>Salt <b>and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title>Salt</b> and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title>Salt <br>and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title>Salt and Smoke</titel>", "Salt and Smoke")]
    [InlineData("<title>Salt and Smoke<link>https://harbour.example/1</link>", "Salt and Smoke")]
    [InlineData("<TITLE>Salt and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title lang=en>Salt and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title lang=\"en>Salt and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title lang='en' lang='en'>Salt and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title 5=x \"=\" :y='z'>Salt and Smoke</title>", "Salt and Smoke")]
    [InlineData("<nobody:knows>x</nobody:knows><title>Salt and Smoke</title>", "Salt and Smoke")]
    [InlineData("<title>Salt -- <!-- a -- b --> and Smoke</title>", "Salt --  and Smoke")]
    [InlineData("<title>Salt ]]> and Smoke</title>", "Salt ]]> and Smoke")]
    public void Finds_the_title(string title, string expected) =>
        Assert.Equal(expected, Only(Feed($"<item>{title}<description>{Sample.Prose}</description></item>")).Title);

    [Theory]
    [InlineData("<description><p>One<p>Two <i>three</description>", "<p>One</p><p>Two <i>three</i></p>")]
    [InlineData("<description>One<br>two<img src=a.png>three</description>", "One<br>two<img src=\"a.png\">three")]
    [InlineData("<description><a href=\"?a=1&b=2\">One</a></div></description>", "<a href=\"?a=1&amp;b=2\">One</a>")]
    [InlineData("<description>By <jane@harbour.example></description>", "By <jane@harbour.example>")]
    [InlineData("<description><i>One<pubDate>Tue, 05 Mar 2024 18:30:00 GMT</pubDate>", "<i>One</i>")]
    [InlineData("<content:encoded><![CDATA[<p>One & two]]></content:encoded><b>", "<p>One & two")]
    public void Keeps_the_text_with_its_markup(string text, string expected) =>
        Assert.Equal(expected, Only(Feed($"<item><title>A</title>{text}</item>", "<rss>")).Content);

    [Fact]
    public void Knows_the_usual_prefixes_where_nobody_declared_them()
    {
        var item = Only(Feed("<item><dc:creator>Jane Doe</dc:creator><dc:date>2024-03-05</dc:date><content:encoded>Long</content:encoded><description>Short</description></item>", "<rss>"));
        Assert.Equal(("Jane Doe", "Long", false), (item.Author, item.Content, item.IsSummary));
        Assert.NotNull(item.PublishedAt);
    }

    [Fact]
    public void Ends_an_item_where_the_next_one_begins() =>
        Assert.Equal(["A", "B"], Document(Feed("<item><title>A</title><item><title>B</title></item>")).Items.Select(item => item?.Title));

    [Fact]
    public void Leaves_the_parts_of_an_atom_entry_in_their_place()
    {
        var item = Only("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A & B</title><source><title>Other</title><id>other</id></source><id>own</id><b></entry></feed>");
        Assert.Equal(("A & B", "own"), (item.Title, item.Id));
    }

    [Theory]
    [InlineData("\n\n  ", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("<br />\n<b>Warning</b>: something in <b>feed.php</b><br />\n", "")]
    [InlineData("Notice: nothing to worry about\n", "")]
    [InlineData("", "<!-- served in 3 ms --> <script>count()</script>")]
    [InlineData("", "\n</rss>\nBye")]
    public void Passes_over_what_stands_before_and_behind(string before, string after) =>
        Assert.Equal("A", Only(before + Feed("<item><title>A</title></item>", "<?xml version='1.0'?><rss version='2.0'>") + after).Title);

    [Theory]
    [InlineData("<html><body><pre><rss><channel><item/></channel></rss></pre></body></html>")]
    [InlineData("<!DOCTYPE html><p>See <rss> for more.</p>")]
    [InlineData("We like <rss/> and <feed>.")]
    public void Takes_no_page_and_no_prose_for_a_feed(string text) =>
        Assert.IsType<FeedParse.Refused>(Parse(text));

    [Fact]
    public void Gives_of_a_truncated_feed_the_whole_items_only()
    {
        var xml = Sample.Rss(string.Concat(Enumerable.Range(1, 3).Select(n =>
            $"<item><title>Film {n} &amp; more</title><link>https://harbour.example/{n}</link><description><![CDATA[<p>Text {n}</p>]]></description><pubDate>Tue, 05 Mar 2024 18:30:00 GMT</pubDate></item>")));
        var whole = Document(xml).Items;
        for (var length = 1; length < xml.Length; length++)
        {
            if (Parse(xml[..length]) is FeedParse.Accepted { Document: var cut })
                Assert.Equal(whole.Take(cut.Items.Count).Select(item => Told(item!)), cut.Items.Select(item => Told(item!)));
        }

        var end = xml.IndexOf("</channel>", StringComparison.Ordinal);
        Assert.Equal((3, true), (Document(xml[..end]).Items.Count, Document(xml[..end]).IsCutOff));
        Assert.Equal((2, true), (Document(xml[..(end - 5)]).Items.Count, Document(xml[..(end - 5)]).IsCutOff));
        Assert.False(Document(xml).IsCutOff);
    }

    [Fact]
    public void Gives_of_a_truncated_atom_feed_the_whole_entries_only()
    {
        var xml = Sample.Atom(string.Concat(Enumerable.Range(1, 3).Select(n =>
            $"<entry><id>{n}</id><title>Film {n}</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Text {n}</p></div></content></entry>")));
        for (var length = xml.IndexOf("</entry>", StringComparison.Ordinal) + 9; length < xml.Length; length++)
        {
            var items = Document(xml[..length]).Items;
            Assert.InRange(items.Count, 1, 3);
            Assert.All(items, item => Assert.Contains($"<p>Text {item!.Id}</p>", item.Content, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Refuses_a_feed_that_breaks_off_before_its_first_item_ends() =>
        Assert.Contains("breaks off", Assert.IsType<FeedParse.Refused>(Parse("<rss><channel><title>T</title><item><title>A</title>")).Problem, StringComparison.Ordinal);

    private static (string?, string?, string?, NodaTime.Instant?) Told(FeedItem item) => (item.Title, string.Join(' ', item.Links), item.Content, item.PublishedAt);

    private static string Feed(string items, string root = "<rss version='2.0'>") => $"{root}<channel><title>T</title>{items}</channel></rss>";

    private static FeedParse Parse(string text) => FeedParser.Parse(Encoding.UTF8.GetBytes(text), null);

    private static FeedDocument Document(string text) => Assert.IsType<FeedParse.Accepted>(Parse(text)).Document;

    private static FeedItem Only(string text) => Assert.Single(Document(text).Items)!;
}
