using System.Net;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Returns;

/// <summary>The returns to distributors.</summary>
public class ReturnsPageTests
{
    private static readonly ScreeningPolicy _terms = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks", null) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_what_a_distributor_asks_for_and_marks_what_is_overdue()
    {
        await using var host = await WebHost.Start(policy: _terms);
        Fill(host);

        var (_, page) = await host.Page("/returns/autumn-2026");

        Assert.Equal("Returns: Autumn 2026", Assert.Single(page.Texts("h1")));
        Assert.Equal(["Her (2013)", "The Red Shoes (1948)"], page.Texts("tbody th"));
        Assert.Equal(
            ["2026-10-27", "19:00", "Lantern Hall", "Filmbank", "FB-1", "56", "members 40; guests 16", "56", "return overdue since Wed 11 Nov 2026, 10:00"],
            page.Texts("tbody tr:first-child td"));
        Assert.Equal(["2026-11-24", "19:00", "Lantern Hall", "", "", "", "", "", "no licence stated"], page.Texts("tbody tr:last-child td"));
        Assert.Single(page.QuerySelectorAll("tr.overdue"));
        Assert.Equal("returns.csv?term=autumn-2026", page.QuerySelector(".page-head a")?.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page("/returns/summer-1999")).Answer.StatusCode);
    }

    [Fact]
    public async Task The_spreadsheet_runs_no_title_as_a_formula()
    {
        await using var host = await WebHost.Start();
        host.Society.Add(new Film(new(3), "=1+1", null, []), -3, screening => screening with { State = ScreeningState.Over, Place = "Hall \"B\",\nupstairs", Licence = "@SUM(A1)" });
        using var browser = host.Browser();

        var answer = await browser.GetAsync("/returns.csv", Stop);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("returns.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal((byte)0xEF, (await answer.Content.ReadAsByteArrayAsync(Stop))[0]);
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("Film,Date,Time,Venue,Licence,Licence number,Attendance,Tickets,Tickets in all,Return", lines[0]);
        Assert.StartsWith("'=1+1,2026-11-24,19:00,\"Hall \"\"B\"\", upstairs\",'@SUM(A1),", lines[1].Replace("\"'=1+1\"", "'=1+1", StringComparison.Ordinal).Replace("\"'@SUM(A1)\"", "'@SUM(A1)", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("", lines[2]);
    }

    [Fact]
    public async Task Says_that_there_is_nothing_to_return()
    {
        await using var host = await WebHost.Start();
        var (_, page) = await host.Page("/returns");
        Assert.Equal("No screening of this time is over.", Assert.Single(page.Texts(".nothing")));
    }

    private static void Fill(WebHost host)
    {
        host.Society.Add(FakeSociety.Her, -31, screening => screening with
        {
            State = ScreeningState.Over, Licence = "Filmbank", Presentation = new() { LicenceNumber = "FB-1" }, Tally = new() { Attended = 56, Tickets = "members 40; guests 16" },
        });
        host.Society.Add(FakeSociety.RedShoes, -3, screening => screening with { State = ScreeningState.Over });
        host.Society.Add(FakeSociety.Her, 6);
    }
}
