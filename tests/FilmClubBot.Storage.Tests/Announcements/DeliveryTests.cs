using FilmClubBot.Commands.Framework.Pipeline;
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
    public async Task A_review_and_its_deliveries_are_saved_together_or_not_at_all()
    {
        await using var society = await Society.Found();
        var rung = 0;
        society.Signal.Raised += () => rung++;
        await using (var scope = society.Begin())
            await Announce(scope, "Her");
        Assert.Equal(["0|0"], society.Query("SELECT (SELECT COUNT(*) FROM Reviews), (SELECT COUNT(*) FROM Deliveries)"));
        Assert.Equal(0, rung);

        await society.Do(scope => Announce(scope, "Her"));
        Assert.Equal(["1|2"], society.Query("SELECT (SELECT COUNT(*) FROM Reviews), (SELECT COUNT(*) FROM Deliveries)"));
        Assert.Equal(1, rung);
    }

    [Fact]
    public async Task The_oldest_delivery_is_first_and_blocks_later_ones_in_its_own_channel_only()
    {
        await using var society = await Society.Found();
        var first = await society.Do(scope => Announce(scope, "First"));
        await society.Do(scope => Announce(scope, "Second"));
        var oldest = await Next(society, _discord);
        Assert.Equal(new Subject.Publication(first), oldest!.Announcement.Subject);

        await Change(society, oldest, delivery => delivery.RetryLater(society.Now, Duration.FromMinutes(1), false, "Away."));
        Assert.Null(await Next(society, _discord));
        Assert.NotNull(await Next(society, _slack));
        society.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal((oldest.Id, 1), await Next(society, _discord) is { } again ? (again.Id, again.Attempts) : default);
    }

    [Fact]
    public async Task Late_is_the_oldest_of_each_channel_whose_last_attempt_failed()
    {
        await using var society = await Society.Found();
        foreach (var title in new[] { "First", "Second", "Third" })
            await society.Do(scope => Announce(scope, title));
        Assert.Empty(await Late());
        await Send(society, _discord, "m1");
        var next = await Next(society, _discord);
        await Change(society, next!, delivery => delivery.RetryLater(society.Now, Duration.FromMinutes(1), false, "Away."));

        Assert.Equal([(next!.Id, _discord, "Away.")], (await Late()).Select(delivery => (delivery.Id, delivery.To, delivery.Error)));

        async Task<IReadOnlyList<Delivery>> Late()
        {
            await using var scope = society.Begin();
            return await scope.Deliveries.Late(Society.Token);
        }
    }

    [Fact]
    public async Task Unsent_is_the_latest_of_each_channel_that_failed_before_it_was_sent()
    {
        await using var society = await Society.Found();
        foreach (var title in new[] { "First", "Second", "Third" })
            await society.Do(scope => Announce(scope, title));
        await Send(society, _discord, "m1");
        Delivery? last = null;
        while (await Next(society, _discord) is { } next)
            await Change(society, last = next, delivery => delivery.MarkFailed("Not in that channel.", next.Edition, society.Now));

        Assert.Equal([(last!.Id, "Not in that channel.")], (await Unsent(society.Now)).Select(delivery => (delivery.Id, delivery.Error)));
        Assert.Empty(await Unsent(society.Now + Duration.FromMinutes(1)));

        async Task<IReadOnlyList<Delivery>> Unsent(Instant since)
        {
            await using var scope = society.Begin();
            return await scope.Deliveries.Unsent(since, Society.Token);
        }
    }

    [Fact]
    public async Task New_deliveries_are_first_and_of_sent_ones_the_latest_is_updated_first()
    {
        await using var society = await Society.Found();
        var (first, second) = (await society.Do(scope => Announce(scope, "First")), await society.Do(scope => Announce(scope, "Second")));
        foreach (var message in new[] { "m1", "m2" })
            await Send(society, _discord, message);
        foreach (var review in new[] { first, second })
            await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));
        await society.Do(scope => Announce(scope, "Third"));

        List<string?> visited = [];
        while (await Next(society, _discord) is { } next)
        {
            visited.Add(next.Message);
            await Send(society, _discord, next.Message ?? "m3");
        }

        Assert.Equal([null, "m2", "m1"], visited);
    }

    [Fact]
    public async Task A_renewed_subject_is_sent_immediately()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        await Send(society, _discord, "m1");
        var rung = 0;
        society.Signal.Raised += () => rung++;

        await society.Do(scope => scope.Announcements.Renew(new Subject.Publication(review), Society.Token));

        Assert.Equal(("m1", 1), ((await Next(society, _discord))?.Message, rung));
    }

    [Fact]
    public async Task A_hidden_review_makes_its_messages_pending_again()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        await Send(society, _discord, "m1");
        Assert.Null(await Next(society, _discord));

        await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));

        Assert.Equal((DeliveryState.Pending, "m1"), await Next(society, _discord) is { } again ? (again.State, again.Message) : default);
    }

    [Fact]
    public async Task A_change_during_the_request_is_sent_again()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        var sending = (await Change(society, (await Next(society, _discord))!, delivery => delivery.BeginSending(society.Now)))!;
        await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));
        Assert.True((await Next(society, _discord))!.IsUncertain);

        await Change(society, sending, delivery => delivery.MarkSent("m1", sending.Edition, society.Now));

        Assert.Equal((DeliveryState.Pending, "m1"), await Next(society, _discord) is { } again ? (again.State, again.Message) : default);
    }

    [Fact]
    public async Task A_slow_writer_does_not_overwrite_a_concurrent_change()
    {
        await using var society = await Society.Found();
        await society.Do(scope => Announce(scope, "Her"));
        await using var slow = society.Begin();
        var read = (await slow.Deliveries.Next(_discord, Society.Token))!;
        await Send(society, _discord, "m1");

        var after = await slow.Deliveries.Change(read.Id, delivery => delivery.IsOpen ? delivery.RetryLater(society.Now, null, false, "Busy.") : null, Society.Token);
        await slow.Commit();

        Assert.Equal((DeliveryState.Sent, "m1"), (after!.State, after.Message));
        Assert.Equal(["Sent|m1|0"], society.Query("SELECT State, Message, Attempts FROM Deliveries WHERE Channel = '10'"));
    }

    [Fact]
    public async Task A_pause_does_not_overwrite_a_concurrent_correction()
    {
        await using var society = await Society.Found();
        var review = await society.Do(scope => Announce(scope, "Her"));
        await Send(society, _discord, "m1");
        await society.Do(scope => scope.Announcements.Renew(new Subject.Publication(review), Society.Token));
        var read = (await Next(society, _discord))!;
        await Send(society, _discord, "m1");
        await society.Do(scope => scope.Announcements.Repeat(review, [_discord], isAnew: true, Society.Token));

        var after = (await Change(society, read, delivery => delivery.RetryLater(society.Now, null, false, "Busy.")))!;

        Assert.Equal((2, true), (after.Edition, after.IsToReplace));
        Assert.Equal(["2|1|1"], society.Query("SELECT Edition, IsToReplace, Attempts FROM Deliveries WHERE Channel = '10'"));
    }

    [Fact]
    public async Task A_change_that_returns_nothing_is_not_stored_and_a_deleted_delivery_returns_null()
    {
        await using var society = await Society.Found();
        await society.Do(scope => Announce(scope, "Her"));
        var read = (await Next(society, _discord))!;
        Assert.Equal(read, await Change(society, read, _ => null));
        Assert.Equal(read, await Change(society, read, delivery => delivery));
        Assert.Null(await society.Do(scope => scope.Deliveries.Change(new DeliveryId(99), delivery => delivery.Resend(), Society.Token)));
    }

    [Fact]
    public async Task Announcements_of_a_newer_version_are_skipped_and_reported_once()
    {
        await using var society = await Society.Found();
        await society.Do(scope => Announce(scope, "Her"));
        await society.Do(scope => Announce(scope, "Us"));
        society.Execute("""UPDATE Announcements SET Key = 'marathon:1', Kind = 'marathon', Subject = '{"kind":"marathon","films":[1,2]}' WHERE Key = 'review:1'""");

        Assert.Equal(new Subject.Publication(new(2)), (await Next(society, _discord))!.Announcement.Subject);
        await Send(society, _discord, "m2");
        Assert.Null(await Next(society, _discord));

        Assert.Contains("marathon:1", Assert.Single(society.Warnings), StringComparison.Ordinal);
        Assert.Equal(["Pending|"], society.Query("SELECT State, Message FROM Deliveries WHERE Channel = '10' AND AnnouncementId = 1"));
    }

    [Fact]
    public async Task A_postponed_delivery_is_overtaken_only_by_a_notice_or_an_edit()
    {
        await using var society = await Society.Found();
        var first = await society.Do(scope => Announce(scope, "First"));
        await Send(society, _discord, "m1");
        await society.Do(scope => Announce(scope, "Second"));
        await Change(society, (await Next(society, _discord))!, delivery => delivery.Postpone(society.Now + Duration.FromHours(8)));
        await society.Do(scope => Announce(scope, "Third"));
        Assert.Null(await Next(society, _discord));

        await society.Do(scope => scope.Announcements.Announce(new Subject.Notice("feed:1:2", "Mend it."), [_discord], Society.Token));
        await society.Do(scope => scope.Reviews.SetHidden(first, true, Society.Token));
        Assert.IsType<Subject.Notice>((await Next(society, _discord))!.Announcement.Subject);
        await Send(society, _discord, "m4");
        Assert.Equal("m1", (await Next(society, _discord))!.Message);
        await Send(society, _discord, "m1");
        Assert.Null(await Next(society, _discord));

        society.Clock.Advance(Duration.FromHours(8));
        Assert.Equal(new Subject.Publication(new(2)), (await Next(society, _discord))!.Announcement.Subject);
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
    public async Task A_folder_is_identified_by_the_files_that_came_from_it()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Her", "Words.", origin: "her.txt"));
        await using var scope = society.Begin();
        Assert.True(await scope.Announcements.KnowsAny(["us.txt", "her.txt"], Society.Token));
        Assert.False(await scope.Announcements.KnowsAny(["us.txt"], Society.Token));
    }

    private static async Task<ReviewId> Announce(Scope scope, string title)
    {
        var imported = await scope.Intake.Import(Drafts.Of(title, "Words."), Society.Token);
        await scope.Announcements.Announce(new Subject.Publication(imported.Review!.Id), [_discord, _slack], Society.Token);
        return imported.Review.Id;
    }

    private static async Task<Delivery?> Next(Society society, DeliveryChannel channel)
    {
        await using var scope = society.Begin();
        return await scope.Deliveries.Next(channel, Society.Token);
    }

    private static async Task Send(Society society, DeliveryChannel channel, string message) =>
        await Change(society, (await Next(society, channel))!, delivery => delivery.MarkSent(message, delivery.Edition, society.Now));

    private static Task<Delivery?> Change(Society society, Delivery delivery, Func<Delivery, Delivery?> change) =>
        society.Do(scope => scope.Deliveries.Change(delivery.Id, change, Society.Token));
}
