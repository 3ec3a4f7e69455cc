using FilmClubBot.OnWeb.Tests.Hosting;
using FilmClubBot.Testing;

namespace FilmClubBot.OnWeb.Tests.Proxies;

/// <summary>Three bots behind a real nginx with <c>config/deploy/nginx.conf</c>.</summary>
public sealed class ReplicaProxyTests
{
    // The clients' addresses are 127.0.0.2 and so on.
    private const int Clients = 20;

    private const string BotHeader = "X-Bot";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_stays_with_a_bot_until_that_stops_and_platforms_reach_every_bot()
    {
        Assert.SkipUnless(ProxyServer.Program("nginx") is not null, "nginx is not installed.");
        await using var first = await Bot(1);
        await using var second = await Bot(2);
        await using var third = await Bot(3);
        WebHost[] bots = [first, second, third];
        await using var proxy = await ProxyServer.Start("nginx", await Site(bots));
        var browsers = Enumerable.Range(2, Clients).Select(proxy.Browser).ToList();

        var before = await Task.WhenAll(browsers.Select(Page));
        Assert.Equal(before, await Task.WhenAll(browsers.Select(Page)));
        Assert.NotEqual(1, before.Distinct().Count());
        Assert.Equal([1, 2, 3], (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Event(browsers[0])))).Distinct().Order());

        await bots[before[0] - 1].Stop();
        var after = await Task.WhenAll(browsers.Select(Page));

        Assert.DoesNotContain(before[0], after);
        Assert.All(before.Zip(after).Where(pair => pair.First != before[0]), pair => Assert.Equal(pair.First, pair.Second));
        browsers.ForEach(browser => browser.Dispose());
    }

    private static Task<WebHost> Bot(int number) => WebHost.Start(
        "correct horse battery", "https://films.example", proxies: ["127.0.0.1", "::1"], configure: services => services.AddSingleton<IStartupFilter>(new NamedBot(number)));

    private static async Task<string> Site(IReadOnlyList<WebHost> bots)
    {
        var site = await File.ReadAllTextAsync(Repository.Path("config", "deploy", "nginx.conf"), Stop);
        foreach (var (bot, index) in bots.Select((bot, index) => (bot, index)))
            site = site.Replace($"127.0.0.1:508{index + 1}", bot.Address.Authority, StringComparison.Ordinal);
        return site;
    }

    private static async Task<int> Page(HttpClient browser)
    {
        using var response = await browser.GetAsync("/programme", Stop);
        return BotOf(response.EnsureSuccessStatusCode());
    }

    // These bots have no platform; which of them gets the request is what counts.
    private static async Task<int> Event(HttpClient platform)
    {
        using var response = await platform.PostAsync("/slack/events", null, Stop);
        return BotOf(response);
    }

    private static int BotOf(HttpResponseMessage response) => response.Headers.GetValues(BotHeader).Single()[0] - '0';

    /// <summary>Writes into every response which bot it is of.</summary>
    private sealed class NamedBot(int number) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Response.Headers[BotHeader] = $"{number}";
                return rest(context);
            });
            next(app);
        };
    }
}
