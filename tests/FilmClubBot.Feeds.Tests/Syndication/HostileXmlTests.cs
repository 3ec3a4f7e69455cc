using System.Text;

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
    public void Refuses_an_entity_that_nobody_declared() =>
        Assert.Contains("broken XML at line 3", Sample.Refusal(Sample.Rss("<item><title>&lol;</title></item>"), "feed.xml"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_ten_thousand_nested_elements()
    {
        var nested = string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000));
        Assert.Contains("deeper than 256 levels", Sample.Refusal(Sample.Rss($"<item>{nested}</item>"), "feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_truncated_feed_at_every_length()
    {
        var xml = Sample.Rss($"<item><title>A</title><description><![CDATA[{Sample.Prose}]]></description></item>");
        for (var length = 60; length < xml.Length; length += 13)
            Assert.IsType<Feeds.Files.FileReading.Refused>(Sample.Parse(xml[..length], "feed.xml"));
    }

    [Theory]
    [InlineData("&#xD800;")]
    [InlineData("&#0;")]
    [InlineData("&#x1F;")]
    public void Refuses_references_to_what_is_no_character(string reference) =>
        Assert.Contains("broken XML", Sample.Refusal(Sample.Rss($"<item><title>{reference}</title></item>"), "feed.xml"), StringComparison.Ordinal);

    [Fact]
    public void Passes_over_a_stray_control_character()
    {
        var draft = Sample.Draft(Sample.Rss($"<item><title>A\u000Bb</title><description>{Sample.Prose} 🎬</description></item>"), "feed.xml");
        Assert.Equal("Ab", draft.Title);
        Assert.EndsWith("🎬", draft.Content, StringComparison.Ordinal);
    }
}
