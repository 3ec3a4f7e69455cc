using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Mailboxes;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Polls;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Rotas;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Commands;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Themes;
using FilmClubBot.Testing.Replicas;
using FilmClubBot.Testing;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NodaTime.Testing;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Announcing;

public sealed class DispatcherTests
{
    private static readonly DeliveryChannel _discord = new(Platform.Discord, "10"), _slack = new(Platform.Slack, "C1");
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);
    private readonly Mock<IMessenger> _onDiscord = Messenger(Platform.Discord), _onSlack = Messenger(Platform.Slack);
    private readonly FakeDeliveries _deliveries;
    private readonly Mock<IAnnouncements> _announcements = new();
    private readonly List<ChannelRules> _rules = [];
    private bool _isHidden;
    private string _locale = "en";

    private readonly FakeLeases _leases = new();

    public DispatcherTests() => _deliveries = new FakeDeliveries(_clock);

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task Stores_the_delivery_as_being_sent_before_the_request()
    {
        _deliveries.Add(_discord);
        DeliveryState? whileSending = null;
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ReturnsAsync("m1").Callback(() => whileSending = _deliveries[1].State);
        await Run();
        Assert.Equal((DeliveryState.Sending, DeliveryState.Sent, "m1"), (whileSending, _deliveries[1].State, _deliveries[1].Message));
    }

    [Fact]
    public async Task After_a_crash_it_finds_the_sent_message_and_does_not_send_it_twice()
    {
        _deliveries.Add(_discord, delivery => delivery.BeginSending(_clock.GetCurrentInstant()));
        _onDiscord.Setup(port => port.Find("10", "n1", It.IsAny<Instant>(), Any)).ReturnsAsync("m7");
        await Run();
        Assert.Equal((DeliveryState.Sent, "m7"), (_deliveries[1].State, _deliveries[1].Message));
        _onDiscord.Verify(port => port.Send(It.IsAny<string>(), It.IsAny<Card>(), It.IsAny<string>(), Any), Times.Never);
    }

    [Fact]
    public async Task After_a_crash_before_the_request_the_message_is_sent()
    {
        _deliveries.Add(_discord, delivery => delivery.BeginSending(_clock.GetCurrentInstant()));
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ReturnsAsync("m1");
        await Run();
        Assert.Equal("m1", _deliveries[1].Message);
        _onDiscord.Verify(port => port.Find("10", "n1", It.IsAny<Instant>(), Any), Times.Once);
    }

    [Fact]
    public async Task Waits_as_long_as_the_platform_asks_and_keeps_the_order()
    {
        _deliveries.Add(_discord);
        _deliveries.Add(_discord);
        _onDiscord.SetupSequence(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ThrowsAsync(new DelayedException("Busy.", Duration.FromMinutes(2))).ReturnsAsync("m1");
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n2", Any)).ReturnsAsync("m2");
        await Run();
        Assert.Equal((DeliveryState.Pending, DeliveryState.Pending), (_deliveries[1].State, _deliveries[2].State));
        Assert.Equal(_clock.GetCurrentInstant() + Duration.FromMinutes(2), _deliveries[1].NextTry);

        _clock.Advance(Duration.FromMinutes(2));
        await Run();
        Assert.Equal(("m1", "m2"), (_deliveries[1].Message, _deliveries[2].Message));
        _onDiscord.Verify(port => port.Find(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Instant>(), Any), Times.Never);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_searched_for_before_it_is_sent_again()
    {
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ThrowsAsync(new DelayedException("Cut.", mayHaveArrived: true));
        _onDiscord.Setup(port => port.Find("10", "n1", It.IsAny<Instant>(), Any)).ReturnsAsync("m1");
        await Run();
        Assert.True(_deliveries[1].IsUncertain);
        _clock.Advance(Duration.FromSeconds(5));
        await Run();
        Assert.Equal("m1", _deliveries[1].Message);
        _onDiscord.Verify(port => port.Send("10", It.IsAny<Card>(), "n1", Any), Times.Once);
    }

    [Fact]
    public async Task Shutdown_begins_no_delivery_and_waits_for_one_that_has_begun()
    {
        _deliveries.Add(_discord);
        _deliveries.Add(_discord);
        var arrived = new TaskCompletionSource<string>();
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).Returns((string _, Card _, string _, CancellationToken stopping) => arrived.Task.WaitAsync(stopping));
        using var dispatcher = Dispatcher();
        using var stopping = new CancellationTokenSource();
        var running = dispatcher.Run(stopping.Token);

        await stopping.CancelAsync();
        var stopped = dispatcher.StopAsync(CancellationToken.None);
        Assert.False(stopped.IsCompleted);
        arrived.SetResult("m1");
        await stopped;
        await running;

        Assert.Equal((DeliveryState.Sent, DeliveryState.Pending), (_deliveries[1].State, _deliveries[2].State));
    }

    [Fact]
    public async Task The_shutdown_timeout_leaves_a_delivery_to_the_next_start_which_searches_for_it()
    {
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).Returns((string _, Card _, string _, CancellationToken stopping) => new TaskCompletionSource<string>().Task.WaitAsync(stopping));
        using var dispatcher = Dispatcher();
        var running = dispatcher.Run(CancellationToken.None);

        await dispatcher.StopAsync(new CancellationToken(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal(DeliveryState.Sending, _deliveries[1].State);
        _onDiscord.Setup(port => port.Find("10", "n1", It.IsAny<Instant>(), Any)).ReturnsAsync("m7");
        await Run();
        Assert.Equal((DeliveryState.Sent, "m7"), (_deliveries[1].State, _deliveries[1].Message));
    }

    [Fact]
    public async Task One_channel_does_not_wait_for_another()
    {
        _deliveries.Add(_discord);
        _deliveries.Add(_slack);
        var stuck = new TaskCompletionSource<string>();
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).Returns(stuck.Task);
        _onSlack.Setup(port => port.Send("C1", It.IsAny<Card>(), It.IsAny<string>(), Any)).ReturnsAsync("s1");
        var dispatcher = Dispatcher();
        var first = dispatcher.Run(TestContext.Current.CancellationToken);
        _deliveries.Add(_slack);
        await dispatcher.Run(TestContext.Current.CancellationToken);
        Assert.Equal((DeliveryState.Sending, DeliveryState.Sent, DeliveryState.Sent), (_deliveries[1].State, _deliveries[2].State, _deliveries[3].State));
        stuck.SetResult("m1");
        await first;
        Assert.Equal(DeliveryState.Sent, _deliveries[1].State);
    }

    [Fact]
    public async Task A_delivery_that_cannot_be_sent_fails_with_its_reason_and_does_not_block_the_next()
    {
        _deliveries.Add(_discord);
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ThrowsAsync(new UndeliverableException("No such channel."));
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n2", Any)).ReturnsAsync("m2");
        await Run();
        Assert.Equal((DeliveryState.Failed, "No such channel.", "m2"), (_deliveries[1].State, _deliveries[1].Error, _deliveries[2].Message));
    }

    [Fact]
    public async Task A_revised_review_edits_its_message_and_a_hidden_one_deletes_it()
    {
        _deliveries.Add(_discord, delivery => delivery with { Message = "m1" });
        await Run();
        _onDiscord.Verify(port => port.Edit("10", "m1", It.IsAny<Card>(), Any), Times.Once);

        _isHidden = true;
        _deliveries.Add(_discord, delivery => delivery with { Message = "m1" });
        await Run();
        _onDiscord.Verify(port => port.Retract("10", "m1", Any), Times.Once);
        Assert.Equal((DeliveryState.Retracted, null), (_deliveries[2].State, _deliveries[2].Message));
        Assert.NotEqual("n2", _deliveries[2].Nonce);
    }

    [Fact]
    public async Task After_an_unexpected_exception_the_message_is_searched_for_before_it_is_sent_again()
    {
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ThrowsAsync(new InvalidDataException("Oops."));
        await Run();
        Assert.Equal((true, 1), (_deliveries[1].IsUncertain, _deliveries[1].Attempts));
    }

    [Fact]
    public async Task A_message_that_a_defect_prevents_does_not_block_its_channel_for_ever()
    {
        _deliveries.Add(_discord);
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ThrowsAsync(new InvalidDataException("Oops."));
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n2", Any)).ReturnsAsync("m2");

        for (var minute = 0; minute < 10; minute++)
        {
            await Run();
            _clock.Advance(Duration.FromMinutes(1));
        }

        Assert.Equal((DeliveryState.Failed, "m2"), (_deliveries[1].State, _deliveries[2].Message));
        Assert.Contains("Oops.", _deliveries[1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_are_notified_of_a_channels_first_failure_only_by_its_name_and_in_their_language()
    {
        _locale = "de";
        _onSlack.Setup(port => port.ChannelFor(Topic.Moderation)).Returns("CMOD");
        _onDiscord.Setup(port => port.Channels(Any)).ReturnsAsync([new NamedChannel("10", "kritiken")]);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), It.IsAny<string>(), Any)).ThrowsAsync(new UndeliverableException("403.") { Problem = DeliveryProblem.NoPermission });
        _deliveries.Add(_discord);
        _deliveries.Add(_discord);
        await Run();
        _announcements.Verify(port => port.Announce(
            It.Is<Subject>(subject => subject is Subject.Notice && ((Subject.Notice)subject).Text == "Discord/#kritiken: Dem Bot fehlt dort eine Berechtigung. /setup checkup zeigt, was er braucht."), new[] { new DeliveryChannel(Platform.Slack, "CMOD") }, Any), Times.Once);
        _announcements.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Quiet_hours_postpone_new_messages_but_not_corrections()
    {
        _clock.Advance(Duration.Zero);
        var now = _clock.GetCurrentInstant().InUtc().TimeOfDay;
        _rules.Add(new(_discord) { Quiet = new(new(now.PlusHours(-1)), new(now.PlusHours(2))) });
        _deliveries.Add(_discord, delivery => delivery with { Message = "m1" });
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n2", Any)).ReturnsAsync("m2");
        await Run();
        Assert.Equal((DeliveryState.Sent, DeliveryState.Pending, 0), (_deliveries[1].State, _deliveries[2].State, _deliveries[2].Attempts));
        _clock.Advance(Duration.FromHours(2) + Duration.FromMinutes(1));
        await Run();
        Assert.Equal("m2", _deliveries[2].Message);
    }

    [Fact]
    public async Task A_thread_is_opened_once_and_its_refusal_does_not_fail_the_delivery()
    {
        _rules.Add(new(_discord) { OpensThread = true });
        _deliveries.Add(_discord);
        DeliveryState? whileOpening = null;
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ReturnsAsync("m1");
        _onDiscord.Setup(port => port.OpenThread("10", "m1", It.IsAny<Card>(), It.IsAny<string>(), Any)).Returns(Task.CompletedTask).Callback(() => whileOpening = _deliveries[1].State);
        await Run();
        Assert.Equal((DeliveryState.Sending, DeliveryState.Sent, "m1"), (whileOpening, _deliveries[1].State, _deliveries[1].Message));

        _deliveries.Add(_discord, delivery => delivery with { Message = "m1" });
        await Run();
        _onDiscord.Verify(port => port.OpenThread("10", "m1", It.IsAny<Card>(), It.IsAny<string>(), Any), Times.Once);

        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n3", Any)).ReturnsAsync("m3");
        _onDiscord.Setup(port => port.OpenThread("10", "m3", It.IsAny<Card>(), It.IsAny<string>(), Any)).ThrowsAsync(new UndeliverableException("No permission for threads."));
        await Run();
        Assert.Equal((DeliveryState.Sent, "No permission for threads."), (_deliveries[3].State, _deliveries[3].Error));
    }

    [Fact]
    public async Task After_a_crash_between_a_message_and_its_thread_the_thread_is_opened()
    {
        _rules.Add(new(_discord) { OpensThread = true });
        _deliveries.Add(_discord, delivery => delivery.BeginSending(_clock.GetCurrentInstant()).WithMessage("m1"));
        await Run();
        _onDiscord.Verify(port => port.OpenThread("10", "m1", It.IsAny<Card>(), It.IsAny<string>(), Any), Times.Once);
        _onDiscord.Verify(port => port.Send(It.IsAny<string>(), It.IsAny<Card>(), It.IsAny<string>(), Any), Times.Never);
    }

    [Fact]
    public async Task A_thread_that_has_to_wait_is_opened_later_and_its_message_is_not_sent_twice()
    {
        _rules.Add(new(_discord) { OpensThread = true });
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ReturnsAsync("m1");
        _onDiscord.SetupSequence(port => port.OpenThread("10", "m1", It.IsAny<Card>(), It.IsAny<string>(), Any)).ThrowsAsync(new DelayedException("Busy.", Duration.FromMinutes(2))).Returns(Task.CompletedTask);
        await Run();
        Assert.Equal("m1", _deliveries[1].Message);

        _clock.Advance(Duration.FromMinutes(2));
        await Run();
        Assert.Equal((DeliveryState.Sent, "m1"), (_deliveries[1].State, _deliveries[1].Message));
        _onDiscord.Verify(port => port.Send("10", It.IsAny<Card>(), It.IsAny<string>(), Any), Times.Once);
        _onDiscord.Verify(port => port.OpenThread("10", "m1", It.IsAny<Card>(), It.IsAny<string>(), Any), Times.Exactly(2));
    }

    [Fact]
    public async Task A_correction_during_the_request_is_edited_in_next()
    {
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).ReturnsAsync("m1").Callback(() => _deliveries.Renew(1));
        await Run();
        _onDiscord.Verify(port => port.Edit("10", "m1", It.IsAny<Card>(), Any), Times.Once);
        Assert.Equal((DeliveryState.Sent, "m1", 1), (_deliveries[1].State, _deliveries[1].Message, _deliveries[1].Edition));
        Assert.Equal(["1 sent: message m1", "1 edited: message m1"], _deliveries.Answers);
    }

    [Fact]
    public async Task A_channel_that_another_worker_has_is_left_to_it()
    {
        _deliveries.Add(_discord);
        await _leases.GiveToAnother($"channel {_discord} of 1");
        await Run();
        Assert.Equal(DeliveryState.Pending, _deliveries[1].State);

        _leases.ReleaseByAnother($"channel {_discord} of 1");
        await Run();
        _onDiscord.Verify(port => port.Send("10", It.IsAny<Card>(), "n1", Any), Times.Once);
    }

    [Fact]
    public async Task A_request_is_cancelled_when_the_channel_is_lost_and_the_worker_that_has_it_finds_the_message()
    {
        _deliveries.Add(_discord);
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), "n1", Any)).Returns(async (string _, Card _, string _, CancellationToken cancelled) =>
        {
            await _leases.GiveToAnother($"channel {_discord} of 1");
            cancelled.ThrowIfCancellationRequested();
            return "m1";
        });
        await Run();
        Assert.Equal(DeliveryState.Sending, _deliveries[1].State);

        _leases.ReleaseByAnother($"channel {_discord} of 1");
        _onDiscord.Setup(port => port.Find("10", "n1", It.IsAny<Instant>(), Any)).ReturnsAsync("m1");
        await Run();
        Assert.Equal((DeliveryState.Sent, "m1"), (_deliveries[1].State, _deliveries[1].Message));
        _onDiscord.Verify(port => port.Send("10", It.IsAny<Card>(), "n1", Any), Times.Once);
    }

    [Fact]
    public async Task A_message_to_be_replaced_is_deleted_first()
    {
        _deliveries.Add(_discord, delivery => delivery with { Message = "m1", IsToReplace = true });
        _onDiscord.Setup(port => port.Send("10", It.IsAny<Card>(), It.IsAny<string>(), Any)).ReturnsAsync("m2");
        await Run();
        _onDiscord.Verify(port => port.Retract("10", "m1", Any), Times.Once);
        Assert.Equal((DeliveryState.Sent, "m2", false), (_deliveries[1].State, _deliveries[1].Message, _deliveries[1].IsToReplace));
        Assert.Equal(["1 deleted, to be sent again: message m1", "1 sent: message m2"], _deliveries.Answers);
    }

    private static Mock<IMessenger> Messenger(Platform platform)
    {
        var messenger = new Mock<IMessenger>();
        messenger.Setup(port => port.Platform).Returns(platform);
        messenger.Setup(port => port.Channels(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        messenger.Setup(port => port.Find(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Instant>(), It.IsAny<CancellationToken>())).ReturnsAsync((string?)null);
        return messenger;
    }

    private Task Run() => Dispatcher().Run(TestContext.Current.CancellationToken);

    private Dispatcher Dispatcher()
    {
        var reviews = new Mock<IReviews>();
        reviews.Setup(port => port.Find(It.IsAny<ReviewId>(), Any)).ReturnsAsync(() => new Review(new(1), new ReviewText("Alone", "Words."), null, null, null, 1, [], _isHidden));
        var club = new Club(new(1), "Lantern", DateTimeZone.Utc, _locale);
        IEnumerable<IMessenger> messengers = [_onDiscord.Object, _onSlack.Object];
        var services = new ServiceCollection()
            .AddSingleton<IDeliveries>(_deliveries)
            .AddSingleton(Mock.Of<IUnitOfWork>())
            .AddSingleton(_announcements.Object)
            .AddSingleton(_onDiscord.Object)
            .AddSingleton(_onSlack.Object)
            .AddSingleton(Mock.Of<IChannelRules>(port => port.All(Any) == Task.FromResult<IReadOnlyList<ChannelRules>>(_rules)))
            .AddSingleton(reviews.Object)
            .AddSingleton(Mock.Of<IThemes>())
            .AddSingleton(new ThemeTaxonomy([]))
            .AddSingleton(Mock.Of<IQuotes>())
            .AddSingleton(Mock.Of<IRatings>())
            .AddSingleton(club)
            .AddSingleton(Mock.Of<IScreenings>())
            .AddSingleton(Mock.Of<IRsvps>())
            .AddSingleton(Mock.Of<IReminders>())
            .AddSingleton(Mock.Of<IAccessNeeds>())
            .AddSingleton(Mock.Of<IMailboxes>())
            .AddSingleton(Mock.Of<IRota>())
            .AddSingleton(Mock.Of<IFeeds>())
            .AddSingleton(Mock.Of<IFilms>())
            .AddScoped<DeliveryFailures>()
            .AddSingleton(Mock.Of<IScreeningFiles>())
            .AddSingleton(Mock.Of<IReactions>())
            .AddSingleton(Mock.Of<ISlips>())
            .AddSingleton(Mock.Of<IMembers>())
            .AddSingleton(new ScreeningPolicy())
            .AddSingleton<IClock>(_clock)
            .AddSingleton(Mock.Of<IBallots>())
            .AddSingleton(Mock.Of<IVotes>())
            .AddSingleton(Mock.Of<IPolls>())
            .AddSingleton(Mock.Of<IWebhooks>())
            .AddSingleton(Mock.Of<IWebhookPoster>())
            .AddSingleton<WebhookDelivery>()
            .AddLogging()
            .AddCommands(Repository.Path("config", "locales"))
            .BuildServiceProvider();
        return new(messengers, services.GetRequiredService<WebhookDelivery>(), services.GetRequiredService<IServiceScopeFactory>(), _leases, club, _clock, services.GetRequiredService<BotTelemetry>(), NullLogger<Dispatcher>.Instance);
    }

    private sealed class FakeDeliveries(IClock clock) : IDeliveries
    {
        private readonly SortedDictionary<int, Delivery> _all = [];

        public Delivery this[int id] => _all[id];

        public void Add(DeliveryChannel channel, Func<Delivery, Delivery>? change = null)
        {
            var id = _all.Count + 1;
            var delivery = new Delivery(new(id), new(new(id), new Subject.Publication(new(1)), clock.GetCurrentInstant()), channel.Platform, channel.Channel, DeliveryState.Pending, 0, clock.GetCurrentInstant(), $"n{id}", null, null, null, 0);
            _all[id] = change?.Invoke(delivery) ?? delivery;
        }

        public Task<IReadOnlyList<DeliveryChannel>> Waiting(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<DeliveryChannel>>([.. Open.Select(delivery => new DeliveryChannel(delivery.Platform, delivery.Channel)).Distinct()]);

        public Task<IReadOnlyList<Delivery>> Late(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Delivery>>([.. Open.Where(delivery => delivery.Attempts > 0).DistinctBy(delivery => delivery.To)]);

        public Task<IReadOnlyList<Delivery>> Unsent(Instant since, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Delivery?> Next(DeliveryChannel channel, CancellationToken cancellationToken) =>
            Task.FromResult(Open.FirstOrDefault(delivery => (delivery.Platform, delivery.Channel) == (channel.Platform, channel.Channel)) is { } next && next.IsDue(clock.GetCurrentInstant()) ? next : null);

        public List<string> Answers { get; } = [];

        /// <summary>What the message is about has changed.</summary>
        public void Renew(int id) => _all[id] = _all[id] with { Edition = _all[id].Edition + 1 };

        public async Task<Delivery?> Change(DeliveryId id, Func<Delivery, Task<Delivery?>> change, CancellationToken cancellationToken) =>
            _all[id.Value] = await change(_all[id.Value]) ?? _all[id.Value];

        public Task Record(DeliveryId id, DeliveryAttempt attempt, CancellationToken cancellationToken)
        {
            Answers.Add($"{id.Value} {attempt.Answer}");
            return Task.CompletedTask;
        }

        public Task<bool> IsFailing(DeliveryChannel channel, DeliveryId before, CancellationToken cancellationToken) => Task.FromResult(
            _all.Values.LastOrDefault(other => other.Id.Value < before.Value && other.To == channel && other.State is DeliveryState.Failed or DeliveryState.Sent) is { State: DeliveryState.Failed });

        private IEnumerable<Delivery> Open => _all.Values.Where(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Sending);
    }
}
