using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Pipeline;

/// <summary>Two writers change one thing at once, on one file: the second one gets in between the first one's reading and storing wherever it can.</summary>
public class LostUpdateTests
{
    [Fact]
    public async Task A_paused_feed_retains_a_failure_that_was_counted_concurrently()
    {
        await using var society = await Society.Found();
        var feed = await Added(society);

        await AtOnce(
            society,
            (scope, between) => Feed(scope, feed.Id, between, now => now with { State = FeedState.Paused }),
            scope => Feed(scope, feed.Id, Nothing, now => now with { Failures = now.Failures + 1, FirstReadAt = society.Now }));

        await using var after = society.Begin();
        var stored = (await after.Feeds.Find(feed.Id, Society.Token))!;
        Assert.Equal((FeedState.Paused, 1, society.Now), (stored.State, stored.Failures, stored.FirstReadAt));
    }

    [Fact]
    public async Task A_feeds_item_that_is_seen_again_stays_withdrawn_by_a_concurrent_writer()
    {
        await using var society = await Society.Found();
        var feed = await Added(society);
        var item = (await society.Do(scope => scope.Feeds.AddItem(
            feed.Id, new(default, new("a", null, "f", "c", null), ItemState.Taken, "Her", null, null, false, true, society.Now, null), Society.Token)))!;

        await AtOnce(
            society,
            (scope, between) => Item(scope, item.Id, between, now => now with { Title = "Her, again" }),
            scope => Item(scope, item.Id, Nothing, now => now with { State = ItemState.Withdrawn, IsPresent = false }));

        await using var after = society.Begin();
        var stored = Assert.Single(await after.Feeds.Items(feed.Id, Society.Token));
        Assert.Equal(("Her, again", ItemState.Withdrawn, false), (stored.Title, stored.State, stored.IsPresent));
    }

    [Fact]
    public async Task No_feed_is_added_between_the_reading_of_the_list_and_a_change_that_depends_on_it()
    {
        await using var society = await Society.Found();

        await AtOnce(
            society,
            (scope, between) => AddIfFirst(scope, "https://one.example/feed", between),
            scope => AddIfFirst(scope, "https://two.example/feed", Nothing));

        await using var after = society.Begin();
        Assert.Equal("https://one.example/feed", Assert.Single(await after.Feeds.All(Society.Token)).Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_concurrent_edit_and_move_of_a_screening_are_both_stored()
    {
        await using var society = await Society.Found();
        var screening = await society.Do(scope => scope.Screenings.Add(Planned(society), Society.Token));
        var later = screening.Start + Duration.FromDays(1);

        await AtOnce(
            society,
            (scope, between) => Screening(scope, screening.Id, between, now => now with { Place = "Garden" }),
            scope => Screening(scope, screening.Id, Nothing, now => now.MoveTo(later, society.Now)));

        await using var after = society.Begin();
        var stored = (await after.Screenings.Find(screening.Id, Society.Token))!;
        Assert.Equal(("Garden", later, 1), (stored.Place, stored.Start, stored.Moves));
    }

    [Fact]
    public async Task A_ballot_that_is_closed_and_withdrawn_concurrently_ends_once()
    {
        await using var society = await Society.Found();
        var ballot = await Opened(society);

        List<BallotState> found = [];

        await AtOnce(
            society,
            (scope, between) => scope.Ballots.Change(
                ballot.Id,
                async now =>
                {
                    await between();
                    found.Add(now.State);
                    return now.Close([], society.Now, DateTimeZone.Utc);
                },
                Society.Token),
            scope => scope.Ballots.Change(
                ballot.Id,
                now =>
                {
                    found.Add(now.State);
                    return now.State == BallotState.Open ? now.Withdraw(society.Now) : null;
                },
                Society.Token));

        Assert.Equal([BallotState.Open, BallotState.Closed], found);
        await using var after = society.Begin();
        Assert.Equal(BallotState.Closed, (await after.Ballots.Find(ballot.Id, Society.Token))!.State);
    }

    [Fact]
    public async Task A_vote_that_is_cast_while_the_ballot_is_closed_waits_and_finds_it_closed()
    {
        await using var society = await Society.Found();
        var ballot = await Opened(society);
        var ana = await society.Join("Ana");
        var state = BallotState.Open;

        await AtOnce(
            society,
            (scope, between) => scope.Ballots.Change(ballot.Id, Between<Ballot>(between, now => now.Close([], society.Now, DateTimeZone.Utc)), Society.Token),
            scope => scope.Ballots.Lock(
                ballot.Id,
                now =>
                {
                    state = now.State;
                    return now.State == BallotState.Open ? scope.Votes.Cast(ballot.Id, ana.Id, Ranking.Approving(ballot.Films[0].Id), Society.Token) : Task.CompletedTask;
                },
                Society.Token));

        Assert.Equal(BallotState.Closed, state);
        Assert.Equal(["0"], society.Query("SELECT COUNT(*) FROM Votes"));
    }

    [Fact]
    public async Task Of_concurrent_answers_only_as_many_get_a_place_as_there_are_places()
    {
        await using var society = await Society.Found();
        var screening = await society.Do(scope => scope.Screenings.Add(Planned(society) with { Capacity = 1 }, Society.Token));
        var (ana, ben) = (await society.Join("Ana"), await society.Join("Ben"));
        List<int> places = [];

        await AtOnce(
            society,
            (scope, between) => Answer(scope, screening.Id, ana, between, places),
            scope => Answer(scope, screening.Id, ben, Nothing, places));

        Assert.Equal([1, 0], places);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_limit_on_a_members_remarks_also_applies_to_concurrent_ones(int room)
    {
        await using var society = await Society.Found();
        var screening = await society.Do(scope => scope.Screenings.Add(Planned(society), Society.Token));
        var ana = await society.Join("Ana");
        await society.Do(async scope =>
        {
            for (var made = room; made < Reaction.MaxOfMember; made++)
                await scope.Reactions.Add(screening.Id, ana.Id, Duration.FromMinutes(made), "!", Society.Token);
        });

        var added = await AllAtOnce(4, number => society.Do(scope => scope.Reactions.Add(screening.Id, ana.Id, Duration.FromMinutes(number), "!", Society.Token)));

        Assert.Equal(room, added.Count(key => key is not null));
    }

    [Fact]
    public async Task The_limit_on_a_members_suggestions_also_applies_to_concurrent_ones()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");
        var films = new List<FilmId>();
        for (var number = 0; number < FilmSuggestion.MaxOpen + 3; number++)
            films.Add((await society.Review($"Film {number}", 2000 + number)).Id);
        foreach (var film in films.SkipLast(4))
            Assert.NotNull(await society.Do(scope => scope.Watchlist.Support(default, film, ana.Id, null, Society.Token)));

        var accepted = await AllAtOnce(4, number => society.Do(scope => scope.Watchlist.Support(default, films[^(number + 1)], ana.Id, null, Society.Token)));

        Assert.Single(accepted, support => support is not null);
        // One that was shown makes room.
        await society.Do(async scope => await scope.Screenings.Add(Planned(society) with { Film = await scope.Films.Find(films[0], Society.Token), State = ScreeningState.Over }, Society.Token));
        Assert.Contains(await AllAtOnce(4, number => society.Do(scope => scope.Watchlist.Support(default, films[^(number + 1)], ana.Id, null, Society.Token))), support => support is not null);
    }

    [Fact]
    public async Task Concurrent_changes_of_moderators_to_a_review_are_all_stored()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var review = new ReviewId(int.Parse(society.Query("SELECT Id FROM Reviews")[0], System.Globalization.CultureInfo.InvariantCulture));

        await AllAtOnce<object?>(3, number => society.Do<object?>(async scope => number switch
        {
            0 => await scope.Reviews.SetHidden(review, true, Society.Token),
            1 => await scope.Reviews.Correct(review, new(null, null, null, "Mara Voss", null), Society.Token),
            _ => await scope.Reviews.Correct(review, new(null, null, null, null, new("https://films.example/her")), Society.Token),
        }));

        await using var after = society.Begin();
        var stored = (await after.Reviews.Find(review, Society.Token))!;
        Assert.Equal((true, "Mara Voss", "https://films.example/her", film.Id), (stored.IsHidden, stored.Author, stored.Link?.AbsoluteUri, stored.Films[0].Id));
    }

    [Fact]
    public async Task Of_two_calendar_addresses_issued_concurrently_one_remains()
    {
        await using var society = await Society.Found();
        var ana = await society.Join("Ana");

        var given = await AllAtOnce(4, _ => society.Do(scope => scope.Calendars.Renew(ana.Id, Society.Token)));

        await using var after = society.Begin();
        var good = 0;
        foreach (var token in given)
            good += await after.Calendars.Find(token, Society.Token) is null ? 0 : 1;
        Assert.Equal(1, good);
    }

    [Fact]
    public async Task A_change_that_changes_or_finds_nothing_is_not_stored()
    {
        await using var society = await Society.Found();
        var feed = await Added(society);
        var screening = await society.Do(scope => scope.Screenings.Add(Planned(society), Society.Token));

        await society.Do(async scope =>
        {
            Assert.Equal(feed, await scope.Feeds.Change(feed.Id, now => now.Hub is null ? null : now.Pause(), Society.Token));
            Assert.Equal(screening.Revision, (await scope.Screenings.Change(screening.Id, now => now, Society.Token))!.Revision);
            // Nothing is stored of a screening's event before something is known of it.
            Assert.Null((await scope.EventPostings.Change(screening.Id, now => now, Society.Token))!.Event);
            Assert.Null(await scope.EventPostings.Find(screening.Id, Society.Token));

            Assert.Null(await scope.Feeds.Change(new(99), feed => feed.Pause(), Society.Token));
            Assert.Null(await scope.Feeds.ChangeItem(new(99), item => item.Withdraw(), Society.Token));
            Assert.Null(await scope.Screenings.Change(new(99), screening => screening.Cancel(null), Society.Token));
            Assert.Null(await scope.Ballots.Change(new(99), ballot => ballot.Withdraw(society.Now), Society.Token));
            Assert.Null(await scope.EventPostings.Change(new(99), posting => posting.Close(), Society.Token));
            Assert.Null(await scope.Feeds.AddItem(new(99), new(default, new("a", null, "f", "c", null), ItemState.Taken, "Her", null, null, false, true, society.Now, null), Society.Token));
        });
    }

    [Fact]
    public async Task A_ballot_cannot_become_another_one()
    {
        await using var society = await Society.Found();
        var ballot = await Opened(society);
        await Assert.ThrowsAsync<InvalidOperationException>(() => society.Do(scope => scope.Ballots.Change(ballot.Id, now => now with { Title = "Saturday" }, Society.Token)));
    }

    [Fact]
    public async Task A_screenings_event_retains_the_changes_of_two_concurrent_writers()
    {
        await using var society = await Society.Found();
        var screening = await society.Do(scope => scope.Screenings.Add(Planned(society), Society.Token));
        await society.Do(scope => Posting(scope, screening.Id, Nothing, now => now.Begin(society.Now)));

        await AtOnce(
            society,
            (scope, between) => Posting(scope, screening.Id, between, now => now.Adopt("e1")),
            scope => Posting(scope, screening.Id, Nothing, now => now.Delay(society.Now, null)));

        await using var after = society.Begin();
        var stored = (await after.EventPostings.Find(screening.Id, Society.Token))!;
        Assert.Equal(("e1", 1), (stored.Event, stored.Attempts));
    }

    private static Task Nothing() => Task.CompletedTask;

    /// <summary>Runs one unit of work, and another one in the gap that the first leaves; a first one that has the write lock leaves none, and the other one waits.</summary>
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

    private static Task<Feed?> Feed(Scope scope, FeedId id, Func<Task> between, Func<Feed, Feed> change) => scope.Feeds.Change(id, Between(between, change), Society.Token);

    private static async Task AddIfFirst(Scope scope, string address, Func<Task> between)
    {
        var known = await scope.Feeds.LockAll(Society.Token);
        await between();
        if (known.Count == 0)
            await scope.Feeds.Add(new(address), Duration.FromMinutes(1), true, Society.Token);
    }

    private static async Task Item(Scope scope, KnownItemId id, Func<Task> between, Func<KnownItem, KnownItem> change)
    {
        var other = Task.CompletedTask;
        await scope.Feeds.ChangeItem(
            id,
            now =>
            {
                other = between();
                return change(now);
            },
            Society.Token);
        await other;
    }

    private static Task<Screening?> Screening(Scope scope, ScreeningId id, Func<Task> between, Func<Screening, Screening> change) =>
        scope.Screenings.Change(id, Between(between, change), Society.Token);

    private static Task<EventPosting?> Posting(Scope scope, ScreeningId id, Func<Task> between, Func<EventPosting, EventPosting> change) =>
        scope.EventPostings.Change(id, Between(between, change), Society.Token);

    private static Task<Screening?> Answer(Scope scope, ScreeningId id, Member member, Func<Task> between, List<int> places) => scope.Screenings.Lock(
        id,
        async screening =>
        {
            places.Add(new GuestList(await scope.Rsvps.Of(id, Society.Token), screening.Capacity).Free!.Value);
            await between();
            await scope.Rsvps.Save(id, member.Id, RsvpAnswer.Going, Society.Token);
        },
        Society.Token);

    private static Task<T[]> AllAtOnce<T>(int many, Func<int, Task<T>> work) => Task.WhenAll(Enumerable.Range(0, many).Select(number => Task.Run(() => work(number), Society.Token)));

    private static Func<T, Task<T?>> Between<T>(Func<Task> between, Func<T, T> change)
        where T : class => async now =>
    {
        await between();
        return change(now);
    };

    private static async Task<Feed> Added(Society society) =>
        (await society.Do(scope => scope.Feeds.Add(new("https://films.example/feed"), Duration.FromMinutes(1), false, Society.Token)))!;

    private static Screening Planned(Society society) =>
        new(default, null, society.Now + Duration.FromDays(7), Duration.FromHours(2), ScreeningState.Planned) { AnnounceFrom = society.Now };

    private static async Task<Ballot> Opened(Society society)
    {
        var films = new[] { await society.Review("Her", 2013), await society.Review("Us", 2019) };
        return await society.Do(scope => scope.Ballots.Add(
            new(default, "Friday", films, new(CountingMethod.Schulze, 1, 1), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), society.Now), Society.Token));
    }
}
