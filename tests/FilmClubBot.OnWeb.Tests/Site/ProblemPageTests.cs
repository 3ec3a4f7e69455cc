using System.Net;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

/// <summary>What a person sees, and what a program gets, where something is missing or fails.</summary>
public sealed class ProblemPageTests
{
    [Theory]
    [InlineData("en", "/nowhere", HttpStatusCode.NotFound, "There is no such page")]
    [InlineData("de", "/nowhere", HttpStatusCode.NotFound, "Diese Seite gibt es nicht")]
    [InlineData("en", "/films/99-nothing", HttpStatusCode.NotFound, "There is no such page")]
    [InlineData("en", "/screenings/99/timeline.png", HttpStatusCode.NotFound, "There is no such page")]
    [InlineData("en", "/calendar/nobody.ics", HttpStatusCode.NotFound, "There is no such page")]
    [InlineData("en", "/broken", HttpStatusCode.InternalServerError, "That did not work")]
    [InlineData("de", "/broken", HttpStatusCode.InternalServerError, "Das hat nicht geklappt")]
    [InlineData("en", "/away", HttpStatusCode.ServiceUnavailable, "That did not work", "00:01:00")]
    public async Task Looks_like_the_other_pages(string locale, string path, HttpStatusCode status, string title, string? retryAfter = null)
    {
        await using var host = await WebHost.Start(locale: locale);

        var (answer, page) = await Ask(host, path, "text/html,*/*;q=0.8");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(retryAfter, answer.Headers.RetryAfter?.Delta?.ToString());
        Assert.Equal(title, page.QuerySelector("h1")?.TextContent);
        Assert.NotNull(page.QuerySelector("link[href*='pages.css']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.NotEmpty(page.QuerySelectorAll("a[href=programme]"));
        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("A defect", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", "*/*")]
    [InlineData("/nowhere", "image/png")]
    [InlineData("/broken", "application/json")]
    public async Task Is_the_status_alone_for_a_program(string path, string accept)
    {
        await using var host = await WebHost.Start();

        var (answer, _) = await Ask(host, path, accept);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<(HttpResponseMessage Answer, AngleSharp.Html.Dom.IHtmlDocument Page)> Ask(WebHost host, string path, string accept)
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Accept", accept);
        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
