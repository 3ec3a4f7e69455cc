using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Site;

/// <summary>The first link of a page leads to its content, and to no other page: a base address makes "#content" alone one of the chat.</summary>
public sealed class SkipLinkTests
{
    private static readonly ScreeningPolicy _policy = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks", null) };

    [Theory]
    [InlineData("/screenings/1/poster?size=a3")]
    [InlineData("/screenings/1/note")]
    [InlineData("/films?q=her")]
    [InlineData("/films")]
    [InlineData("/stats")]
    [InlineData("/stats/autumn-2026")]
    [InlineData("/report/2026")]
    [InlineData("/letter")]
    [InlineData("/films/99-him?q=1")]
    public async Task Leads_to_the_page_that_is_open(string path)
    {
        await using var host = await WebHost.Start(policy: _policy);
        host.Society.Add(FakeSociety.Her, 6);

        var (_, page) = await host.Page(path);

        var link = new Uri(host.Address, page.QuerySelector(".skip")!.GetAttribute("href")!);
        Assert.Equal((path, "#content"), (link.PathAndQuery, link.Fragment));
    }

    [Theory]
    [InlineData("/javascript:alert(1)")]
    [InlineData("/https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task Leads_to_no_other_site(string path)
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address.GetLeftPart(UriPartial.Authority) + path)) { Headers = { { "Accept", "text/html" } } };
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Equal(host.Address.Authority, new Uri(host.Address, page.QuerySelector(".skip")!.GetAttribute("href")!).Authority);
    }
}
