using System.Net;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tests.Hosting;
using Moq;

namespace FilmClubBot.OnWeb.Tests.Statistics;

public sealed class StatisticsPageTests
{
    private const string Token = "a token that is long enough";

    private static readonly ScreeningPolicy _policy = new() { Terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks", null) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/stats")]
    [InlineData("/stats/autumn-2026")]
    [InlineData("/stats/2026")]
    public async Task Shows_members_the_figures_of_the_films_shown(string path)
    {
        await using var host = await WebHost.Start(policy: _policy);
        Fill(host);

        var (answer, page) = await host.Page(path);

        Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["Ratings of the films shown", "Decades", "Most discussed themes", "Attendance"], page.Texts("section h2"));
        Assert.Contains("56", page.Texts(".histogram .count"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Mock.Get(host.Services.GetRequiredService<IWatchlist>()).Verify(port => port.All(It.IsAny<ListName?>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Shows_everybody_else_the_same_without_the_attendance()
    {
        await using var host = await WebHost.Start(token: Token, policy: _policy);
        Fill(host);

        var (answer, page) = await host.Page("/stats/autumn-2026");

        Assert.Equal(("public, max-age=60", "Cookie"), (answer.Headers.CacheControl?.ToString(), answer.Headers.Vary.ToString()));
        Assert.DoesNotContain("Attendance", page.Texts("section h2"));
        Assert.DoesNotContain("56", page.Texts(".histogram .count"));
        using var browser = host.Browser();
        var picture = await browser.GetStringAsync(new Uri("/stats/autumn-2026/term.png", UriKind.Relative), Stop);
        Assert.Equal("Autumn 2026: 1 evening. Week 5, Tuesday: Her (2013), 4.5 of 5 by 1 member.", picture);
    }

    [Fact]
    public async Task Before_the_first_screening_says_so()
    {
        await using var host = await WebHost.Start(policy: _policy);
        var (_, page) = await host.Page("/stats");
        Assert.Equal(["No film was shown in this time yet."], page.Texts(".nothing"));
        Assert.Empty(page.Texts(".lead"));
    }

    [Theory]
    [InlineData("/stats/summer-1999")]
    [InlineData("/stats/2026-01-01..2026-06-30")]
    [InlineData("/stats/2026/term.png")]
    public async Task Of_no_such_time_there_is_none(string path)
    {
        await using var host = await WebHost.Start(policy: _policy);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(path)).Answer.StatusCode);
    }

    private static void Fill(WebHost host)
    {
        host.Society.Add(FakeSociety.Her, -31, screening => screening with { State = ScreeningState.Over, Tally = new() { Attended = 56 } });
        host.Library.Ratings.Add(new(FakeSociety.Her, FakeSociety.Ada, Stars.FromHalves(9), null, false, FakeSociety.Now));
    }
}
