using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Pipeline;

/// <summary>Two writers change one thing at once, on one file: the second one gets in between the first one's reading and storing wherever it can.</summary>
public class LostUpdateTests
{
    [Fact]
    public async Task A_feed_that_is_paused_keeps_the_failure_that_was_counted_meanwhile()
    {
        await using var society = await Society.Found();
        var feed = await Added(society);

        await AtOnce(
            society,
            (scope, between) => Feed(scope, feed.Id, between, now => now with { State = FeedState.Paused }),
            scope => Feed(scope, feed.Id, Nothing, now => now with { Failures = now.Failures + 1, FirstReadAt = society.Clock.Now }));

        await using var after = society.Begin();
        var stored = (await after.Feeds.Find(feed.Id, Society.Token))!;
        Assert.Equal((FeedState.Paused, 1, society.Clock.Now), (stored.State, stored.Failures, stored.FirstReadAt));
    }

    [Fact]
    public async Task A_feeds_item_that_is_seen_again_stays_withdrawn_by_another_writer()
    {
        await using var society = await Society.Found();
        var feed = await Added(society);
        await Store(society, feed, new(default, new("a", null, "f", "c", null), ItemState.Taken, "Her", null, null, false, true, society.Clock.Now, null));
        await using var reading = society.Begin();
        var item = Assert.Single(await reading.Feeds.Items(feed.Id, Society.Token));

        await AtOnce(
            society,
            (scope, between) => Item(scope, feed, item, between, now => now with { Title = "Her, again" }),
            scope => Item(scope, feed, item, Nothing, now => now with { State = ItemState.Withdrawn, IsPresent = false }));

        var stored = Assert.Single(await reading.Feeds.Items(feed.Id, Society.Token));
        Assert.Equal(("Her, again", ItemState.Withdrawn, false), (stored.Title, stored.State, stored.IsPresent));
    }

    [Fact]
    public async Task A_screening_that_is_edited_and_moved_at_once_is_both()
    {
        await using var society = await Society.Found();
        var screening = await society.Do(scope => scope.Screenings.Add(Planned(society), Society.Token));
        var later = screening.Start + Duration.FromDays(1);

        await AtOnce(
            society,
            (scope, between) => Screening(scope, screening.Id, between, now => now with { Place = "Garden" }),
            scope => Screening(scope, screening.Id, Nothing, now => now.MoveTo(later, society.Clock.Now)));

        await using var after = society.Begin();
        var stored = (await after.Screenings.Find(screening.Id, Society.Token))!;
        Assert.Equal(("Garden", later, 1), (stored.Place, stored.Start, stored.Moves));
    }

    [Fact]
    public async Task A_ballot_that_is_closed_and_withdrawn_at_once_ends_once()
    {
        await using var society = await Society.Found();
        var ballot = await Opened(society);

        await AtOnce(
            society,
            (scope, between) => Ballot(scope, ballot.Id, between, now => now.Close([], society.Clock.Now, DateTimeZone.Utc)),
            scope => Ballot(scope, ballot.Id, Nothing, now => now.Withdraw(society.Clock.Now)));

        // Whoever came second found it ended.
        Assert.Equal(1, _ends);
    }

    [Fact]
    public async Task A_screenings_event_keeps_what_each_of_two_writers_found_out()
    {
        await using var society = await Society.Found();
        var screening = await society.Do(scope => scope.Screenings.Add(Planned(society), Society.Token));
        await society.Do(scope => Posting(scope, screening.Id, Nothing, now => now.Begin(society.Clock.Now)));

        await AtOnce(
            society,
            (scope, between) => Posting(scope, screening.Id, between, now => now.Adopt("e1")),
            scope => Posting(scope, screening.Id, Nothing, now => now.Delay(society.Clock.Now, null)));

        await using var after = society.Begin();
        var stored = (await after.EventPostings.Find(screening.Id, Society.Token))!;
        Assert.Equal(("e1", 1), (stored.Event, stored.Attempts));
    }

    private int _ends;

    private static Task Nothing() => Task.CompletedTask;

    /// <summary>Runs one unit of work, and another one in the gap that the first leaves; a first one that holds the write lock leaves none, and the other one waits.</summary>
    private static async Task AtOnce(Society society, Func<Scope, Func<Task>, Task> first, Func<Scope, Task> second)
    {
        var other = Task.CompletedTask;
        await society.Do(scope => first(scope, async () =>
        {
            other = Task.Run(() => society.Do(second), Society.Token);
            if (scope.Context.Database.CurrentTransaction is null)
                await other;
        }));
        await other;
    }

    private static async Task Feed(Scope scope, FeedId id, Func<Task> between, Func<Feed, Feed> change)
    {
        var now = (await scope.Feeds.Find(id, Society.Token))!;
        await between();
        await scope.Feeds.Keep(change(now), Society.Token);
    }

    private static async Task Item(Scope scope, Feed feed, KnownItem item, Func<Task> between, Func<KnownItem, KnownItem> change)
    {
        var now = (await scope.Feeds.Items(feed.Id, Society.Token)).Single(one => one.Id == item.Id);
        await between();
        await scope.Feeds.KeepItem(feed.Id, change(now), Society.Token);
    }

    private static async Task Screening(Scope scope, ScreeningId id, Func<Task> between, Func<Screening, Screening> change)
    {
        var now = (await scope.Screenings.Find(id, Society.Token))!;
        await between();
        await scope.Screenings.Keep(change(now), Society.Token);
    }

    private async Task Ballot(Scope scope, BallotId id, Func<Task> between, Func<Ballot, Ballot> change)
    {
        var now = (await scope.Ballots.Find(id, Society.Token))!;
        await between();
        if (now.State != BallotState.Open)
            return;
        await scope.Ballots.End(change(now), Society.Token);
        _ends++;
    }

    private static async Task Posting(Scope scope, ScreeningId id, Func<Task> between, Func<EventPosting, EventPosting> change)
    {
        var now = await scope.EventPostings.Find(id, Society.Token) ?? EventPosting.New(id);
        await between();
        await scope.EventPostings.Keep(change(now), Society.Token);
    }

    private static Task Store(Society society, Feed feed, KnownItem item) => society.Do(scope => scope.Feeds.KeepItem(feed.Id, item, Society.Token));

    private static async Task<Feed> Added(Society society) =>
        (await society.Do(scope => scope.Feeds.Add(new("https://films.example/feed"), Duration.FromMinutes(1), false, Society.Token)))!;

    private static Screening Planned(Society society) =>
        new(default, null, society.Clock.Now + Duration.FromDays(7), Duration.FromHours(2), ScreeningState.Planned) { AnnounceFrom = society.Clock.Now };

    private static async Task<Ballot> Opened(Society society)
    {
        var films = new[] { await society.Review("Her", 2013), await society.Review("Us", 2019) };
        return await society.Do(scope => scope.Ballots.Add(
            new(default, "Friday", films, new(CountingMethod.Schulze, 1, 1), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), society.Clock.Now), Society.Token));
    }
}
