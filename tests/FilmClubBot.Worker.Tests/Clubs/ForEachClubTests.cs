using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Worker.Clubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Quartz;

namespace FilmClubBot.Worker.Tests.Clubs;

/// <summary>A job that is run for each club.</summary>
public sealed class ForEachClubTests
{
    [Fact]
    public async Task Runs_with_the_services_of_each_club_that_has_work()
    {
        var clubs = new FakeClubs(1, 4, 9);

        await Run<Recording>(clubs, []);

        Assert.Equal([1, 4, 9], clubs.Recorded.Order());
        Assert.Equal(0, clubs.InUse);
    }

    [Fact]
    public async Task A_failure_in_one_club_keeps_none_of_the_others_from_it()
    {
        var clubs = new FakeClubs(1, 4, 9) { Failing = 4 };

        await Run<Recording>(clubs, []);

        Assert.Equal([1, 9], clubs.Recorded.Order());
        Assert.Equal(0, clubs.InUse);
    }

    [Fact]
    public async Task Runs_for_the_club_that_its_trigger_names()
    {
        var clubs = new FakeClubs(1, 4, 9);

        await Run<Recording>(clubs, ClubEntry.For(new(4)));

        Assert.Equal([4], clubs.Recorded);
    }

    [Fact]
    public async Task A_club_that_is_not_served_is_passed_over()
    {
        var clubs = new FakeClubs(1, 4, 9) { Missing = 9 };

        await Run<Recording>(clubs, []);

        Assert.Equal([1, 4], clubs.Recorded.Order());
    }

    [Fact]
    public async Task Every_club_has_its_turn_in_the_first_round_and_some_in_each_later_one()
    {
        var clubs = new FakeClubs(1, 2, 3, 4, 5);
        var rounds = new ClubRounds<InTurns>();

        Assert.Equal([1, 2, 3, 4, 5], await Turns(clubs, rounds, []));
        Assert.Equal([1, 2], await Turns(clubs, rounds, []));
        Assert.Equal([3, 4], await Turns(clubs, rounds, []));
        Assert.Equal([1, 5], await Turns(clubs, rounds, []));
        Assert.Equal([2, 3], await Turns(clubs, rounds, []));
        Assert.Equal([1, 2, 3, 4, 5], await Turns(clubs, rounds, new JobDataMap { [ClubEntry.Every] = "" }));
    }

    [Fact]
    public async Task A_club_whose_run_takes_long_keeps_no_other_waiting_and_is_run_once_at_a_time()
    {
        var slow = new TaskCompletionSource();
        var clubs = new FakeClubs(1, 4) { Slow = (4, slow.Task) };
        var rounds = new ClubRounds<Recording>();

        var first = One(clubs, ClubEntry.For(new(4)), rounds);
        await clubs.SlowBegan;
        await One(clubs, [], rounds);
        await One(clubs, [], rounds);
        Assert.Equal([1, 1, 4], clubs.Recorded.Order());

        // What a trigger reports of the club meanwhile is not lost; several reports are one run.
        await One(clubs, ClubEntry.For(new(4)), rounds);
        await One(clubs, ClubEntry.For(new(4)), rounds);
        slow.SetResult();
        await first;
        Assert.Equal([1, 1, 4, 4], clubs.Recorded.Order());

        await One(clubs, [], rounds);
        Assert.Equal([1, 1, 1, 4, 4, 4], clubs.Recorded.Order());
        Assert.Equal(0, clubs.InUse);
    }

    [Fact]
    public async Task Work_with_a_mark_is_done_once_in_each_club_until_the_mark_changes_and_again_where_it_failed()
    {
        var clubs = new FakeClubs(1, 4) { Mark = "nine o'clock", Failing = 4 };
        var rounds = new ClubRounds<Recording>();

        await Run(clubs, [], rounds);
        clubs.Failing = null;
        await Run(clubs, [], rounds);
        await Run(clubs, [], rounds);
        Assert.Equal([1, 4], clubs.Recorded.Order());

        clubs.Mark = "noon";
        await Run(clubs, [], rounds);
        Assert.Equal([1, 1, 4, 4], clubs.Recorded.Order());
    }

    private static StorageOutage Outage() => new(TimeProvider.System, NullLogger<StorageOutage>.Instance);

    private static async Task One(FakeClubs clubs, JobDataMap data, ClubRounds<Recording> rounds)
    {
        var context = new Mock<IJobExecutionContext>();
        context.Setup(run => run.MergedJobDataMap).Returns(data);
        await new OneForEachClub<Recording>(clubs, rounds, Outage(), NullLogger<Recording>.Instance).Execute(context.Object, TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<int>> Turns(FakeClubs clubs, ClubRounds<InTurns> rounds, JobDataMap data)
    {
        clubs.Recorded.Clear();
        await Run(clubs, data, rounds);
        return [.. clubs.Recorded.Order()];
    }

    private static async Task Run<TJob>(FakeClubs clubs, JobDataMap data, ClubRounds<TJob>? rounds = null)
        where TJob : class, IClubJob
    {
        var context = new Mock<IJobExecutionContext>();
        context.Setup(run => run.MergedJobDataMap).Returns(data);
        await new ForEachClub<TJob>(clubs, rounds ?? new(), Outage(), NullLogger<TJob>.Instance).Execute(context.Object, TestContext.Current.CancellationToken);
    }

    private sealed class Recording(FakeClubs clubs, Club club) : IClubJob
    {
        public static ClubWorkKind Work => ClubWorkKind.Deliveries;

        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            clubs.Record(club.Id.Value);
            if (clubs.Slow is var (slow, end) && club.Id.Value == slow)
            {
                clubs.BeginSlow();
                await end;
            }
        }
    }

    private sealed class InTurns(FakeClubs clubs, Club club) : IClubJob
    {
        public static ClubWorkKind Work => ClubWorkKind.Agendas;

        public static int? PerRound => 2;

        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            clubs.Record(club.Id.Value);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class FakeClubs(params int[] keys) : IClubs
    {
        private readonly TaskCompletionSource _slowBegan = new();
        private int _inUse;

        public List<int> Recorded { get; } = [];

        public int? Failing { get; set; }

        public string? Mark { get; set; }

        public int? Missing { get; init; }

        public (int Club, Task End)? Slow { get; init; }

        public int InUse => _inUse;

        public Task SlowBegan => _slowBegan.Task;

        public void BeginSlow() => _slowBegan.TrySetResult();

        public void Record(int club)
        {
            if (club == Failing)
                throw new InvalidOperationException("The club's row cannot be read.");
            lock (Recorded)
                Recorded.Add(club);
        }

        public ValueTask<ClubPlace?> At(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<ClubUse?> Use(ClubId club, CancellationToken cancellationToken)
        {
            if (club.Value == Missing)
                return ValueTask.FromResult<ClubUse?>(null);
            Interlocked.Increment(ref _inUse);
            var services = new ServiceCollection().AddSingleton(this).AddSingleton(new Club(club, $"Club {club}", NodaTime.DateTimeZone.Utc, "en")).BuildServiceProvider();
            return ValueTask.FromResult<ClubUse?>(new(club, services, () => Interlocked.Decrement(ref _inUse)));
        }

        public ValueTask<ClubUse> OfWorkspace(Platform platform, string? workspace, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<DueClub>> With(ClubWorkKind kind, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<DueClub>>([.. keys.Select(key => new DueClub(new(key), Mark))]);
    }
}
