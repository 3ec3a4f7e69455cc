using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Slack.Workspaces;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>
/// The real worker with a Discord, a Slack and its browser chat, all by one clock that the test holds. It is Friday, 27 November
/// 2026, 8:00 in London.
/// </summary>
internal sealed partial class ScreeningTown : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(45);

    private readonly HttpClient _browser = new();
    private readonly bool _killsBetween;
    private readonly SlackSociety _slack;
    private readonly DiscordSimulator _discord;
    private readonly GuildChannel _onDiscord;
    private readonly WorkspaceChannel _onSlack;
    private readonly List<string> _expected = [];

    private ScreeningTown(ControlledClock clock, SlackSociety slack, DiscordSimulator discord, bool killsBetween, bool overGateway)
    {
        (Clock, _slack, _discord, _killsBetween) = (clock, slack, discord, killsBetween);
        _onDiscord = discord.Guild.AddChannel("screenings");
        _onSlack = slack.Slack.Workspace.AddChannel("screenings");
        Mo = discord.Guild.AddUser("Mo", managesGuild: true);
        Ada = discord.Guild.AddUser("Ada");
        Cy = discord.Guild.AddUser("Cy");
        DiscordSociety.SetUp(Worker, discord, discord.Guild.AddChannel("films"), overGateway);
        Worker.Set("Discord__ScreeningChannelId", $"{_onDiscord.Id}");
        Worker.Set("Slack__ScreeningChannelId", _onSlack.Id);
        Worker.Set("Club__TimeZone", "Europe/London");
    }

    public ControlledClock Clock { get; }

    /// <summary>A moderator, on Discord.</summary>
    public GuildUser Mo { get; }

    /// <summary>Members, on Discord; Slack's is <see cref="OnSlack"/>.</summary>
    public GuildUser Ada { get; }

    public GuildUser Cy { get; }

    /// <summary>Discord itself.</summary>
    public DiscordSimulator Simulator => _discord;

    /// <summary>The list of events of Discord's guild.</summary>
    public GuildEvents Events => _discord.Guild.Events;

    /// <summary>The bot.</summary>
    public WorkerProgram Worker => _slack.Worker;

    /// <param name="killsBetween">Whether the worker is killed between steps.</param>
    /// <param name="overGateway">Whether it keeps a connection to Discord open.</param>
    /// <param name="configure">What else is set before it starts.</param>
    public static async Task<ScreeningTown> Found(bool killsBetween = false, bool overGateway = false, Action<ScreeningTown>? configure = null)
    {
        var clock = new ControlledClock();
        var town = new ScreeningTown(clock, await SlackSociety.Found(clock: clock), await DiscordSimulator.Start(new() { Time = clock.Time }), killsBetween, overGateway);
        configure?.Invoke(town);
        await town.Worker.Run("import", Repository.Path("config", "sample-reviews", "us-2019.txt"));
        await town.Worker.Run("register");
        await town.Worker.Serve();
        return town;
    }

    /// <summary>A moment on London's wall.</summary>
    public static Instant At(int month, int day, int hour, int minute) =>
        new LocalDateTime(2026, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    /// <summary>Sends a slash command on Discord.</summary>
    public Task<DiscordSeen> OnDiscord(GuildUser user, string command, params (string Name, string Value)[] options) => _discord.People.Command(user, _onDiscord, command, options);

    /// <summary>Types a slash command on Slack, as its member Ada, who is not linked to the one on Discord.</summary>
    public async Task<string> OnSlack(string command, string text) => (await _slack.People.Command(_slack.Ada, command, text, _onSlack)).Shown;

    /// <summary>Presses a button of a message in Discord's channel.</summary>
    public Task<DiscordSeen> Press(GuildUser user, string message, string button) => _discord.People.Press(user, _onDiscord.Messages.Last(one => TitleOf(one.Shown) == message), button);

    /// <summary>Puts the clock to a time. Where the worker is to be killed between steps, it is dead meanwhile.</summary>
    public async Task Until(Instant time)
    {
        if (_killsBetween)
            await Worker.Kill();
        await Clock.JumpTo(time);
        if (_killsBetween)
            await Worker.Serve();
    }

    /// <summary>Kills the worker and starts it again, where that is done between steps.</summary>
    public async Task Restart()
    {
        if (!_killsBetween)
            return;
        await Worker.Kill();
        await Worker.Serve();
    }

    /// <summary>Lets a minute pass, in which Discord's list of events is read, and waits until something has come of it.</summary>
    public async Task Look(Func<bool> holds)
    {
        await Clock.Advance(Duration.FromMinutes(1));
        await Holds(holds);
    }

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="TimeoutException">It does not.</exception>
    public static async Task Holds(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(_patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!holds())
        {
            try
            {
                await tick.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException("Waited in vain.");
            }
        }
    }

    /// <summary>Holds that these were said next, in each of the three places, and nothing besides.</summary>
    public async Task Said(params string[] titles)
    {
        _expected.AddRange(titles);
        using var patience = new CancellationTokenSource(_patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await AllSaid() && !patience.IsCancellationRequested)
        {
            try
            {
                await tick.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                // What was said then is held against what was to be said.
            }
        }

        Assert.Equal(_expected, Discord);
        Assert.Equal(_expected, Slack);
        Assert.Equal(_expected, (await Web()).Where(title => title != Opening));
    }

    /// <summary>What the discussion's thread begins with, in each place.</summary>
    public async Task<IReadOnlyList<string>> Openings(string title)
    {
        var thread = Assert.Single(_discord.Guild.Channels.Values, channel => channel.Kind == GuildChannel.ThreadKind && channel.Parent == _onDiscord.Id);
        var onSlack = Assert.Single(_onSlack.Messages, message => message.ThreadTs is not null && message.ThreadTs != message.Ts);
        Assert.Equal(Opening = title, TitleOf(thread.Messages.First(message => message.FromBot).Shown));
        Assert.Contains(title, await Web());
        return [thread.Messages.First(message => message.FromBot).Shown, onSlack.Shown, await Page()];
    }

    /// <summary>A message in Discord's channel as it stands.</summary>
    public string Message(string title) => _onDiscord.Messages.Last(message => TitleOf(message.Shown) == title).Shown;

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
        await Clock.DisposeAsync();
        _browser.Dispose();
    }

    private string? Opening { get; set; }

    private List<string> Discord => [.. _onDiscord.Messages.Where(message => message is { FromBot: true, OnlyFor: null, IsDeleted: false }).Select(message => TitleOf(message.Shown))];

    private List<string> Slack
    {
        get
        {
            lock (_slack.Slack.Workspace.Lock)
                return [.. _onSlack.Messages.Where(message => message is { FromBot: true, OnlyFor: null, Deleted: false } && (message.ThreadTs is null || message.ThreadTs == message.Ts)).Select(message => TitleOf(message.Shown))];
        }
    }

    private async Task<bool> AllSaid() =>
        Discord.Count >= _expected.Count && Slack.Count >= _expected.Count && (await Web()).Count(title => title != Opening) >= _expected.Count;

    private async Task<List<string>> Web() => [.. CardTitle.Matches(await Page()).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Trim())];

    private Task<string> Page() => _browser.GetStringAsync(new Uri(Worker.Url + "/channels/screenings"));

    // The first line, without its markup.
    private static string TitleOf(string shown) => Markup.Replace(shown.Split('\n')[0], "").Trim();

    [GeneratedRegex(@"^#+ |\*\*|\\")]
    private static partial Regex Markup { get; }

    [GeneratedRegex("<h2[^>]*class=\"card-title\"[^>]*>\\s*(?:<a[^>]*>)?([^<]*)")]
    private static partial Regex CardTitle { get; }
}
