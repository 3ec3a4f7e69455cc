using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Announcements;

public class DeliveryTests
{
    private static readonly DeliveryChannel _discord = new(Platform.Discord, "10"), _slack = new(Platform.Slack, "C1");

    [Fact]
    public async Task A_review_and_its_deliveries_are_kept_together_or_not_at_all()
    {
        await using var society = await Society.Found();
        var rung = 0;
        society.Bell.Rung += () => rung++;
        await using (var scope = society.Begin())
            await Announce(scope, "Her");
        Assert.Equal(["0|0"], society.Query("SELECT (SELECT COUNT(*) FROM Reviews), (SELECT COUNT(*) FROM Deliveries)"));
        Assert.Equal(0, rung);

        await society.Do(scope => Announce(scope, "Her"));
        Assert.Equal(["1|2"], society.Query("SELECT (SELECT COUNT(*) FROM Reviews), (SELECT COUNT(*) FROM Deliveries)"));
        Assert.Equal(1, rung);
    }

    [Fact]
    public async Task The_oldest_comes_first_and_the_younger_wait_for_it_in_its_own_channel_only()
    {
        await using var society = await Society.Found();
        var first = await society.Do(scope => Announce(scope, "First"));
        await society.Do(scope => Announce(scope, "Second"));
        var oldest = await Next(society, _discord);
        Assert.Equal(new Subject.Publication(first), oldest!.Announcement.Subject);

        await Keep(society, oldest.Delay(society.Now, Duration.FromMinutes(1), false, "Away."));
        Assert.Null(await Next(society, _discord));
        Assert.NotNull(await Next(society, _slack));
        society.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal((oldest.Id, 1), await Next(society, _discord) is { } again ? (again.Id, again.Attempts) : default);
    }

    [Fact]
    public async Task What_is_new_goes_first_and_of_what_stands_the_latest_is_mended_first()
    {
        await using var society = await Society.Found();
        var (first, second) = (await society.Do(scope => Announce(scope, "First")), await society.Do(scope => Announce(scope, "Second")));
        foreach (var message in new[] { "m1", "m2" })
            await Keep(society, (await Next(society, _discord))!.Begin(society.Now).Stand(message));
        foreach (var review in new[] { first, second })
            await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));
        await society.Do(scope => Announce(scope, "Third"));

        List<string?> visited = [];
        while (await Next(society, _discord) is { } next)
        {
            visited.Add(next.Message);
            await Keep(society, next.Begin(society.Now).Stand(next.Message ?? "m3"));
        }

        Assert.Equal([null, "m2", "m1"], visited);
    }

    [Fact]
    public async Task What_a_renewed_subject_says_is_sent_at_once()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        await Keep(society, (await Next(society, _discord))!.Begin(society.Now).Stand("m1"));
        var rung = 0;
        society.Bell.Rung += () => rung++;

        await society.Do(scope => scope.Announcements.Renew(new Subject.Publication(review), Society.Token));

        Assert.Equal(("m1", 1), ((await Next(society, _discord))?.Message, rung));
    }

    [Fact]
    public async Task A_hidden_review_has_its_messages_visited_again()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        await Keep(society, (await Next(society, _discord))!.Begin(society.Now).Stand("m1"));
        Assert.Null(await Next(society, _discord));

        await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));

        Assert.Equal((DeliveryState.Pending, "m1"), await Next(society, _discord) is { } again ? (again.State, again.Message) : default);
    }

    [Fact]
    public async Task What_changed_while_it_was_sent_is_sent_again()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        var sending = (await Next(society, _discord))!.Begin(society.Now);
        await Keep(society, sending);
        await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));
        Assert.True((await Next(society, _discord))!.MayStand);

        await Keep(society, sending.Stand("m1"));

        Assert.Equal((DeliveryState.Pending, "m1"), await Next(society, _discord) is { } again ? (again.State, again.Message) : default);
    }

    [Fact]
    public async Task A_review_is_announced_once()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        await society.Do(scope => scope.Announcements.Announce(new Subject.Publication(review), [_discord], Society.Token));
        Assert.Equal(["2"], society.Query("SELECT COUNT(*) FROM Deliveries"));
    }

    [Fact]
    public async Task A_folder_is_known_by_the_files_that_came_from_it()
    {
        await using var society = await Society.Found();
        await society.Take(Drafts.Of("Her", "Words.", origin: "her.txt"));
        await using var scope = society.Begin();
        Assert.True(await scope.Announcements.KnowsAny(["us.txt", "her.txt"], Society.Token));
        Assert.False(await scope.Announcements.KnowsAny(["us.txt"], Society.Token));
    }

    private static async Task<ReviewId> Announce(Scope scope, string title)
    {
        var taken = await scope.Intake.Take(Drafts.Of(title, "Words."), Society.Token);
        await scope.Announcements.Announce(new Subject.Publication(taken.Review!.Id), [_discord, _slack], Society.Token);
        return taken.Review.Id;
    }

    private static async Task<Delivery?> Next(Society society, DeliveryChannel channel)
    {
        await using var scope = society.Begin();
        return await scope.Deliveries.Next(channel, Society.Token);
    }

    private static Task Keep(Society society, Delivery delivery) => society.Do(scope => scope.Deliveries.Keep(delivery, null, Society.Token));
}
