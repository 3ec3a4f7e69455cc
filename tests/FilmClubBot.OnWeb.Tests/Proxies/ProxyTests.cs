using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Proxies;

/// <summary>The bot behind real reverse proxies, configured as the guide says.</summary>
public sealed partial class ProxyTests
{
    private const string Token = "correct horse battery", Public = "https://films.example";

    private static readonly string[] _proxies = ["127.0.0.1", "::1"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    [InlineData("apache")]
    public async Task Know_the_client_and_its_scheme_and_believe_nobody_else(string server)
    {
        Assert.SkipUnless(ProxyServer.Program(server) is not null, $"{server} is not installed.");
        await using var host = await WebHost.Start(Token, Public, proxies: _proxies);
        await using var proxy = await ProxyServer.Start(server, host.Address);
        using var browser = proxy.Browser(2);
        using var direct = host.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        Assert.Equal("127.0.0.2 https", await browser.GetStringAsync("/who", Stop));
        Assert.Contains("127.0.0.1 http", await direct.GetStringAsync("/who", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    [InlineData("apache")]
    public async Task Limit_each_client_by_itself_and_keep_cookies_to_https(string server)
    {
        Assert.SkipUnless(ProxyServer.Program(server) is not null, $"{server} is not installed.");
        await using var host = await WebHost.Start(Token, Public, proxies: _proxies);
        await using var proxy = await ProxyServer.Start(server, host.Address);
        using var guesser = proxy.Browser(3);
        using var moderator = proxy.Browser(4);

        for (var i = 0; i < ClientLimits.SignInsPerMinute; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await Offer(guesser, $"guess {i}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Offer(guesser, Token)).StatusCode);
        var welcome = await Offer(moderator, Token);

        Assert.Equal("/", welcome.Headers.Location?.ToString());
        Assert.Equal("max-age=15552000", Assert.Single(welcome.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(welcome.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.OK, (await moderator.GetAsync("/", Stop)).StatusCode);
        Assert.StartsWith("/login?", (await guesser.GetAsync("/preview", Stop)).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Public)]
    public async Task Are_not_this_machine_without_a_line_of_configuration(string? publicUrl)
    {
        Assert.SkipUnless(ProxyServer.Program("nginx") is not null, "nginx is not installed.");
        await using var host = await WebHost.Start(publicUrl: publicUrl);
        // nginx's defaults: HTTP/1.0, the program's own address as Host, and no header that names the client.
        await using var proxy = await ProxyServer.Start("nginx", host.Address, guide => HeaderLines.Replace(guide, ""));
        using var browser = proxy.Browser(2);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/preview?command=/hide", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/platform/events", null, Stop)).StatusCode);
        var programme = await browser.GetAsync("/programme", Stop);
        Assert.Equal((HttpStatusCode.OK, "public, max-age=60"), (programme.StatusCode, programme.Headers.CacheControl?.ToString()));
    }

    [Theory]
    [InlineData("/programme?a=1", "https://films.example/programme?a=1")]
    [InlineData("//evil.example/login?a=1", "https://films.example//evil.example/login?a=1")]
    public async Task Lead_from_http_to_https_on_the_same_site(string path, string target)
    {
        await using var host = await WebHost.Start(Token, Public, proxies: _proxies);
        using var proxy = host.Browser();
        proxy.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        proxy.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");

        var answer = await proxy.GetAsync(new Uri(host.Address.GetLeftPart(UriPartial.Authority) + path), Stop);

        Assert.Equal((HttpStatusCode.PermanentRedirect, target), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Are_not_believed_unless_they_are_named()
    {
        await using var host = await WebHost.Start(Token, Public, proxies: ["192.0.2.1", "198.51.100.0/24"]);
        using var stranger = host.Browser();
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        stranger.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        Assert.Equal("127.0.0.1 http", await stranger.GetStringAsync("/who", Stop));
    }

    private static async Task<HttpResponseMessage> Offer(HttpClient browser, string token)
    {
        var form = FormToken.Match(await browser.GetStringAsync("/login", Stop)).Groups[1].Value;
        return await browser.PostAsync("/login", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = form, ["token"] = token, ["returnUrl"] = "/" }), Stop);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }

    [GeneratedRegex(@"^\s*proxy_(?!pass).*$", RegexOptions.Multiline)]
    private static partial Regex HeaderLines { get; }
}
