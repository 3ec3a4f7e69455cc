using System.Net;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Access;

public class HostGuardTests
{
    private const string Token = "correct horse battery";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:5080")]
    [InlineData("[::1]:5080")]
    public async Task Accepts_this_machines_own_host_names(string name)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Get, "/", name));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.2")]
    public async Task Rejects_any_other_host_name_on_this_machine(string name)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/", name));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Post, "/platform/events", name));
    }

    [Theory]
    [InlineData("club.example")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]")]
    public async Task Opens_only_public_and_signed_endpoints_with_a_public_address_and_no_token_whatever_the_host(string name)
    {
        await using var host = await WebHost.Start(publicUrl: "https://club.example");

        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/", name));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/preview", name));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Post, "/_blazor/negotiate", name));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/forgotten", name));
        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Post, "/platform/events", name));
        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Get, "/programme", name));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "203.0.113.9")]
    [InlineData("X-Original-For", "127.0.0.1:1")]
    public async Task Does_not_take_a_forwarded_request_for_one_of_this_machine(string header, string value)
    {
        await using var host = await WebHost.Start();
        await using var behindKnown = await WebHost.Start(proxies: ["127.0.0.1", "::1"]);

        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/", "localhost", headers: (header, value)));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(behindKnown, HttpMethod.Get, "/", "localhost", headers: (header, value)));
        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Get, "/programme", "localhost", headers: (header, value)));
    }

    [Fact]
    public async Task Does_not_take_a_request_over_http_1_0_for_a_browsers()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Version = HttpVersion.Version10, Headers = { Host = "127.0.0.1" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(request, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("no-cors")]
    [InlineData("cors")]
    public async Task Gives_another_site_nothing_of_the_chat_to_embed(string mode)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.Forbidden, await Ask(host, HttpMethod.Get, "/", "localhost", headers: [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", mode)]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/channels/general")]
    [InlineData("/preview?command=%2Frate%20us%201")]
    public async Task Lets_another_sites_link_arrive_before_the_chat_opens(string path)
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "navigate");

        var answer = await browser.GetAsync(path, Stop);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal($"0; url={path}", page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        Assert.Equal(path, page.QuerySelector("main a")?.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Accepts_the_public_host_name_once_there_is_a_token()
    {
        await using var host = await WebHost.Start(Token, "https://club.example");

        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Get, "/login", "club.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(host, HttpMethod.Get, "/login", "evil.example"));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task Rejects_posts_from_other_sites(string origin)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.Forbidden, await Ask(host, HttpMethod.Post, "/_blazor/negotiate", "localhost:5080", origin));
    }

    [Fact]
    public async Task Rejects_sockets_from_other_sites()
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.Forbidden, await Ask(host, HttpMethod.Get, "/_blazor", "localhost:5080", "http://evil.example", upgrades: true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:5080")]
    public async Task Accepts_posts_from_its_own_pages_and_from_scripts_without_a_page(string? origin)
    {
        await using var host = await WebHost.Start();

        Assert.Equal(HttpStatusCode.OK, await Ask(host, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", "localhost:5080", origin));
    }

    private static async Task<HttpStatusCode> Ask(WebHost host, HttpMethod method, string path, string name, string? origin = null, bool upgrades = false, params (string Name, string Value)[] headers)
    {
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(method, path) { Headers = { Host = name } };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        foreach (var (header, value) in headers)
            request.Headers.TryAddWithoutValidation(header, value);
        if (upgrades)
        {
            request.Headers.Connection.Add("Upgrade");
            request.Headers.Add("Upgrade", "websocket");
        }

        using var answer = await browser.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
