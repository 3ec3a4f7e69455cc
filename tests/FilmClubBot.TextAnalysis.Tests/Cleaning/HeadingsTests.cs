using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Cleaning;

public sealed class HeadingsTests
{
    private const string Prose = "<p>The ferryman waits at the quay, and so do we, and the fog is in no hurry to lift.</p>";

    private static string[] Headings(string html, string? title = null) =>
        [.. Read.Clean(html, BodyFormat.Html, title).Body.Split("\n\n").Where(paragraph => paragraph.Length < 40)];

    [Theory]
    [InlineData("<h1>Salt Roads</h1>{0}<h1>Tin Sparrow</h1>{0}", "Two evenings")]
    [InlineData("<html><head><title>Two evenings | Our Marsh</title></head><body><article><h1>Salt Roads</h1>{0}<h1>Tin Sparrow</h1>{0}</article></body></html>", null)]
    [InlineData("<article><header><h1>Salt Roads</h1></header>{0}<header><h1>Tin Sparrow</h1></header>{0}</article>", "Two evenings")]
    [InlineData("<h1>Two evenings</h1><h1>Salt Roads</h1>{0}<h1>Tin Sparrow</h1>{0}", "Two evenings")]
    public void That_head_each_film_remain(string html, string? title) =>
        Assert.Equal(["Salt Roads", "Tin Sparrow"], Headings(html.Replace("{0}", Prose, StringComparison.Ordinal), title));

    [Theory]
    [InlineData("<h1>Salt Roads</h1>{0}{0}", "Salt Roads")]
    [InlineData("<h1>Salt Roads, a film of fog</h1>{0}{0}", "Salt Roads")]
    [InlineData("<html><head><title>x</title></head><body><main><h1>Another headline</h1>{0}{0}</main></body></html>", "Salt Roads")]
    [InlineData("<article><header><h2>Salt Roads</h2><p>3 May 2024</p></header>{0}{0}</article>", "Salt Roads")]
    public void That_are_the_headline_do_not(string html, string title) =>
        Assert.Empty(Headings(html.Replace("{0}", Prose, StringComparison.Ordinal), title));

    [Fact]
    public void Between_tags_of_the_site_s_own_remain() =>
        Assert.Equal(["Salt Roads", "Tin Sparrow"], Headings($"{Prose}<h3>Salt Roads</h3><VideoPlayer id=\"a1\" />{Prose}{Prose}<h3>Tin Sparrow</h3><VideoPlayer id=\"b2\"/>{Prose}", "Two evenings"));

    [Fact]
    public void Of_one_film_in_a_feed_s_text_remain() => Assert.Equal(["Salt Roads"], Headings($"<h1>Salt Roads</h1>{Prose}{Prose}", "What I saw on Monday"));

    [Theory]
    [InlineData("<article><header><h2>Salt Roads</h2><p>3 May 2024</p></header>{0}{0}</article>")]
    [InlineData("<main><header><h2>Salt Roads</h2></header>{0}{0}</main>")]
    [InlineData("<div><h2 class=\"entry-title\">Salt Roads</h2>{0}{0}</div>")]
    public void Of_the_second_level_can_be_the_headline(string html) =>
        Assert.Equal("Salt Roads", Read.Clean($"<html><head><title>Our Marsh</title></head><body>{html.Replace("{0}", Prose, StringComparison.Ordinal)}</body></html>", BodyFormat.Html).Title);
}
