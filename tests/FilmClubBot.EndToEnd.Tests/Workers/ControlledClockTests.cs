using System.Diagnostics;
using System.Globalization;
using FilmClubBot.EndToEnd.Tests.Discord;
using FilmClubBot.EndToEnd.Tests.Slack;
using FilmClubBot.Testing.Clocks;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Slack.Workspaces;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The real worker in days that the test simulates: a message scheduled for a time of day is sent then, once.</summary>
[LongRunning]
public sealed class ControlledClockTests(ITestOutputHelper output) : IAsyncDisposable
{
    private const string Announcer = "announce-at-times", Forgetter = "forget-calls", Quote = "Quote of the day";

    private static readonly Instant _eight = Instant.FromUtc(2026, 11, 27, 8, 0);
    private static readonly Instant _nine = _eight + Duration.FromHours(1);
    private static readonly Duration _day = Duration.FromDays(1);

    private readonly ControlledClock _clock = new(_eight);
    private SlackSociety _slack = null!;
    private DiscordSimulator _discord = null!;
    private GuildChannel _films = null!;
    private GuildUser _ada = null!, _mo = null!;

    private WorkerProgram Worker => _slack.Worker;

    private WorkerTriggers Triggers => new(Worker);

    // In a process of its own where the test kills it.
    private async Task Begin(bool isProcess = false)
    {
        _slack = await SlackSociety.Found(clock: _clock, isProcess: isProcess);
        _discord = await DiscordSimulator.Start(new() { Time = _clock.Time });
        _films = _discord.Guild.AddChannel("films");
        _ada = _discord.Guild.AddUser("Ada");
        _mo = _discord.Guild.AddUser("Mo", managesGuild: true);
        DiscordSociety.SetUp(Worker, _discord, _films);
        await Worker.PrepareDatabase(OwnFiles.Her);
        await Worker.Run("register");
        foreach (var channel in new[] { $"Discord/{_films.Id}", $"Slack/{_slack.Films.Id}" })
            Assert.Equal(0, (await Worker.Run("say", $"/channel set channel:{channel} quote:09:00", "--as", "moderator")).Exit);
        await Worker.Serve();
    }

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
        await _clock.DisposeAsync();
    }

    [Fact]
    public async Task A_quote_scheduled_for_nine_is_posted_when_the_clock_jumps_to_nine_and_not_before()
    {
        await Begin();
        await LooksAt(_nine - Duration.FromMinutes(1));
        await LooksAt(_nine);
        await AssertPosted(1);

        Assert.All(Times, at => Assert.InRange(at, _nine, _nine + Duration.FromMinutes(5)));
    }

    [Fact]
    [Trait("Form", "Long")]
    public async Task A_quote_that_was_due_while_the_worker_was_down_is_posted_once_when_it_starts()
    {
        await Begin(isProcess: true);
        await LooksAt(_nine);
        await AssertPosted(1);

        await Worker.Kill();
        await _clock.JumpTo(_nine + _day + Duration.FromMinutes(5));
        await Worker.Serve();
        await AssertPosted(2);
        await Worker.Kill();
        await Worker.Serve();
        await LooksAt(_nine + _day + Duration.FromMinutes(15));

        await AssertPosted(2);
        Assert.All(Times.Where(at => at > _nine + Duration.FromHours(12)), at => Assert.InRange(at, _nine + _day, _nine + _day + Duration.FromMinutes(10)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, Traits = ["Form", "Long"])]
    public async Task When_the_clock_moves_back_three_hours_nothing_is_sent_twice_and_commands_are_answered(bool isKilled)
    {
        await Begin(isProcess: isKilled);
        await LooksAt(_nine);
        await AssertPosted(1);

        await _clock.Advance(-Duration.FromHours(3));
        await AreAnswered();
        await LooksAt(_nine + Duration.FromMinutes(1));
        await _clock.Advance(-Duration.FromHours(3));
        if (isKilled)
            await Worker.Kill();
        else
            await Worker.Stop();
        await Worker.Serve();
        await Triggers.HasFired(Announcer, _clock.Now - Duration.FromMinutes(1));
        await LooksAt(_nine + Duration.FromMinutes(2));
        await AreAnswered();

        await AssertPosted(1);
    }

    [Fact]
    public async Task A_message_waits_for_no_rate_limit_recorded_before_the_clock_moved_back()
    {
        await Begin();
        await LooksAt(_nine);
        await AssertPosted(1);

        await _clock.Advance(-Duration.FromHours(3));
        await _discord.People.Command(_mo, _films, "post again", ("review", "The Voice in the Other Room"));

        await WaitUntilPosted("Nobody has rated it yet", times: 1);
    }

    [Fact]
    public async Task Recurring_jobs_continue_after_the_clock_moved_back()
    {
        await Begin();
        await LooksAt(_nine);

        await _clock.Advance(-Duration.FromHours(3));
        await _clock.Advance(Duration.FromSeconds(20));

        foreach (var trigger in new[] { Announcer, "poll-feeds", "send-announcements", "plan-agendas" })
            await Triggers.IsSetBefore(trigger, _clock.Now + Duration.FromMinutes(2));
    }

    [Fact]
    public async Task A_trigger_a_day_ahead_fires_when_the_clock_jumps_to_its_time_and_commands_are_answered_weeks_ahead()
    {
        await Begin();
        var due = await Triggers.IsSetFor(Forgetter, _eight + _day);

        var watch = Stopwatch.StartNew();
        await _clock.JumpTo(due);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The worker has seen a jump after {watch.Elapsed.TotalMilliseconds:0} ms"));
        Assert.Equal(due, await Triggers.HasFired(Forgetter, due));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and its trigger has fired after {watch.Elapsed.TotalMilliseconds:0} ms"));
        watch.Restart();
        await _clock.Advance(Duration.FromDays(30));
        var missed = await Triggers.IsSetFor(Forgetter, _clock.Now);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A missed trigger is set anew after {watch.Elapsed.TotalMilliseconds:0} ms"));
        await _clock.JumpTo(missed);

        Assert.Equal(due + Duration.FromDays(31), missed);
        Assert.Equal(missed, await Triggers.HasFired(Forgetter, missed));
        await AreAnswered();
    }

    // A repeating trigger that a jump has passed over by more than a minute is missed and set for its next time; a second, small jump
    // brings that about.
    private async Task LooksAt(Instant time)
    {
        await _clock.JumpTo(time - Duration.FromSeconds(31));
        var next = await Triggers.IsSetFor(Announcer, _clock.Now);
        await _clock.JumpTo(Instant.Max(time, next));
        await Triggers.HasFired(Announcer, next);
    }

    private async Task AreAnswered()
    {
        Assert.Contains("Her (2013)", (await _slack.Types("/film", "Her")).Shown, StringComparison.Ordinal);
        Assert.Contains("Her (2013)", (await _discord.People.Command(_ada, _films, "film", ("film", "Her"))).Shown, StringComparison.Ordinal);
    }

    // Posted on both, and nothing else is pending.
    private async Task AssertPosted(int times)
    {
        await WaitUntilPosted(Quote, times);
        Assert.Equal(2 * times, Times.Count);
    }

    private async Task WaitUntilPosted(string text, int times)
    {
        await _slack.Slack.Workspace.Until(() => OnSlack(text).Count() >= times ? _slack : null, $"\"{text}\" on Slack, {times} in all");
        await _discord.Guild.Until(() => OnDiscord(text).Count() >= times ? _films : null, $"\"{text}\" on Discord, {times} in all");
    }

    private IEnumerable<GuildMessage> OnDiscord(string text) => _films.Messages.Where(message => message.Shown.Contains(text, StringComparison.Ordinal));

    private IEnumerable<WorkspaceMessage> OnSlack(string text) => _slack.Films.Messages.Where(message => message.Shown.Contains(text, StringComparison.Ordinal));

    private List<Instant> Times
    {
        get
        {
            lock (_slack.Slack.Workspace.Lock)
            {
                return
                [
                    .. OnDiscord(Quote).Select(message => Instant.FromUnixTimeMilliseconds((long)(message.Id >> 22) + 1_420_070_400_000)),
                    .. OnSlack(Quote).Select(message => Instant.FromUnixTimeMilliseconds((long)(decimal.Parse(message.Ts, CultureInfo.InvariantCulture) * 1000))),
                ];
            }
        }
    }
}
