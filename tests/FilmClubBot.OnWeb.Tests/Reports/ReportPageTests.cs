using System.Net;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Reports;

/// <summary>The report to the annual meeting.</summary>
public class ReportPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/report")]
    [InlineData("/report/2026")]
    [InlineData("/report/autumn-2026")]
    [InlineData("/report/2026-10-01..2026-11-26")]
    public async Task Has_a_row_for_each_screening_and_leaves_out_what_is_not_known(string path)
    {
        await using var host = await WebHost.Start(policy: new ScreeningPolicy { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks", null) });
        Fill(host);

        var (answer, page) = await host.Page(path);

        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["Her (2013)", "The Red Shoes (1948)"], page.Texts("tbody th"));
        Assert.Equal(["27 October 2026", "56", "1", "75% (2 slips)", ""], page.Texts("tbody tr:first-child td"));
        Assert.Equal(["24 November 2026", "", "0", "", ""], page.Texts("tbody tr:last-child td"));
        Assert.Contains("At 1 screening, nobody counted the heads.", page.Texts(".figures li"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("/report/summer-1999")]
    [InlineData("/report/2026-12-01..2026-01-01")]
    [InlineData("/report.md?period=..%2F..")]
    public async Task Of_no_such_time_there_is_none(string path)
    {
        await using var host = await WebHost.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(path)).Answer.StatusCode);
    }

    [Fact]
    public async Task Is_downloaded_in_Markdown()
    {
        await using var host = await WebHost.Start();
        Fill(host);
        using var browser = host.Browser();

        var answer = await browser.GetAsync("/report.md?period=2026", Stop);

        Assert.Equal("text/markdown", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("report-2026.md", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("\n| Her (2013) | 27 October 2026 | 56 | 1 | 75% (2 slips) |  |\n", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static void Fill(WebHost host)
    {
        var shown = host.Society.Add(FakeSociety.Her, -31, screening => screening with { State = ScreeningState.Over, Tally = new() { Attended = 56, Slips = new(A: 1, C: 1) } });
        host.Society.Answer(shown, FakeSociety.Ada, RsvpAnswer.Going);
        host.Society.Add(FakeSociety.RedShoes, -3, screening => screening with { State = ScreeningState.Over });
        host.Society.Add(FakeSociety.Her, 6);
    }
}
