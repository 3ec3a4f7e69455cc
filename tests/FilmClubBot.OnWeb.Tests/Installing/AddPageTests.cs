using System.Net;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Tests.Installing;

public class AddPageTests
{
    private static readonly IInstallLink _discord = new FixedLink(Platform.Discord, new("https://discord.com/oauth2/authorize?client_id=77"), true);
    private static readonly IInstallLink _slack = new FixedLink(Platform.Slack, new("https://lantern.example/slack/install"), true);

    [Fact]
    public async Task Offers_every_platform_that_everybody_may_add()
    {
        await using var host = await WebHost.Start(publicUrl: "https://lantern.example", configure: Links(_discord, _slack));

        var (answer, page) = await host.Page("/add");

        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
        Assert.Equal(["Add to Discord", "Add to Slack"], page.Texts("a.button"));
        Assert.Equal(["https://discord.com/oauth2/authorize?client_id=77", "/slack/install"], page.QuerySelectorAll("a.button").Select(link => link.GetAttribute("href")));
        Assert.Contains("On Discord, somebody who may manage the server adds it. On Slack, somebody who may install apps adds it. After that, /setup", string.Join(' ', page.Texts("main p")), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("script"));
        Assert.Equal("https://lantern.example/add", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "de", "Zu Discord hinzufügen")]
    [InlineData("nl, fr;q=0.3, en;q=0.2", "fr", "Ajouter à Discord")]
    [InlineData(";;q=nonsense", "en", "Add to Discord")]
    [InlineData("", "en", "Add to Discord")]
    public async Task Is_in_the_readers_language(string accepted, string language, string button)
    {
        await using var host = await WebHost.Start(configure: Links(_discord));

        var (_, page) = await host.Page("/add", languages: accepted);

        Assert.Equal((language, button), (page.DocumentElement.GetAttribute("lang"), Assert.Single(page.Texts("a.button"))));
    }

    [Theory]
    [InlineData("installed", "The app is installed.", 0)]
    [InlineData("denied", "permission was not given", 1)]
    [InlineData("expired", "began in another browser", 1)]
    [InlineData("incomplete", "fewer permissions", 1)]
    [InlineData("elsewhere", "another workspace", 1)]
    [InlineData("insettings", "in the bot's settings", 1)]
    [InlineData("failed", "went wrong", 1)]
    public async Task Says_what_came_of_an_attempt(string outcome, string said, int buttons)
    {
        await using var host = await WebHost.Start(configure: Links(_slack));

        var (_, page) = await host.Page("/add?outcome=" + outcome);

        Assert.Contains(said, Assert.Single(page.Texts("[role=status]")), StringComparison.Ordinal);
        Assert.Equal(buttons, page.QuerySelectorAll("a.button").Length);
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
    }

    [Theory]
    [InlineData("/add")]
    [InlineData("/add?outcome=7")]
    [InlineData("/add?outcome=<script>")]
    public async Task Is_missing_where_nobody_else_may_add_the_bot(string path)
    {
        await using var host = await WebHost.Start(configure: Links(new FixedLink(Platform.Slack, null, true), new FixedLink(Platform.Discord, new("https://discord.com/"), false)));

        Assert.Equal(HttpStatusCode.NotFound, (await host.Page(path)).Answer.StatusCode);
    }

    [Fact]
    public async Task Links_the_hosts_terms()
    {
        await using var host = await WebHost.Start(configure: services =>
        {
            Links(_discord)(services);
            services.AddSingleton(Options.Create(new HostingOptions { ManyClubs = true, Terms = "https://host.example/terms" }));
        });

        Assert.Equal("https://host.example/terms", (await host.Page("/add")).Page.QuerySelector("a[href*=terms]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Refuses_an_address_that_requests_it_too_often()
    {
        await using var host = await WebHost.Start(configure: Links(_discord));
        for (var i = 0; i < ClientLimits.InstallsPerMinute; i++)
            Assert.Equal(HttpStatusCode.OK, (await host.Page("/add")).Answer.StatusCode);

        var (answer, _) = await host.Page("/add");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    private static Action<IServiceCollection> Links(params IInstallLink[] links) => services =>
    {
        foreach (var link in links)
            services.AddSingleton(link);
    };

    private sealed record FixedLink(Platform Platform, Uri? Address, bool IsForEverybody) : IInstallLink;
}
