using System.Net;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Recaps;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Recaps;

public sealed class RecapPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_societys_page_is_public_and_names_no_member()
    {
        await using var host = await WebHost.Start();
        // Two members with as many ratings as a recap needs to name the most generous and the strictest.
        host.Library.Films.AddRange(Enumerable.Range(3, 3).Select(id => new Film(new(id), $"Film {id}", 2000, [])));
        await Rate(host, "Annemarie", 9);
        await Rate(host, "Bartholomew", 3);
        using var browser = host.Browser();

        var (answer, page) = await host.Page("/wrapped/2026");
        var picture = await browser.GetStringAsync(new Uri("/wrapped/2026/picture.png", UriKind.Relative), Stop);

        Assert.Equal("public, max-age=60", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["The Lantern Film Society: 2026 in films"], page.Texts("h1"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.EndsWith("/wrapped/2026/picture.png", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.StartsWith("The Lantern Film Society: 2026 in films. ", picture, StringComparison.Ordinal);
        Assert.StartsWith("dark: The Lantern", await browser.GetStringAsync(new Uri("/wrapped/2026/picture.png?dark=true", UriKind.Relative), Stop), StringComparison.Ordinal);
        var description = page.QuerySelector("meta[property='og:description']")!.GetAttribute("content")!;
        Assert.All([page.DocumentElement.OuterHtml, description, picture], text => Assert.DoesNotMatch("Annemarie|Bartholomew|Most generous|Strictest", text));
    }

    [Fact]
    public async Task A_members_page_opens_by_its_signed_address_while_that_is_valid()
    {
        await using var host = await WebHost.Start(token: "a token that is long enough", publicUrl: "https://club.example");
        var ada = await Rate(host, "U1", 9);
        var link = host.Services.GetRequiredService<IRecapLinks>().Issue(ada, ReportSpan.OfYear(2026), Platform.Slack)!;

        var (answer, page) = await host.Page(link.AbsolutePath);

        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
        Assert.Equal(["U1: 2026 in films"], page.Texts("h1"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        using var browser = host.Browser();
        Assert.StartsWith("U1: 2026 in films.", await browser.GetStringAsync(new Uri(host.Address, link.AbsolutePath + "/picture.png"), Stop), StringComparison.Ordinal);
        host.Clock.Advance(IRecapLinks.Lifetime);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(link.AbsolutePath)).Answer.StatusCode);
    }

    [Fact]
    public async Task A_client_gets_pictures_but_not_without_end()
    {
        await using var host = await WebHost.Start();
        await Rate(host, "U1", 9);
        using var browser = host.Browser();
        HttpStatusCode last = default;
        for (var count = 0; count <= ClientLimits.DrawingsPerMinute; count++)
        {
            using var answer = await browser.GetAsync(new Uri("/wrapped/2026/picture.png", UriKind.Relative), Stop);
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Theory]
    [InlineData("/wrapped/1999")]
    [InlineData("/wrapped/summer")]
    [InlineData("/wrapped/1999/picture.png")]
    [InlineData("/me/wrapped/AAAA")]
    [InlineData("/me/wrapped/not a token")]
    [InlineData("/me/wrapped/AAAA/picture.png")]
    public async Task Of_nothing_there_is_no_page(string path)
    {
        await using var host = await WebHost.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(path)).Answer.StatusCode);
    }

    private static async Task<MemberId> Rate(WebHost host, string account, int halves)
    {
        var member = await host.Services.GetRequiredService<IMembers>().Recognise(new(Platform.Slack, account, account), Stop);
        host.Library.Ratings.AddRange(host.Library.Films.Select(film => new Rating(film, member, Stars.FromHalves(halves), "Between us.", false, FakeSociety.Now)));
        return member.Id;
    }
}
