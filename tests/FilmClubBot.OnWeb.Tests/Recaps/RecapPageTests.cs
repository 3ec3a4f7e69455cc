using System.Net;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Recaps;
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
        await Rate(host);

        var (answer, page) = await host.Page("/wrapped/2026");

        Assert.Equal("public, max-age=60", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["The Lantern Film Society: 2026 in films"], page.Texts("h1"));
        Assert.DoesNotContain("U1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script"));
        var picture = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        Assert.EndsWith("/wrapped/2026/picture.png", picture, StringComparison.Ordinal);
        using var browser = host.Browser();
        Assert.StartsWith("The Lantern Film Society: 2026 in films. ", await browser.GetStringAsync(new Uri("/wrapped/2026/picture.png", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.StartsWith("dark: The Lantern", await browser.GetStringAsync(new Uri("/wrapped/2026/picture.png?dark=true", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_page_opens_by_its_signed_address_while_that_is_valid()
    {
        await using var host = await WebHost.Start(token: "a token that is long enough", publicUrl: "https://club.example");
        var ada = await Rate(host);
        var link = host.Services.GetRequiredService<IRecapLinks>().Issue(ada, RecapPeriod.Of(2026), Platform.Slack)!;

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
        await Rate(host);
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

    private static async Task<MemberId> Rate(WebHost host)
    {
        var ada = await host.Services.GetRequiredService<IMembers>().Recognise(new(Platform.Slack, "U1", "Ada"), Stop);
        host.Library.Ratings.Add(new(FakeSociety.Her, ada, Stars.FromHalves(9), "Between us.", false, FakeSociety.Now));
        return ada.Id;
    }
}
