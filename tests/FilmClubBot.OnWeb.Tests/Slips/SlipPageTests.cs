using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Slips;

/// <summary>The reaction slips of an audience, without a login.</summary>
public class SlipPageTests
{
    private const string Token = "correct horse battery", Public = "https://club.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slip_is_one_press_without_a_login_and_once_for_each_device()
    {
        await using var host = await WebHost.Start(Token, Public);
        var path = Path(Running(host));
        using var phone = Phone(host);

        var page = await Read(await phone.GetAsync(path, Stop));
        Assert.Equal("How was Her (2013)?", Assert.Single(page.Texts("h1")));
        Assert.Equal(["A Excellent", "B Good", "C Average", "D Poor", "E Very poor"], page.Texts(".slip button"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));

        var first = await Press(phone, path, "b");
        Assert.Equal((HttpStatusCode.OK, "Thank you. Your slip is counted."), (first.StatusCode, Assert.Single((await Read(first)).Texts("[role=status]"))));
        var second = await Press(phone, path, "a");
        Assert.Equal((HttpStatusCode.Conflict, "A slip from this device is counted already."), (second.StatusCode, Assert.Single((await Read(second)).Texts("[role=status]"))));

        using var other = Phone(host);
        await other.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, (await Press(other, path, "e")).StatusCode);
        Assert.Equal([Grade.B, Grade.E], host.Slips.All.Select(slip => slip.Grade));
        Assert.Equal(2, host.Slips.All.Select(slip => slip.Device).Distinct().Count());
    }

    [Fact]
    public async Task One_device_is_another_at_another_screening()
    {
        await using var host = await WebHost.Start();
        string[] paths = [Path(Running(host)), Path(Running(host))];
        using var phone = Phone(host);
        foreach (var path in paths)
        {
            await phone.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.OK, (await Press(phone, path, "a")).StatusCode);
        }

        Assert.Equal(2, host.Slips.All.Select(slip => slip.Device).Distinct().Count());
    }

    [Fact]
    public async Task A_browser_without_cookies_is_asked_to_allow_them()
    {
        await using var host = await WebHost.Start();
        var path = Path(Running(host));
        using var phone = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        await phone.GetAsync(path, Stop);
        var answer = await Press(phone, path, "a");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Allow cookies", (await Read(answer)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(host.Slips.All);
    }

    [Fact]
    public async Task Slips_open_with_the_film_and_close_with_the_results()
    {
        await using var host = await WebHost.Start();
        var ahead = host.Society.Add(FakeSociety.Her, 1);
        // Its results are announced the next day at ten.
        var over = host.Society.Add(FakeSociety.RedShoes, -2, screening => screening with { State = ScreeningState.Over });
        var cancelled = host.Society.Add(FakeSociety.Her, 0, screening => screening with { State = ScreeningState.Cancelled });
        foreach (var (screening, words) in new[] { (ahead, "Slips open when the film begins."), (over, "Slips are closed: the results are out."), (cancelled, "This screening does not take place.") })
        {
            using var phone = Phone(host);
            var page = await Read(await phone.GetAsync(Path(screening), Stop));
            Assert.Equal(words, Assert.Single(page.Texts("[role=status]")));
            Assert.Empty(page.QuerySelectorAll("form"));
            Assert.Equal(HttpStatusCode.BadRequest, (await Press(phone, Path(screening), "a")).StatusCode);
        }

        Assert.Empty(host.Slips.All);
    }

    [Theory]
    [InlineData("f")]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("0")]
    [InlineData("a,b")]
    public async Task What_is_no_grade_is_refused(string grade)
    {
        await using var host = await WebHost.Start();
        var path = Path(Running(host));
        using var phone = Phone(host);
        await phone.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, (await Press(phone, path, grade)).StatusCode);
        Assert.Empty(host.Slips.All);
    }

    [Theory]
    [InlineData("/slips/1")]
    [InlineData("/slips/yyyyyyyyyyyy")]
    [InlineData("/slips/xxxxxxxxxxx9/sheet")]
    [InlineData("/slips/xxxxxxxxxxx0")]
    public async Task An_unknown_key_leads_nowhere(string path)
    {
        await using var host = await WebHost.Start();
        Running(host);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(path)).Answer.StatusCode);
    }

    [Fact]
    public async Task A_planned_screening_has_no_slips()
    {
        await using var host = await WebHost.Start();
        var planned = host.Society.Add(FakeSociety.Her, 1, screening => screening with { State = ScreeningState.Planned, WasAnnounced = false });
        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(Path(planned))).Answer.StatusCode);
    }

    [Fact]
    public async Task One_address_can_give_many_slips_but_not_without_end()
    {
        await using var host = await WebHost.Start();
        var path = Path(Running(host));
        using var phone = Phone(host);
        await phone.GetAsync(path, Stop);
        HttpStatusCode last = default;
        for (var count = 0; count <= ClientLimits.SlipsPerMinute; count++)
            last = (await Press(phone, path, "a")).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task The_sheet_shows_the_code_and_the_address_of_the_slip()
    {
        await using var host = await WebHost.Start(Token, Public);
        var screening = Running(host);
        var (_, page) = await host.Page($"{Path(screening)}/sheet", "club.example");
        var address = $"https://club.example{Path(screening)}";
        Assert.Equal(address, page.QuerySelector("figure svg")?.GetAttribute("data-address"));
        Assert.Equal(address, Assert.Single(page.Texts(".address")));
        Assert.Empty(page.QuerySelectorAll(".slip-notice"));
    }

    [Fact]
    public async Task The_sheet_warns_of_an_address_that_phones_cannot_reach()
    {
        await using var host = await WebHost.Start(publicUrl: "http://127.0.0.1:5080");
        var (_, page) = await host.Page($"{Path(Running(host))}/sheet", "127.0.0.1");
        Assert.Contains("Web:PublicUrl", Assert.Single(page.Texts(".slip-notice")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_films_page_shows_the_score_apart_from_the_stars_once_the_results_are_out()
    {
        await using var host = await WebHost.Start();
        var over = host.Society.Add(FakeSociety.Her, -2, screening => screening with { State = ScreeningState.Over, Tally = new() { Attended = 56, Slips = new(20, 18, 9, 3, 1) } });
        host.Slips.All.Add((over.Id, "1", Grade.A));
        // Its results are not announced yet.
        var fresh = Running(host, new() { Slips = new(0, 0, 0, 0, 9) });
        var (_, page) = await host.Page("/films/1-her");
        Assert.Contains("Audience score: 76% from 52 slips, 51 on paper and 1 on phones", page.Texts("[aria-labelledby=audience] .mean"));
        Assert.Single(page.QuerySelectorAll("[aria-labelledby=audience] .mean"));
        Assert.NotEqual(over.Id, fresh.Id);
        Assert.Contains("A counts 100, B 75, C 50, D 25 and E 0", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Screening Running(WebHost host, Tally? tally = null) => host.Society.Add(FakeSociety.Her, 0, screening => screening with
    {
        State = ScreeningState.Running, Start = FakeSociety.Now - Duration.FromHours(1), Tally = tally ?? Tally.None,
    });

    private static string Path(Screening screening) => $"/slips/{FakeSlips.Key(screening.Id)}";

    private static HttpClient Phone(WebHost host) => new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = host.Address };

    private static async Task<HttpResponseMessage> Press(HttpClient phone, string path, string grade)
    {
        using var form = new FormUrlEncodedContent([new("grade", grade)]);
        return await phone.PostAsync(path, form, Stop);
    }

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
}
