using System.Text;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class HostileXmlTests
{
    [Fact]
    public void Refuses_a_billion_laughs()
    {
        var xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY lol0 'lol'>");
        for (var level = 1; level < 10; level++)
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY lol{level} '{string.Concat(Enumerable.Repeat($"&lol{level - 1};", 10))}'>");
        xml.Append("]><rss version='2.0'><channel><item><title>&lol9;</title></item></channel></rss>");
        Assert.Contains("declares XML entities", Sample.Refusal(xml.ToString(), "feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1/x.dtd'> %x;]>")]
    [InlineData("<!doctype rss [<!-- ']> --> <!ELEMENT rss ANY> <!entity x 'y'>]>")]
    public void Refuses_external_entities(string documentType) =>
        Assert.IsType<Feeds.Files.FileReading.Refused>(Sample.Parse($"{documentType}<rss><channel><item><title>&x;</title><description>{Sample.Prose}</description></item></channel></rss>", "feed.xml"));

    [Fact]
    public void Reads_nothing_of_an_external_document_type()
    {
        var xml = $"<!DOCTYPE rss SYSTEM 'file:///etc/hostname' [<!ELEMENT rss ANY>]><rss version='2.0'><channel><item><title>A</title><description><![CDATA[{Sample.Prose} a]]></description></item></channel></rss>";
        Assert.Equal("A", Sample.Draft(xml, "feed.xml").Title);
    }

    [Fact]
    public void Takes_an_entity_that_nobody_declared_for_text() =>
        Assert.Equal("&lol;", Sample.Draft(Sample.Rss($"<item><title>&lol;</title><description>{Sample.Prose}</description></item>"), "feed.xml").Title);

    [Fact]
    public void Refuses_ten_thousand_nested_elements()
    {
        var nested = string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000));
        Assert.Contains("deeper than 256 levels", Sample.Refusal(Sample.Rss($"<item>{nested}</item>"), "feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_no_item_that_is_cut_off_at_any_length()
    {
        var xml = Sample.Rss($"<item><title>A</title><description><![CDATA[{Sample.Prose}]]></description></item>");
        var whole = xml.IndexOf("</item", StringComparison.Ordinal) + "</item".Length;
        for (var length = 60; length < whole; length += 13)
            Assert.IsType<Feeds.Files.FileReading.Refused>(Sample.Parse(xml[..length], "feed.xml"));
        Assert.Contains("breaks off", Assert.Single(Sample.Accepted(Sample.Parse(xml[..whole], "feed.xml")).Skipped), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&#xD800;")]
    [InlineData("&#0;")]
    [InlineData("&#x1F;")]
    public void Passes_over_references_to_what_is_no_character(string reference) =>
        Assert.Equal("Ab", Sample.Draft(Sample.Rss($"<item><title>A{reference}b</title><description>{Sample.Prose}</description></item>"), "feed.xml").Title);

    // Each of these once took a parser minutes. That they end at all is what is tested.
    [Theory]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("&a;")]
    [InlineData("<a ")]
    [InlineData("<a>")]
    [InlineData("</a>")]
    [InlineData("<p>")]
    [InlineData("<a b='")]
    [InlineData("]]>")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<?")]
    [InlineData("<item>")]
    [InlineData("<item/>")]
    [InlineData("<link>a</link>")]
    public void Ends_with_five_megabytes_of_the_same(string piece)
    {
        var text = "<rss><channel><item><title>" + string.Concat(Enumerable.Repeat(piece, (5 * 1024 * 1024 / piece.Length) - 20));
        Assert.IsType<FeedParse.Refused>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), null));
    }

    [Theory]
    [InlineData("<a{0}/>")]
    [InlineData("<a xmlns:n{0}='u{0}'>")]
    [InlineData("<x:a xmlns:n{0}='u{0}'></x:a>")]
    [InlineData("<b a{0}='c' ")]
    public void Ends_with_a_hundred_thousand_names(string piece)
    {
        var text = "<rss><channel><item><title>" + string.Concat(Enumerable.Range(0, 100_000).Select(n => piece.Replace("{0}", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        Assert.IsType<FeedParse.Refused>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), null));
    }

    [Fact]
    public void Ends_with_half_a_million_attributes()
    {
        var attributes = string.Concat(Enumerable.Range(0, 300_000).Select(n => $" a{n}='>'"));
        var read = Assert.IsType<FeedParse.Accepted>(FeedParser.Parse(Encoding.UTF8.GetBytes($"<rss><channel><item><title{attributes}>A</title></item></channel></rss>"), null));
        Assert.Equal("A", Assert.Single(read.Document.Items)!.Title);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_tag_without_end() =>
        Assert.Contains("broken XML", Assert.IsType<FeedParse.Refused>(FeedParser.Parse(Encoding.UTF8.GetBytes("<rss " + string.Concat(Enumerable.Repeat("a='b' ", 20_000))), null)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Lets_nobody_declare_the_namespace_of_declarations()
    {
        var read = FeedParser.Parse("<rss xmlns:q='http://www.w3.org/2000/xmlns/' q:xmlns='a'><channel><item q:a='b'><q:title>A</q:title><title>B</title></item></channel></rss>"u8.ToArray(), null);
        Assert.Equal("B", Assert.Single(Assert.IsType<FeedParse.Accepted>(read).Document.Items)!.Title);
    }

    [Fact]
    public void Passes_over_a_stray_control_character()
    {
        var draft = Sample.Draft(Sample.Rss($"<item><title>A\u000Bb</title><description>{Sample.Prose} 🎬</description></item>"), "feed.xml");
        Assert.Equal("Ab", draft.Title);
        Assert.EndsWith("🎬", draft.Content, StringComparison.Ordinal);
    }
}
