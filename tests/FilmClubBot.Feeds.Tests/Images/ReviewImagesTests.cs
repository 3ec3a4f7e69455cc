using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Syndication;
using FilmClubBot.Feeds.WordPress;

namespace FilmClubBot.Feeds.Tests.Images;

/// <summary>The image of a review, as each kind of source states it.</summary>
public sealed class ReviewImagesTests
{
    private const string Still = "https://harbour.example/still.jpg";

    [Theory]
    [InlineData("<enclosure url='https://harbour.example/still.jpg' length='1' type='image/jpeg'/>", Still)]
    [InlineData("<enclosure url='https://harbour.example/talk.mp3' length='1' type='audio/mpeg'/>", null)]
    [InlineData("<enclosure url='/still.jpg' length='1' type='image/jpeg'/>", Still)]
    [InlineData("<media:content url='https://harbour.example/still.jpg' medium='image'/>", Still)]
    [InlineData("<media:content url='https://harbour.example/still.jpg'/>", Still)]
    [InlineData("<media:content url='https://harbour.example/trailer' medium='video'/>", null)]
    [InlineData("<media:content url='https://harbour.example/small.jpg' medium='image' width='150'/><media:content url='https://harbour.example/still.jpg' medium='image' width='1200'/>", Still)]
    [InlineData("<media:group><media:content url='https://harbour.example/still.jpg' type='image/jpeg'/></media:group>", Still)]
    [InlineData("<media:content url='https://2.gravatar.com/avatar/f00?s=96' medium='image'><media:title>Jane Doe</media:title></media:content><media:content url='https://harbour.example/still.jpg' medium='image'/>", Still)]
    [InlineData("<media:thumbnail url='https://harbour.example/still.jpg'/>", Still)]
    [InlineData("<image><url>https://harbour.example/still.jpg</url><title>The pier</title></image>", Still)]
    [InlineData("<image>https://harbour.example/still.jpg</image>", Still)]
    [InlineData("<itunes:image href='https://harbour.example/still.jpg'/>", Still)]
    [InlineData("<enclosure url='http://harbour.example/still.jpg' length='1' type='image/jpeg'/>", null)]
    [InlineData("<enclosure url='https://localhost/still.jpg' length='1' type='image/jpeg'/>", null)]
    [InlineData("", null)]
    public void Is_stated_in_a_feed(string elements, string? address) => Assert.Equal(address, Rss(elements)?.Address.AbsoluteUri);

    [Theory]
    [InlineData("<p><img src='https://harbour.example/still.jpg' alt='Two people on a pier &amp; a lamp'/></p>", Still, "Two people on a pier & a lamp")]
    [InlineData("<img alt=\"A pier\" class='wp-image-7' width=1024 src=/still.jpg>", Still, "A pier")]
    [InlineData("<img src='data:image/gif;base64,AAAA' data-src='https://harbour.example/still.jpg'>", Still, null)]
    [InlineData("<img src='https://harbour.example/count.gif' width='1' height='1'><img src='https://s.w.org/images/core/emoji/1f600.png' class='wp-smiley'><img src='https://harbour.example/still.jpg'>", Still, null)]
    [InlineData("<imgs src='https://harbour.example/still.jpg'>", null, null)]
    public void Is_otherwise_the_first_in_the_text(string html, string? address, string? text)
    {
        var image = Rss("", html);
        Assert.Equal((address, text), (image?.Address.AbsoluteUri, image?.AlternativeText));
    }

    [Fact]
    public void Has_the_alternative_text_of_the_same_file_in_the_text()
    {
        Assert.Equal(
            "A pier",
            Rss("<enclosure url='https://harbour.example/still.jpg' length='1' type='image/jpeg'/>", "<img src='https://harbour.example/x.jpg' alt='Other'><img src='https://harbour.example/still-1024x683.jpg' alt='A pier'>")?.AlternativeText);
        Assert.Equal("A lamp", Rss("<media:content url='https://harbour.example/still.jpg' medium='image'><media:description>A lamp</media:description></media:content>")?.AlternativeText);
    }

    [Fact]
    public void Is_stated_in_atom_and_json_feeds()
    {
        Assert.Equal(Still, Sample.Draft(Sample.Atom($"<entry><title>Salt</title><id>urn:1</id><link rel='enclosure' type='image/jpeg' href='{Still}'/><content type='html'>{Sample.Prose}</content></entry>"), "feed.atom").Image?.Address.AbsoluteUri);
        Assert.Equal(Still, Json($"\"image\": \"{Still}\","));
        Assert.Equal(Still, Json($"\"banner_image\": \"{Still}\","));
        Assert.Equal(Still, Json($"\"attachments\": [{{\"url\": \"https://harbour.example/talk.mp3\", \"mime_type\": \"audio/mpeg\"}}, {{\"url\": \"{Still}\", \"mime_type\": \"image/jpeg\"}}],"));
        Assert.Null(Json("\"image\": 7, \"attachments\": [3],"));

        static string? Json(string fields) => Sample.Draft($$"""{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour", "items": [{ {{fields}} "id": "1", "content_html": "<p>{{Sample.Prose}}</p>"}]}""", "feed.json").Image?.Address.AbsoluteUri;
    }

    [Fact]
    public void Is_the_featured_image_of_a_wordpress_post()
    {
        var posts = "[{\"title\": {\"rendered\": \"Salt\"}, \"content\": {\"rendered\": \"<p>x</p>\"}, \"_embedded\": {\"wp:featuredmedia\": [{\"source_url\": \"" + Still + "\", \"alt_text\": \"A pier\"}]}}]";
        var parse = WordPressPosts.Read(System.Text.Encoding.UTF8.GetBytes(posts), new("https://harbour.example/wp-json/wp/v2/posts"), FileLimits.Default);
        var image = Assert.Single(Assert.Single(Assert.IsType<FeedParse.Accepted>(parse).Document.Items)!.Images);
        Assert.Equal((Still, "A pier"), (image.Address, image.AlternativeText));
    }

    [Theory]
    [InlineData("<meta property='og:image' content='https://harbour.example/still.jpg'><meta property='og:image:alt' content='A pier'>", "A pier")]
    [InlineData("<meta name='twitter:image' content='/still.jpg'><link rel='canonical' href='https://harbour.example/salt'>", null)]
    public void Is_stated_in_the_head_of_a_page(string head, string? text)
    {
        var image = Sample.Draft($"<!DOCTYPE html><html><head><title>Salt</title>{head}</head><body><img src='https://harbour.example/logo.png'><article><h1>Salt</h1><p>{Sample.Prose}</p></article></body></html>", "salt.html").Image;
        Assert.Equal((Still, text), (image?.Address.AbsoluteUri, image?.AlternativeText));
    }

    [Theory]
    [InlineData("image: https://harbour.example/still.jpg\nimage_alt: A pier", "", "A pier")]
    [InlineData("link: https://harbour.example/salt\ncover:\n  image: /still.jpg\n  alt: A pier", "", "A pier")]
    [InlineData("header:\n  teaser: https://harbour.example/still.jpg", "", null)]
    [InlineData("title: Salt", "![A pier](https://harbour.example/still.jpg)\n\n", "A pier")]
    public void Is_stated_in_the_header_or_the_text_of_a_file(string header, string text, string? alternative)
    {
        var image = Sample.Draft($"---\n{header}\n---\n\n{text}{Sample.Prose}\n", "salt.md").Image;
        Assert.Equal((Still, alternative), (image?.Address.AbsoluteUri, image?.AlternativeText));
    }

    [Fact]
    public void Hostile_markup_has_no_image()
    {
        Assert.Null(Rss("", "<img " + new string('a', 100_000)));
        Assert.Null(Rss("", string.Concat(Enumerable.Repeat("<img src='javascript:alert(1)'>", 1000))));
        Assert.Null(Rss($"<enclosure url='https://harbour.example/{new string('a', 5000)}.jpg' type='image/jpeg'/>"));
    }

    private static ReviewImage? Rss(string elements, string html = "") => Sample.Draft(
        $"""
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Harbour</title><link>https://harbour.example/</link>
        <item><title>Salt</title><link>https://harbour.example/salt</link>{elements}<description><![CDATA[{html}<p>{Sample.Prose}</p>]]></description></item></channel></rss>
        """,
        "feed.xml").Image;
}
