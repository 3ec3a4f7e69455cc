namespace FilmClubBot.Feeds.Tests.Pages;

public sealed class HostilePageTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<svg><desc>")]
    [InlineData("<div><table><td></div>")]
    public void Refuses_ten_thousand_nested_elements(string opening) =>
        Assert.Contains("nests its elements too deep", Sample.Refusal(Page(Many(opening, 10_000)), "page.html"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_page_with_too_many_elements() =>
        Assert.Contains("too many elements", Sample.Refusal(Page(Many("<br>", 60_000)), "page.html"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_page_with_too_many_tags() =>
        Assert.Contains("too many tags", Sample.Refusal(Page(Many("</x>", 310_000)), "page.html"), StringComparison.Ordinal);

    [Fact]
    public void Reads_a_page_whose_formatting_is_never_closed()
    {
        var fonts = string.Concat(Enumerable.Range(0, 200).Select(n => $"<font color=a{n}>"));
        Assert.Equal("Salt", Sample.Draft(Page($"<h1>Salt</h1><p>{fonts}</p>{Many("<p>x", 5_000)}"), "page.html").Title);
    }

    [Fact]
    public void Reads_a_page_that_breaks_off_at_any_place()
    {
        var html = Page("<h1 class='a'>Salt</h1><script type='application/ld+json'>{\"a\": 1}</script><!-- end -->" + Sample.Prose);
        for (var length = html.IndexOf("<script", StringComparison.Ordinal); length < html.Length; length += 3)
            Assert.Equal("Salt", Sample.Draft(html[..length], "page.html").Title);
    }

    private static string Page(string body) => $"<html><body><p>{Sample.Prose}</p>{body}</body></html>";

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
