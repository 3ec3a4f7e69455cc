using System.Globalization;
using FilmClubBot.EndToEnd.Tests.Chat;
using FilmClubBot.EndToEnd.Tests.Screenings;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Postgres;
using FilmClubBot.Testing.Slack.Workspaces;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>
/// A society that plays one term on Discord, on Slack and in the browser chat, with a journal of every message. Members type in
/// #lounge, where nothing is announced.
/// </summary>
internal sealed class TermSociety : IAsyncDisposable
{
    private readonly ScreeningSociety _society;
    private readonly ChatMember _chat;
    private readonly Places _places;
    private readonly TermJournal _journal;
    private readonly Outbox _outbox;
    private readonly GuildChannel _lounge;
    private readonly WorkspaceChannel _slackLounge;

    // The time to which the clock was set last; it runs on from there.
    private Instant _now;

    private TermSociety(ScreeningSociety society, BrowserFixture browser)
    {
        (_society, _now) = (society, society.Clock.Now);
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        _places = new(society.Simulator, society.SlackSimulator, society.Worker, zone);
        _journal = new(_places, zone);
        _outbox = new(society.Worker, _places, _journal);
        _chat = new(browser, society.Worker, _places, "Wim");
        _lounge = society.Simulator.Guild.AddChannel("lounge");
        _slackLounge = society.SlackSimulator.Workspace.AddChannel("lounge");
        Fleur = society.Simulator.Guild.AddUser("Fleur", locale: "fr");
        Sam = society.SlackSimulator.Workspace.AddUser("Sam", timeZone: "Europe/London");
        Dora = society.SlackSimulator.Workspace.AddUser("Dora", locale: "de-DE");
    }

    /// <summary>A moderator, on Discord.</summary>
    public GuildUser Mo => _society.Mo;

    /// <summary>Members, on Discord.</summary>
    public GuildUser Ada => _society.Ada;

    public GuildUser Cy => _society.Cy;

    /// <summary>Reads French, on Discord.</summary>
    public GuildUser Fleur { get; }

    /// <summary>A member, on Slack.</summary>
    public WorkspaceUser Sam { get; }

    /// <summary>Reads German, on Slack.</summary>
    public WorkspaceUser Dora { get; }

    /// <summary>Every message so far.</summary>
    public string Journal => _journal.Text;

    /// <param name="browser">The browser of the chat's member.</param>
    /// <param name="trouble">What befalls the bot between steps.</param>
    /// <param name="every">Between which steps: 1 for all, 3 for each third.</param>
    /// <param name="postgres">The bot's database; null for a file.</param>
    public static async Task<TermSociety> Found(BrowserFixture browser, Trouble trouble, int every, PostgresDatabase? postgres) =>
        new(await ScreeningSociety.Found(trouble, every, configure: Configure, postgres: postgres, reviews: Repository.Path("config", "sample-reviews")), browser);

    /// <summary>A moment on London's wall.</summary>
    public static Instant At(int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    /// <summary>Sends a slash command on Discord.</summary>
    public Task OnDiscord(GuildUser user, string command, params (string Name, string Value)[] options) =>
        Act(user, $"/{command}{string.Concat(options.Select(option => $" {option.Name}:{option.Value}"))}", () => _society.Simulator.People.Command(user, _lounge, command, options));

    /// <summary>Presses a button of the latest message in a channel of Discord whose text contains a text.</summary>
    public Task Press(GuildUser user, string channel, string message, string button) =>
        Act(user, $"presses [{button}]", () => _society.Simulator.People.Press(user, Named(channel).Messages.Last(one => one.FromBot && one.Shown.Contains(message, StringComparison.Ordinal)), button));

    /// <summary>Presses a button of what a user of Discord was shown last.</summary>
    public Task PressReply(GuildUser user, string button) =>
        Act(user, $"presses [{button}]", () => _society.Simulator.People.Press(user, _society.Simulator.Guild.Seen.Last(seen => seen.User == user.Id && seen.Message is not null).Message!, button));

    /// <summary>Types a slash command on Slack.</summary>
    public Task OnSlack(WorkspaceUser user, string command, string text) => OnSlack(user, $"{command} {text}", () => _society.SlackSimulator.People.Command(user, command, text, _slackLounge));

    /// <summary>Presses a button of the latest message in a channel of Slack whose text contains a text.</summary>
    public Task PressOnSlack(WorkspaceUser user, string channel, string message, string button)
    {
        var workspace = _society.SlackSimulator.Workspace;
        var on = workspace.Channels.Values.Single(one => one.Name == channel).Messages.Last(one => one.FromBot && one.Shown.Contains(message, StringComparison.Ordinal));
        return OnSlack(user, $"presses [{button}]", () => _society.SlackSimulator.People.Press(user, on, button));
    }

    /// <summary>Types a command in the browser chat, as Wim.</summary>
    public async Task InChat(string command)
    {
        var reply = await _chat.Type(command);
        await Add($"Wim in the chat: {command}", reply.Place == Places.Alone ? [reply.Text] : []);
    }

    /// <summary>Puts the clock to a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="expected">
    /// How the messages begin that are sent then. One without a name of a place is sent to #screenings of every platform; another is
    /// written as <c>@Ada: Reminder</c> or <c>#moderators: Return overdue</c>.
    /// </param>
    public async Task Until(Instant time, params string[] expected)
    {
        await _society.Until(_now = time);
        _journal.Add(time, null, [], await _outbox.Settle(expected));
    }

    /// <summary>Adds a document to the journal.</summary>
    public async Task Page(string path)
    {
        using var visitor = new HttpClient { BaseAddress = new(_society.Worker.Url) };
        var text = await visitor.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        _journal.Add(_now, path, [text.Trim()], await _places.Read());
    }

    /// <summary>Adds the archive to the journal: the names of its files, and the table of screenings.</summary>
    public async Task Archive()
    {
        var folder = Path.Combine(_society.Worker.Folder, "archive");
        var written = await _society.Worker.Run("archive", folder);
        Assert.True(written.Exit == 0, written.Messages);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
        var screenings = await File.ReadAllTextAsync(Path.Combine(folder, "screenings.csv"), TestContext.Current.CancellationToken);
        _journal.Add(_now, "archive", [string.Join('\n', files), screenings.TrimStart('\uFEFF').Trim()], await _places.Read());
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _society.DisposeAsync();
    }

    private static void Configure(ScreeningSociety society)
    {
        var worker = society.Worker;
        worker.Set("Club__Name", "Lantern Film Society");
        worker.Set("Web__PublicUrl", worker.Url);
        worker.Set("Screenings__Terms", "Winter 2027: 2027-01-11, 8 weeks");
        worker.Set("Screenings__Reminders__0", "1.00:00:00");
        foreach (var (channel, index) in new[] { "reviews", "screenings", "lounge", "moderators" }.Select((channel, index) => (channel, index)))
            worker.Set(string.Create(CultureInfo.InvariantCulture, $"Web__Channels__{index}"), channel);
        worker.Set("Discord__ModeratorChannelId", $"{society.Simulator.Guild.AddChannel("moderators").Id}");
        worker.Set("Slack__ModeratorChannelId", society.SlackSimulator.Workspace.AddChannel("moderators").Id);
    }

    private GuildChannel Named(string channel) => _society.Simulator.Guild.Channels.Values.Single(one => one.Name == channel && one.Kind == GuildChannel.TextKind);

    private async Task Act(GuildUser user, string act, Func<Task> run)
    {
        var guild = _society.Simulator.Guild;
        var before = guild.Seen.Count;
        await run();
        await guild.Until(() => guild.Seen.Skip(before).FirstOrDefault(seen => IsReply(seen)), $"a reply to {user.Name}: {act}");
        await Add($"{user.Name} on Discord: {act}", guild.Seen.Skip(before).Where(seen => seen.User == user.Id).Select(seen => _places.OfDiscord(seen.Shown)).Distinct());

        // A deferred reply is a change of the message that said the bot is thinking.
        bool IsReply(DiscordSeen seen) => seen.User == user.Id
            ? seen.Message is not { IsThinking: true }
            : seen is { User: null, Kind: DiscordSeenKind.Message or DiscordSeenKind.Changed, Message: { } message } && message.Channel == _lounge;
    }

    private async Task OnSlack(WorkspaceUser user, string act, Func<Task> run)
    {
        var workspace = _society.SlackSimulator.Workspace;
        var before = workspace.Seen.Count;
        await run();
        await workspace.Until(() => workspace.Seen.Skip(before).FirstOrDefault(seen => seen.User == user.Id || (seen.User is null && seen.Message?.Channel == _slackLounge)), $"a reply to {user.Name}: {act}");
        await Add($"{user.Name} on Slack: {act}", workspace.Seen.Skip(before).Where(seen => seen.User == user.Id).Select(seen => _places.OfSlack(seen)).Distinct());
    }

    // The bot is killed after its reply and before its messages are known to have been sent.
    private async Task Add(string act, IEnumerable<string> replies)
    {
        var shown = replies.ToList();
        await _society.Disturb();
        _journal.Add(_now, act, shown, await _outbox.Settle([]));
    }
}
