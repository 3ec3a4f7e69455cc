using System.Net;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Choosing;
using FilmClubBot.OnWeb.Site;
using FilmClubBot.OnWeb.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Choosing;

public sealed class BallotFileTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly Film _her = new(new(7), "Her", 2013, []), _us = new(new(8), "Us", 2019, []);

    private static Ballot Open => new(new(3), "Friday", [_her, _us], new(CountingMethod.InstantRunoff), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), _friday);

    [Fact]
    public async Task Publishes_the_votes_of_a_closed_ballot()
    {
        var closed = Open.Close([Ranking.Of([_us.Id]), Ranking.Of([_us.Id], [_her.Id])], _friday, DateTimeZone.Utc);
        await using var host = await WebHost.Start(token: "a token that is long enough", publicUrl: "https://club.example");
        FakeBallots.Of(host, closed);
        using var stranger = host.Browser();

        using var answer = await stranger.GetAsync("/ballots/3", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("ballot-3.soi", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(closed.Record, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Publishes_nothing_of_a_ballot_that_is_open_withdrawn_or_without_votes()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();
        foreach (var ballot in new[] { Open, Open.Withdraw(_friday), Open.Close([], _friday, DateTimeZone.Utc) })
        {
            FakeBallots.Of(host, ballot);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/ballots/3", TestContext.Current.CancellationToken)).StatusCode);
        }

        var (answer, page) = await host.Page("/ballots/3");
        Assert.Equal((HttpStatusCode.NotFound, "There is no such page"), (answer.StatusCode, Assert.Single(page.Texts("h1"))));
        Assert.Contains("once it is closed", page.DocumentElement.TextContent, StringComparison.Ordinal);

        foreach (var path in new[] { "/ballots/4", "/ballots/x", "/ballots/99999999999", "/ballots/-1" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("https://club.example", Platform.Discord, "https://club.example/ballots/3")]
    [InlineData("https://example.org/", Platform.Slack, "https://example.org/ballots/3")]
    [InlineData("https://club.example", Platform.Web, "https://club.example/ballots/3")]
    [InlineData(null, Platform.Web, "http://127.0.0.1:5080/ballots/3")]
    [InlineData(null, Platform.Discord, null)]
    public void Its_address_is_reachable_for_the_reader(string? publicUrl, Platform reader, string? address) =>
        Assert.Equal(address, new BallotFiles(OwnAddress.Of(new WebOptions { PublicUrl = publicUrl })).AddressOf(new(3), reader)?.AbsoluteUri);
}
