using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Members;
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
        Assert.StartsWith("/login?", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
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
    public async Task Lets_the_first_moderator_in_with_the_token_and_out_again()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        var answer = await Offer(browser, Token, "/channels/general");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/channels/general", answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("filmclub_session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);

        Assert.Equal(Permission.Moderator, Assert.Single(host.SignIns.Sessions).Permission);

        await browser.PostAsync("/logout", null, Stop);

        Assert.Empty(host.SignIns.Sessions);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/", Stop)).StatusCode);
    }

    [Fact]
    public async Task Opens_nothing_with_the_token_once_there_is_a_moderator()
    {
        await using var host = await WebHost.Start(Token);
        using var first = host.Browser();
        using var second = host.Browser();
        var form = await Form(second);
        await Offer(first, Token);

        var answer = await Post(second, form, Token, "/");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("id=\"token\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync("/", Stop)).StatusCode);
        Assert.Single(host.SignIns.Sessions);
    }

    [Fact]
    public async Task Signs_in_with_a_link_by_a_press_and_once()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();
        using var other = host.Browser();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        var path = $"/signin/{host.SignIns.LinkFor("Ada")}";

        // As often as programs fetch it for a preview.
        var preview = await other.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = await browser.GetAsync(path, Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Sign in as Ada", html, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Empty(host.SignIns.Sessions);

        var form = FormToken.Match(html).Groups[1].Value;
        var answer = await PostLink(browser, form, path);

        Assert.Equal("/", answer.Headers.Location?.ToString());
        var session = Assert.Single(host.SignIns.Sessions);
        Assert.Equal(("Ada", Permission.Member, "Firefox, Linux"), (session.Member.Name, session.Permission, session.Browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostLink(other, FormToken.Match(await preview.Content.ReadAsStringAsync(Stop)).Groups[1].Value, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/signin/nonsense")]
    [InlineData("/signin/0123456789abcdefghjkmnpqrstvwxyz")]
    public async Task Says_that_a_link_is_not_valid(string path)
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        var answer = await browser.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<form", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_nobody_in_from_another_sites_form()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();
        var path = $"/signin/{host.SignIns.LinkFor("Mallory")}";
        var form = FormToken.Match(await browser.GetStringAsync(path, Stop)).Groups[1].Value;
        browser.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await PostLink(browser, form, path)).StatusCode);
        Assert.Empty(host.SignIns.Sessions);
    }

    [Fact]
    public async Task Closes_a_session_that_was_ended_elsewhere()
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();
        await Offer(browser, Token);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);

        await host.SignIns.End(host.SignIns.Sessions[0].Id, Stop);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Stop)).StatusCode);
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
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        for (var i = 0; i < ClientLimits.SignInsPerMinute; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await Post(browser, form, $"guess {i}", "/")).StatusCode);

        var answer = await Post(browser, form, Token, "/");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("That was a lot at once.", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
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
    [InlineData("/\t/evil.example/")]
    [InlineData("/\n/evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("evil")]
    [InlineData("")]
    public async Task Redirects_to_no_other_site_afterwards(string returnUrl)
    {
        await using var host = await WebHost.Start(Token);
        using var browser = host.Browser();

        Assert.Equal("/", (await Offer(browser, Token, returnUrl)).Headers.Location?.ToString());
    }

    private static async Task<HttpResponseMessage> Offer(HttpClient browser, string token, string returnUrl = "/") =>
        await Post(browser, await Form(browser), token, returnUrl);

    private static async Task<string> Form(HttpClient browser) =>
        FormToken.Match(await browser.GetStringAsync("/login", Stop)).Groups[1].Value;

    private static Task<HttpResponseMessage> PostLink(HttpClient browser, string form, string path) =>
        browser.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = form, ["link"] = path.Split('/')[^1] }), Stop);

    private static Task<HttpResponseMessage> Post(HttpClient browser, string form, string token, string returnUrl) =>
        browser.PostAsync("/login", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = form, ["token"] = token, ["returnUrl"] = returnUrl }), Stop);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }
}
