using System.Text.Json;
using System.Text.RegularExpressions;
using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Postgres;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Workspaces;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Screenings;

/// <summary>
/// The real worker with a Discord, a Slack and its browser chat, all by one clock that the test controls. It is Friday, 27 November
/// 2026, 8:00 in London.
/// </summary>
internal sealed partial class ScreeningSociety : IAsyncDisposable
{
    private const string OpeningEnd = ": to talk about";

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(90);

    private readonly Trouble _trouble;
    private readonly int _every;
    private readonly SlackSociety _slack;
    private readonly DiscordSimulator _discord;
    private readonly GuildChannel _onDiscord, _films;
    private readonly WorkspaceChannel _onSlack;
    private readonly List<string> _expected = [];
    private int _steps;

    private ScreeningSociety(ControlledClock clock, SlackSociety slack, DiscordSimulator discord, Trouble trouble, int every, bool overGateway)
    {
        (Clock, _slack, _discord, _trouble, _every) = (clock, slack, discord, trouble, every);
        _onDiscord = discord.Guild.AddChannel("screenings");
        _onSlack = slack.Slack.Workspace.AddChannel("screenings");
        Mo = discord.Guild.AddUser("Mo", managesGuild: true);
        Ada = discord.Guild.AddUser("Ada");
        Cy = discord.Guild.AddUser("Cy");
        DiscordSociety.SetUp(Worker, discord, _films = discord.Guild.AddChannel("films"), overGateway);
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

    /// <summary>Slack itself.</summary>
    public SlackSimulator SlackSimulator => _slack.Slack;

    /// <summary>The titles of the messages that Slack's member was sent alone.</summary>
    public IReadOnlyList<string> DirectOnSlack => [.. SlackSimulator.Workspace.Direct(_slack.Ada.Id).Messages.Where(message => message is { FromBot: true, Deleted: false }).Select(message => TitleOf(message.Shown))];

    /// <summary>The titles of the messages that a member of Discord was sent alone.</summary>
    public IReadOnlyList<string> DirectOnDiscord(GuildUser user) => [.. (_discord.Guild.Direct(user)?.Messages ?? []).Select(message => TitleOf(message.Shown))];

    /// <summary>Slack's member is deactivated.</summary>
    public void DeactivateOnSlack(bool isDeactivated = true) => _slack.Ada.Deactivated = isDeactivated;

    /// <summary>Presses a button of the latest message that Slack's member was sent alone.</summary>
    public async Task<string> PressDirectOnSlack(string button) => (await _slack.People.Press(_slack.Ada, SlackSimulator.Workspace.Direct(_slack.Ada.Id).Messages[^1], button)).Shown;

    /// <summary>The bot.</summary>
    public WorkerProgram Worker => _slack.Worker;

    /// <param name="trouble">What befalls it between steps.</param>
    /// <param name="every">Between which steps: 1 for all, 3 for each third.</param>
    /// <param name="overGateway">Whether it has an open connection to Discord.</param>
    /// <param name="configure">What else is set before it starts.</param>
    /// <param name="isProcess">Whether the bot serves in a process of its own, as it does where the trouble is that it is killed.</param>
    /// <param name="postgres">The bot's database; null for a file.</param>
    /// <param name="reviews">The files of the society's reviews; one of <i>Us</i> (2019) otherwise.</param>
    public static async Task<ScreeningSociety> Found(
        Trouble trouble = Trouble.None, int every = 1, bool overGateway = false, Action<ScreeningSociety>? configure = null, bool isProcess = false, PostgresDatabase? postgres = null,
        params string[] reviews)
    {
        var clock = new ControlledClock();
        var society = new ScreeningSociety(clock, await SlackSociety.Found(clock: clock, isProcess: isProcess || trouble == Trouble.Killed, postgres: postgres), await DiscordSimulator.Start(new() { Time = clock.Time }), trouble, every, overGateway);
        configure?.Invoke(society);
        await society.Worker.PrepareDatabase(reviews is [] ? [Repository.Path("config", "sample-reviews", "us-2019.txt")] : reviews);
        await society.Worker.Run("register");
        await society.Worker.Serve();
        return society;
    }

    /// <summary>A moment on London's wall.</summary>
    public static Instant At(int month, int day, int hour, int minute) =>
        new LocalDateTime(2026, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    /// <summary>Sends a slash command on Discord.</summary>
    /// <returns>The answer, which the user alone sees; messages of the channel may change before it comes.</returns>
    public Task<string> OnDiscord(GuildUser user, string command, params (string Name, string Value)[] options) =>
        Answer(user, () => _discord.People.Command(user, _onDiscord, command, options));

    /// <summary>Sends a slash command on Discord that asks first, and presses a button of the question.</summary>
    public async Task<string> Confirm(GuildUser user, string button, string command, params (string Name, string Value)[] options)
    {
        var asked = await Seen(user, () => _discord.People.Command(user, _onDiscord, command, options));
        return await Answer(user, () => _discord.People.Press(user, asked.Message!, button));
    }

    /// <summary>Presses a button of a message in Discord's channel.</summary>
    /// <returns>The answer, which the user alone sees.</returns>
    public Task<string> Press(GuildUser user, string message, string button) =>
        Answer(user, () => _discord.People.Press(user, _onDiscord.Messages.Last(one => TitleOf(one.Shown) == message), button));

    /// <summary>Types a slash command on Slack, as its member Ada, who is not linked to the one on Discord.</summary>
    /// <returns>The answer, which she alone sees.</returns>
    public async Task<string> OnSlack(string command, string text)
    {
        var workspace = _slack.Slack.Workspace;
        var before = workspace.Seen.Count;
        await _slack.People.Command(_slack.Ada, command, text, _onSlack);
        return (await workspace.Until(() => workspace.Seen.Skip(before).FirstOrDefault(seen => seen.User == _slack.Ada.Id), $"an answer to {command}")).Shown;
    }

    /// <summary>Rates the film in another channel of each platform, as it is announced: Cy on Discord, Ada on Slack.</summary>
    public async Task Rate(string film, string onDiscord, string onSlack)
    {
        await _discord.People.Command(Cy, _films, "rate", ("film", film), ("stars", onDiscord));
        await _slack.People.Command(_slack.Ada, "/rate", $"{film} {onSlack}", _slack.Films);
    }

    /// <summary>The texts of the messages with a title: on Discord, on Slack and in the browser chat, as far as they were sent.</summary>
    public async Task<IReadOnlyList<string>> Texts(string title)
    {
        var onWeb = (await new StoredChat(Worker).Cards("screenings")).Where(card => card.GetProperty("title").GetString() == title).Select(card => card.GetRawText());
        lock (_slack.Slack.Workspace.Lock)
        {
            return
            [
                .. _onDiscord.Messages.Where(message => TitleOf(message.Shown) == title).Select(message => message.Shown),
                .. _onSlack.Messages.Where(message => TitleOf(message.Shown) == title).Select(message => message.Shown),
                .. onWeb,
            ];
        }
    }

    /// <summary>Whether the latest message with a title contains a text in each place.</summary>
    public async Task<bool> AllShow(string title, string text) => (await Texts(title)).Count(shown => shown.Contains(text, StringComparison.Ordinal)) == 3;

    /// <summary>Comments on the film in another channel of Discord, as Cy.</summary>
    public Task Comment(string film, string comment) => _discord.People.Command(Cy, _films, "rate", ("film", film), ("stars", "2"), ("comment", comment));

    /// <summary>Puts the clock to a time, by way of the trouble that is made between steps.</summary>
    public async Task Until(Instant time)
    {
        var trouble = ++_steps % _every == 0 ? _trouble : Trouble.None;
        if (trouble == Trouble.Killed)
            await Worker.Kill();
        if (trouble == Trouble.Restarted)
            await Worker.Stop();
        if (trouble == Trouble.SetBack)
            await Clock.Advance(-Duration.FromHours(3));
        await Clock.JumpTo(time);
        if (trouble is Trouble.Killed or Trouble.Restarted)
            await Worker.Serve();
    }

    /// <summary>Makes the trouble that is made between steps.</summary>
    public Task Disturb() => Until(Clock.Now);

    /// <summary>Expects a sent message to have another title from now on.</summary>
    public void Becomes(string sent, string now) => _expected[_expected.IndexOf(sent)] = now;

    /// <summary>Advances the clock by a minute, in which Discord's list of events is read, and waits until a condition is true.</summary>
    public async Task PollEventsUntil(Func<bool> condition)
    {
        await Clock.Advance(Duration.FromMinutes(1));
        await WaitUntil(condition);
    }

    /// <summary>Waits until a condition is true.</summary>
    /// <exception cref="TimeoutException">It is not; the message contains the requests to Discord and the bot's output.</exception>
    public Task WaitUntil(Func<bool> condition) => WaitUntil(() => Task.FromResult(condition()));

    /// <summary>Asserts that these were sent next, in each of the three places, and nothing else.</summary>
    public async Task AssertSent(params string[] titles)
    {
        _expected.AddRange(titles);
        try
        {
            await WaitUntil(IsAllSent);
        }
        catch (TimeoutException late)
        {
            // The comparison shows what was sent instead.
            TestContext.Current.TestOutputHelper?.WriteLine(late.Message);
        }

        Assert.Equal(_expected, Discord);
        Assert.Equal(_expected, Slack);
        Assert.Equal(_expected, await WebBesides());
    }

    /// <summary>Reads the next message in each place until its title starts with the text everywhere.</summary>
    /// <returns>The titles that were seen meanwhile, of Discord, of Slack and of the browser chat, one after the other.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> NextBecomes(string title)
    {
        var next = _expected.Count;
        List<string>[] seen = [[], [], []];
        using var timeout = new CancellationTokenSource(_timeout);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (!seen.All(titles => titles.LastOrDefault()?.StartsWith(title, StringComparison.Ordinal) == true))
        {
            foreach (var (titles, now) in seen.Zip([Discord, Slack, .. new[] { await Web() }], (titles, all) => (titles, all.Count > next ? all[next] : null)))
            {
                if (now is not null && titles.LastOrDefault() != now)
                    titles.Add(now);
            }

            await tick.WaitForNextTickAsync(timeout.Token);
        }

        return seen;
    }

    /// <summary>A page of the worker's own site.</summary>
    public async Task<string> Page(string path)
    {
        using var browser = new HttpClient { BaseAddress = new Uri(Worker.Url) };
        return await browser.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>What the discussion's thread begins with, in each place.</summary>
    public async Task<IReadOnlyList<string>> Openings(string film)
    {
        var title = film + OpeningEnd;
        await _discord.Guild.Until(() => _discord.Guild.Channels.Values.FirstOrDefault(channel => channel.Kind == GuildChannel.ThreadKind && channel.Messages.Any(message => message.FromBot)), "a thread on Discord");
        await _slack.Slack.Workspace.Until(() => _onSlack.Messages.FirstOrDefault(message => message.ThreadTs is not null && message.ThreadTs != message.Ts), "a thread on Slack");
        var thread = Assert.Single(_discord.Guild.Channels.Values, channel => channel.Kind == GuildChannel.ThreadKind && channel.Parent == _onDiscord.Id);
        var onSlack = Assert.Single(_onSlack.Messages, message => message.ThreadTs is not null && message.ThreadTs != message.Ts);
        Assert.Equal(title, TitleOf(thread.Messages.First(message => message.FromBot).Shown));
        var onWeb = await OnWeb(title);
        return [thread.Messages.First(message => message.FromBot).Shown, onSlack.Shown, onWeb.GetRawText()];
    }

    /// <summary>The current text of a message in Discord's channel, without its markup.</summary>
    public string Message(string title) => Markup.Replace(_onDiscord.Messages.Last(message => TitleOf(message.Shown) == title).Shown, "");

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
        await Clock.DisposeAsync();
    }

    private List<string> Discord => [.. _onDiscord.Messages.Where(message => message is { FromBot: true, OnlyFor: null, IsDeleted: false }).Select(message => TitleOf(message.Shown))];

    private List<string> Slack
    {
        get
        {
            lock (_slack.Slack.Workspace.Lock)
                return [.. _onSlack.Messages.Where(message => message is { FromBot: true, OnlyFor: null, Deleted: false } && (message.ThreadTs is null || message.ThreadTs == message.Ts)).Select(message => TitleOf(message.Shown))];
        }
    }

    private async Task<JsonElement> OnWeb(string title)
    {
        List<JsonElement> found = [];
        await WaitUntil(async () => (found = [.. (await new StoredChat(Worker).Cards("screenings")).Where(card => card.GetProperty("title").GetString() == title)]).Count > 0);
        return Assert.Single(found);
    }

    /// <inheritdoc cref="WaitUntil(Func{bool})"/>
    public async Task WaitUntil(Func<Task<bool>> condition)
    {
        using var timeout = new CancellationTokenSource(_timeout);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await condition())
        {
            try
            {
                await tick.WaitForNextTickAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Timed out. {Report()}");
            }
        }
    }

    private string Report() =>
        $"Requests to Discord:\n{string.Join('\n', _discord.Requests.Select(request => $"{request.Method} {request.Path}: {request.Status}"))}\nThe bot wrote:\n{Worker.Messages}";

    private async Task<bool> IsAllSent() => _expected.SequenceEqual(Discord) && _expected.SequenceEqual(Slack) && _expected.SequenceEqual(await WebBesides());

    // The browser chat has no threads: the opening messages of a thread are among the other messages.
    private async Task<IEnumerable<string>> WebBesides() => (await Web()).Where(title => !title.EndsWith(OpeningEnd, StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> Web() => [.. (await new StoredChat(Worker).Cards("screenings")).Select(card => card.GetProperty("title").GetString()!)];

    private async Task<string> Answer(GuildUser user, Func<Task> act)
    {
        var seen = await Seen(user, act);
        Assert.True(seen.Kind != DiscordSeenKind.Failed, $"{user.Name} is not answered: {seen.Failure}. {Report()}");
        return seen.Shown;
    }

    private async Task<DiscordSeen> Seen(GuildUser user, Func<Task> act)
    {
        var before = _discord.Guild.Seen.Count;
        await act();
        return await _discord.Guild.Until(() => _discord.Guild.Seen.Skip(before).FirstOrDefault(seen => seen.User == user.Id), $"an answer to {user.Name}");
    }

    // The first line, without its markup.
    private static string TitleOf(string shown) => Markup.Replace(shown.Split('\n')[0], "").Trim();

    [GeneratedRegex(@"^#+ |\*\*|\\")]
    private static partial Regex Markup { get; }
}

/// <summary>What befalls the bot between any two steps.</summary>
public enum Trouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is stopped, as for an update, does not run while time passes, and is started again.</summary>
    Restarted,

    /// <summary>It is killed, is dead while time passes, and is started again.</summary>
    Killed,

    /// <summary>Its clock is put back three hours, and jumps on from there.</summary>
    SetBack,
}
