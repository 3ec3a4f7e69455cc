using FilmClubBot.OnWeb.Tests.Hosting;

namespace FilmClubBot.OnWeb.Tests.Access;

public class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/login")]
    [InlineData("/healthz/live")]
    [InlineData("/_content/FilmClubBot.OnWeb/chat.js")]
    public async Task Are_set_on_every_response(string path)
    {
        await using var host = await WebHost.Start("correct horse battery");
        using var browser = host.Browser();

        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Permit_everything_that_the_page_contains()
    {
        await using var host = await WebHost.Start();
        using var browser = host.Browser();

        var page = await browser.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }
}
