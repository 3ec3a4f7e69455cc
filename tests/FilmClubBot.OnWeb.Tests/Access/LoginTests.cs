using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Access;

public partial class LoginTests
{
    private const string Token = "correct horse battery";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requires_no_login_where_no_token_is_set()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);
        Assert.Equal("/", (await browser.GetAsync("/login", Stop)).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/channels/reviews")]
    [InlineData("/forgotten")]
    [InlineData("/no-such-page")]
    public async Task Redirects_to_the_login_from_everything_that_is_not_public(string path)
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        var answer = await browser.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/login", answer.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Opens_no_circuit_without_the_token()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/healthz/live")]
    [InlineData("/_content/FilmClubBot.OnWeb/site.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task Serves_what_the_login_page_needs(string path)
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public async Task Logs_in_with_the_token_and_out_again()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        var answer = await Offer(browser, Token, "/channels/general");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/channels/general", answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("filmclub_session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);

        await browser.PostAsync("/logout", null, Stop);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("correct horse batterz")]
    [InlineData("")]
    [InlineData("Correct horse battery")]
    public async Task Rejects_another_token(string token)
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        var answer = await Offer(browser, token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/", Stop)).StatusCode);
    }

    [Fact]
    public async Task Limits_guesses()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();
        var form = await Form(browser);
        for (var i = 0; i < LoginEndpoints.AttemptsPerMinute; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await Post(browser, form, $"guess {i}", "/")).StatusCode);

        var answer = await Post(browser, form, Token, "/");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_a_token_from_a_form_that_it_did_not_render()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        Assert.Equal(HttpStatusCode.BadRequest, (await Post(browser, "made up", Token, "/")).StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("evil")]
    [InlineData("")]
    public async Task Redirects_to_no_other_site_afterwards(string returnUrl)
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        Assert.Equal("/", (await Offer(browser, Token, returnUrl)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Ends_sessions_when_the_token_is_changed()
    {
        await using var host = await WebHost.Start(Token);
        await using var other = await WebHost.Start("another token, as long");
        using var browser = host.Browser();
        var cookie = (await Offer(browser, Token)).Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("filmclub_session=", StringComparison.Ordinal)).Split(';')[0];
        using var carried = other.Browser();
        carried.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Equal(HttpStatusCode.Redirect, (await carried.GetAsync("/", Stop)).StatusCode);
    }

    private static async Task<HttpResponseMessage> Offer(HttpClient browser, string token, string returnUrl = "/") =>
        await Post(browser, await Form(browser), token, returnUrl);

    private static async Task<string> Form(HttpClient browser) =>
        FormToken.Match(await browser.GetStringAsync("/login", Stop)).Groups[1].Value;

    private static Task<HttpResponseMessage> Post(HttpClient browser, string form, string token, string returnUrl) =>
        browser.PostAsync("/login", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = form, ["token"] = token, ["returnUrl"] = returnUrl }), Stop);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }
}
