using System.Globalization;
using FilmClubBot.Commands.Agendas;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Commands;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Commands;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Events;
using FilmClubBot.Worker.Settings;
using FilmClubBot.Worker.Tests.Events;
using FilmClubBot.Worker.Tests.Webhooks;
using FilmClubBot.Worker.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NodaTime.Testing;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>
/// Commands, storage, agenda and dispatcher as the worker has them, with a clock that a test controls and a channel that records
/// its messages and their times. The scheduler is played by <see cref="Live(Instant)"/> and <see cref="Sleep"/>. It is Friday,
/// 20 November 2026, 12:00 in London.
/// </summary>
internal sealed class ScreeningSociety : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly ServiceProvider _services;
    private readonly Dispatcher _dispatcher;

    private ScreeningSociety(ScreeningPolicy policy)
    {
        Channel = new(Clock);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<ReviewSettings>();
        services.AddOptions<StorageOptions>().Configure(options => options.ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "filmclub.db")}");
        services.AddSingleton(Club);
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton(policy).AddSingleton(new CommentPolicy());
        services.AddSingleton<IMessenger>(Channel);
        services.AddSingleton<IWebhookPoster>(Hooks).AddSingleton<WebhookDelivery>();
        services.AddSingleton<IEventBoard>(Board);
        services.AddSingleton<EventSynchroniser>();
        services.AddSingleton<ITimelinePicture, UndrawnPicture>().AddSingleton<IFigurePicture, WrittenFigure>();
        services.AddSingleton(Mock.Of<IScreeningFiles>());
        services.AddScoped<DeliveryFailures>();
        services.AddStorage().AddCommands(Repository.Path("config", "locales")).AddUnchanging();
        _services = services.BuildServiceProvider();
        _services.GetRequiredService<EventSynchroniser>();
        _dispatcher = new([Channel], _services.GetRequiredService<WebhookDelivery>(), _services.GetRequiredService<IServiceScopeFactory>(), new SoleWorkerLeases(), Club, Clock, _services.GetRequiredService<BotTelemetry>(), NullLogger<Dispatcher>.Instance);
    }

    public static Club Club { get; } = new(new(1), "Lantern", DateTimeZoneProviders.Tzdb["Europe/London"], "en");

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 20, 12, 0));

    public RecordingMessenger Channel { get; }

    /// <summary>What webhooks get.</summary>
    public RecordingPoster Hooks { get; } = new();

    /// <summary>A platform's list of events; nothing looks at it but <see cref="Synchronise"/>.</summary>
    public FakeBoard Board { get; } = new();

    /// <summary>What the bot says in English.</summary>
    public Phrases English => _services.GetRequiredService<Locales>().For("en");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ScreeningSociety> Found(ScreeningPolicy? policy = null)
    {
        var society = new ScreeningSociety(policy ?? new());
        await society._services.PrepareDatabase(Token);
        return society;
    }

    /// <summary>Imports a sample review, so that there is something to discuss.</summary>
    public Task Read(string file) => Do(async services => await services.GetRequiredService<IReviewIntake>().Import(
        new(null, null, null, null, file, await File.ReadAllTextAsync(Repository.Path("config", "sample-reviews", file), Token), BodyFormat.PlainText, file), Token));

    /// <summary>Runs a command as somebody, and sends what it leads to.</summary>
    public async Task<Card> RunCommand(string text, string name = "Mod", Permission permission = Permission.Moderator, Platform platform = Platform.Slack)
    {
        var card = await _services.GetRequiredService<CommandPipeline>().RunText(text, new Account(platform, name, name), permission, null, Token);
        await _dispatcher.Run(Token);
        return card;
    }

    /// <summary>As a plain member.</summary>
    public Task<Card> Ask(string text, string name, Platform platform = Platform.Slack) => RunCommand(text, name, Permission.Member, platform);

    /// <summary>The worker runs until a moment: each step is done when it is due.</summary>
    public async Task Live(Instant until)
    {
        while (await NextDue() is { } next && next.Item.Due <= until)
        {
            Clock.Advance(Duration.Max(Duration.Zero, next.Item.Due - Clock.GetCurrentInstant()));
            await RunDueSteps(next.Item, next.Agenda);
        }

        Clock.Advance(until - Clock.GetCurrentInstant());
    }

    public Task Live(int year, int month, int day, int hour, int minute) => Live(At(year, month, day, hour, minute));

    /// <summary>The worker is away until a moment, and then does all that has come due.</summary>
    public async Task Sleep(int year, int month, int day, int hour, int minute)
    {
        Clock.Advance(At(year, month, day, hour, minute) - Clock.GetCurrentInstant());
        while (await NextDue() is { } next && next.Item.Due <= Clock.GetCurrentInstant())
            await RunDueSteps(next.Item, next.Agenda);
    }

    /// <summary>A moment on London's wall.</summary>
    public static Instant At(int year, int month, int day, int hour, int minute) => new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Club.Zone).ToInstant();

    public async Task<Screening> Only() => Assert.Single(await Look(services => services.GetRequiredService<IScreenings>().Unsettled(Token)));

    public async Task<T> Look<T>(Func<IServiceProvider, Task<T>> look)
    {
        await using var scope = _services.CreateAsyncScope();
        return await look(scope.ServiceProvider);
    }

    public Task Do(Func<IServiceProvider, Task> work) =>
        _services.GetRequiredService<IServiceScopeFactory>().Commit((services, _) => work(services), NullLogger.Instance, Token);

    public async Task RunDueSteps(AgendaItem item, string agenda = "screenings")
    {
        await Do(services => services.GetServices<IAgenda>().Single(one => one.Name == agenda).RunDueSteps(item.Id, Token));
        await _dispatcher.Run(Token);
    }

    /// <summary>Keeps the list of events in step, some time after it was last done, and sends what that leads to.</summary>
    public async Task Synchronise(Duration? after = null)
    {
        Clock.Advance(after ?? Duration.FromMinutes(1));
        await _services.GetRequiredService<EventSynchroniser>().Run(Token);
        await _dispatcher.Run(Token);
    }

    /// <summary>Rings as the platform does when its list changes.</summary>
    public void Raise() => _services.GetRequiredService<EventsChangedSignal>().Raise();

    public Task Dispatch() => _dispatcher.Run(Token);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<(string Agenda, AgendaItem Item)?> NextDue() => Look<(string Agenda, AgendaItem Item)?>(async services =>
    {
        List<(string Agenda, AgendaItem Item)> all = [];
        foreach (var agenda in services.GetServices<IAgenda>())
            all.AddRange((await agenda.Items(Token)).Select(item => (agenda.Name, item)));
        return all.Count == 0 ? null : all.MinBy(one => (one.Item.Due, one.Agenda, one.Item.Id));
    });

    private sealed class UndrawnPicture : ITimelinePicture
    {
        public CardImage Draw(Screening screening, Timeline timeline, Phrases say, bool isDark = false) => new(new byte[1], "image/png", TimelineWords.Alternative(screening, timeline, say));
    }

    /// <summary>Records the messages of the screenings' channel and of the moderators'.</summary>
    internal sealed class RecordingMessenger(IClock clock) : IMessenger
    {
        private readonly List<Card> _cards = [];
        private readonly List<DirectMessage> _direct = [];

        /// <summary>The messages, each with London's time: <c>Thu 19:00 Her begins now</c>.</summary>
        public List<string> Sent { get; } = [];

        /// <summary>The messages to one member, each with London's time: <c>Ada: Thu 19:00 Reminder: Her</c>. By time and then by member: those of several members are sent at once.</summary>
        public IReadOnlyList<string> Direct => [.. InOrder().Select(message => $"{message.Member}: {message.At.InZone(Club.Zone).ToString("ddd HH:mm", CultureInfo.InvariantCulture)} {message.Title}")];

        /// <summary>Members who accept no messages.</summary>
        public HashSet<string> Closed { get; } = [];

        /// <summary>The attempts to send to one of them.</summary>
        public int Refused { get; private set; }

        public DirectMessages DirectMessages => DirectMessages.WithButtons;

        /// <summary>The notices to moderators.</summary>
        public List<string> ModeratorNotices { get; } = [];

        /// <summary>What the threads began with.</summary>
        public List<Card> Openings { get; } = [];

        /// <summary>Whether the platform is away.</summary>
        public bool IsAway { get; set; }

        public Platform Platform => Platform.Slack;

        public string? ChannelFor(Topic topic) => topic switch { Topic.Screenings => "C1", Topic.Moderation => "CMOD", _ => null };

        /// <summary>The current state of a message, by the beginning of its title when it was sent.</summary>
        public Card Message(string title) => _cards[Sent.FindIndex(line => line.Contains(title, StringComparison.Ordinal))];

        /// <summary>The current state of a message to one member, by its place.</summary>
        public Card DirectCard(int place) => InOrder()[place].Card;

        public Task<string> OpenDirect(string account, CancellationToken cancellationToken) => Task.FromResult($"D-{account}");

        public Task Examine(string channel, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<string> Send(string channel, Card card, string nonce, CancellationToken cancellationToken)
        {
            if (IsAway)
                throw new DelayedException("Slack is away.", Duration.FromMinutes(5));
            if (channel.StartsWith("D-", StringComparison.Ordinal))
                return Task.FromResult(SendDirect(channel[2..], card));
            if (channel == "CMOD")
            {
                ModeratorNotices.Add(((Words)((Paragraph)card.Body[0]).Content[0]).Text);
                return Task.FromResult("told");
            }

            Sent.Add($"{clock.GetCurrentInstant().InZone(Club.Zone).ToString("ddd HH:mm", CultureInfo.InvariantCulture)} {card.Title}{Named(card)}");
            _cards.Add(card);
            return Task.FromResult((_cards.Count - 1).ToString(CultureInfo.InvariantCulture));
        }

        private string SendDirect(string member, Card card)
        {
            if (Closed.Contains(member))
            {
                Refused++;
                throw new UndeliverableException("The member accepts no messages.") { IsRefusedByRecipient = true };
            }

            lock (_direct)
            {
                _direct.Add(new(clock.GetCurrentInstant(), member, card.Title, card));
                return $"d{_direct.Count - 1}";
            }
        }

        private List<DirectMessage> InOrder()
        {
            lock (_direct)
                return [.. _direct.OrderBy(message => message.At).ThenBy(message => message.Member, StringComparer.Ordinal)];
        }

        // Whom the message is for, where it is for one.
        private static string Named(Card card) => card.Body is [Paragraph { Content: [Mention name, Words words] }] ? $": {name.Name}{words.Text}" : "";

        public Task<string?> Find(string channel, string nonce, Instant since, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task Edit(string channel, string message, Card card, CancellationToken cancellationToken)
        {
            if (message.StartsWith('d'))
            {
                lock (_direct)
                {
                    var place = int.Parse(message[1..], CultureInfo.InvariantCulture);
                    _direct[place] = _direct[place] with { Card = card };
                }
            }
            else
                _cards[int.Parse(message, CultureInfo.InvariantCulture)] = card;
            return Task.CompletedTask;
        }

        public Task OpenThread(string channel, string message, Card opening, string nonce, CancellationToken cancellationToken)
        {
            Openings.Add(opening);
            return Task.CompletedTask;
        }

        public Task Retract(string channel, string message, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing said of a screening or a ballot is ever taken away.");

        private sealed record DirectMessage(Instant At, string Member, string Title, Card Card);
    }
}
