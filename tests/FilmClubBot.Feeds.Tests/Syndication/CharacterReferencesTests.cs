using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class CharacterReferencesTests
{
    [Theory]
    [InlineData("a &amp; b &lt; c", "a &amp; b &lt; c")]
    [InlineData("a & b && c", "a &amp; b &amp;&amp; c")]
    [InlineData("?a=1&b=2;c", "?a=1&amp;b=2;c")]
    [InlineData("&eacute;&hellip;", "&#xE9;&#x2026;")]
    [InlineData("&nonsense;", "&amp;nonsense;")]
    [InlineData("&#8217;&#x2019;", "&#x2019;&#x2019;")]
    [InlineData("&#146;&#x92;\u0092", "\u2019\u2019\u2019")]
    [InlineData("&#129;\u0081", "")]
    [InlineData("&#0;&#x1F;&#xD800;&#x110000;\u0001", "")]
    [InlineData("&#;&#x;&#99999999999;", "&amp;#;&amp;#x;&amp;#99999999999;")]
    [InlineData("<![CDATA[a & &eacute;]]> &", "<![CDATA[a & &eacute;]]> &amp;")]
    [InlineData("<!-- a & b --><![CDATA[ &", "<!-- a & b --><![CDATA[ &")]
    [InlineData("🎬&#x1F3AC;", "🎬&#x1F3AC;")]
    public void Makes_characters_of_xml_of_what_is_met(string xml, string expected) => Assert.Equal(expected, CharacterReferences.Repair(xml));
}
