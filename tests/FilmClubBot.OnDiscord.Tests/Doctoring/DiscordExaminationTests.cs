using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Doctoring;
using FilmClubBot.OnDiscord.Installing;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Tests.Hosting;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Commands;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Tests.Doctoring;

/// <summary>The doctor's findings about Discord.</summary>
public sealed class DiscordExaminationTests : IAsyncLifetime
{
    private readonly FakeWorkspaces _workspaces = new();
    private bool _isForMany;
    private DiscordSimulator _discord = null!;
    private GuildChannel _films = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordSimulator.Start();
        _films = _discord.Guild.AddChannel("films");
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Fact]
    public async Task Reports_no_problem_except_missing_settings()
    {
        var findings = await Examine(_ => { });

        Assert.DoesNotContain(findings, finding => finding.Level == FindingLevel.Problem);
        Assert.Contains(findings, finding => finding.What.Contains("#films", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Warning } && finding.What.Contains("Interactions Endpoint URL", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Warning } && finding.What.Contains("ScreeningChannelId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_each_mismatch()
    {
        _films.IsOpenToBot = false;
        var findings = await Examine(options => (options.ApplicationId, options.PublicKey, options.GuildId) = ("1", new string('0', 64), "2"));

        Assert.Equal(4, findings.Count(finding => finding.Level == FindingLevel.Problem));
        Assert.All(findings, finding => Assert.DoesNotContain(_discord.Token, finding.What + finding.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_whether_it_may_manage_events()
    {
        Assert.Contains(await Examine(_ => { }), finding => finding is { Level: FindingLevel.Ok } && finding.What.Contains("list of events", StringComparison.Ordinal));
        _discord.Guild.BotPermissions &= ~(1UL << 44);
        Assert.Contains(await Examine(_ => { }), finding => finding is { Level: FindingLevel.Problem } && finding.What.Contains("Create Events", StringComparison.Ordinal));
        Assert.DoesNotContain(await Examine(options => options.Events = false), finding => finding.What.Contains("list of events", StringComparison.Ordinal));
        _discord.Guild.BotPermissions &= ~(1UL << 15);
        Assert.Contains(await Examine(options => options.Events = false), finding => finding is { Level: FindingLevel.Problem, What: "The bot lacks Attach Files." } && finding.Fix!.Contains("permissions=326417615872", StringComparison.Ordinal));
        _discord.Guild.BotPermissions = 1UL << 3;
        Assert.DoesNotContain(await Examine(_ => { }), finding => finding.Level == FindingLevel.Problem);
    }

    [Fact]
    public async Task Reports_which_guild_is_heard_and_who_confirmed_it()
    {
        var unconfirmed = Assert.Single(await Examine(options => options.GuildId = null), finding => finding.What.Contains("No server is the society's yet", StringComparison.Ordinal));
        Assert.Equal(FindingLevel.Warning, unconfirmed.Level);
        await _workspaces.Bind(new(Platform.Discord, $"{DiscordSimulator.GuildId}", NodaTime.Instant.FromUtc(2026, 11, 27, 19, 0), new(Platform.Discord, "61", "Ada")), TestContext.Current.CancellationToken);

        var findings = await Examine(options => options.GuildId = null);

        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Ok } && finding.What.Contains("2026-11-27T19:00:00Z, confirmed by Ada (61)", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.What.Contains("list of events", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_link_for_everybody_where_many_clubs_are_served()
    {
        Assert.DoesNotContain(await Examine(_ => { }), finding => finding.What.Contains("oauth2/authorize", StringComparison.Ordinal));
        _isForMany = true;
        Assert.Contains(await Examine(_ => { }), finding => finding.What.Contains("scope=bot+applications.commands&permissions=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_that_the_token_is_rejected() =>
        Assert.Contains("Discord:Token", Assert.Single(await Examine(options => options.Token = "wrong")).What, StringComparison.Ordinal);

    private async Task<IReadOnlyList<Finding>> Examine(Action<DiscordOptions> configure)
    {
        var options = new DiscordOptions
        {
            Token = _discord.Token,
            ApplicationId = $"{DiscordSimulator.Application}",
            PublicKey = _discord.PublicKey,
            GuildId = $"{DiscordSimulator.GuildId}",
            ReviewChannelId = $"{_films.Id}",
            ApiBaseUrl = _discord.ApiBaseUrl,
        };
        configure(options);
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(Options.Create(options)).AddLogging().AddDiscordRest()
            .AddSingleton(Bench.Society).AddSingleton<IBoundWorkspaces>(_workspaces).AddSingleton<SocietyWorkspaces>().BuildServiceProvider();
        return await new DiscordExamination(services.GetRequiredService<IDiscordApi>(), services.GetRequiredService<SocietyWorkspaces>(), new DiscordInstallLink(Options.Create(options), Options.Create(new HostingOptions { ManyClubs = _isForMany })), Options.Create(options)).Examine(Locales.Load(Repository.Path("config", "locales")).For("en"), TestContext.Current.CancellationToken);
    }
}
