using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Announcements;

public class AnnouncementTests
{
    private static readonly DeliveryChannel _discord = new(Platform.Discord, "10"), _slack = new(Platform.Slack, "C1");

    [Fact]
    public async Task A_subject_is_announced_once_and_reaches_its_channels_alone()
    {
        await using var society = await Society.Found();
        var subject = new Subject.Publication(await Import(society, "One"));
        Assert.True(await society.Do(scope => scope.Announcements.Announce(subject, [_slack], Society.Token)));
        Assert.False(await society.Do(scope => scope.Announcements.Announce(subject, [_discord], Society.Token)));
        Assert.Equal(subject, (await Next(society, _slack))!.Announcement.Subject);
        Assert.Null(await Next(society, _discord));
    }

    [Fact]
    public async Task Of_two_concurrent_announcements_of_a_subject_one_is_stored()
    {
        await using var society = await Society.Found();
        var subject = new Subject.Notice("feed:1:2", "Mend it.");
        await using var first = society.Begin();
        Assert.True(await first.Announcements.Announce(subject, [_slack], Society.Token));
        var second = Task.Run(() => society.Do(scope => scope.Announcements.Announce(subject, [_slack], Society.Token)), Society.Token);
        await first.Commit();
        Assert.False(await second);
        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Deliveries"));
    }

    [Fact]
    public async Task A_concurrent_note_and_repetition_are_both_stored()
    {
        await using var society = await Society.Found();
        var review = await Import(society, "One");
        await Repeat(society, review, false, _slack);
        await using var first = society.Begin();
        Assert.True(await first.Announcements.Annotate(review, "Note.", Society.Token));
        var second = Task.Run(() => Repeat(society, review, false, _slack, _discord), Society.Token);
        await first.Commit();
        Assert.Equal(1, await second);
        Assert.Equal(["Note.|Slack|1", "Note.|Discord|0"], society.Query("SELECT Note, Platform, Edition FROM Deliveries JOIN Announcements ON Announcements.Id = AnnouncementId ORDER BY Deliveries.Id"));
    }

    [Fact]
    public async Task A_confirmed_review_updates_its_message_which_called_the_film_probable()
    {
        await using var society = await Society.Found();
        var review = await Import(society, "One");
        await Repeat(society, review, false, _slack);
        await Send(society, _slack, "m");
        Assert.Null(await Next(society, _slack));
        Assert.True(await society.Do(scope => scope.Reviews.SettleDoubt(review, Society.Token)));
        Assert.Equal("m", (await Next(society, _slack))!.Message);
    }

    [Fact]
    public async Task A_changed_review_updates_its_digest_too()
    {
        await using var society = await Society.Found();
        var review = await Import(society, "One");
        await society.Do(scope => scope.Announcements.Announce(new Subject.Digest(_slack.ToString(), society.Now, [review]), [_slack], Society.Token));
        await Send(society, _slack, "m");
        Assert.Null(await Next(society, _slack));
        await society.Do(scope => scope.Reviews.SetHidden(review, true, Society.Token));
        Assert.Equal("m", (await Next(society, _slack))!.Message);
    }

    [Fact]
    public async Task Unannounced_reviews_are_new_and_have_no_message_in_the_channel()
    {
        await using var society = await Society.Found();
        var start = society.Now;
        var reviews = new[] { await Import(society, "One"), await Import(society, "Two"), await Import(society, "Three"), await Import(society, "Hidden"), await Import(society, "No news") };
        await society.Do(scope => scope.Announcements.Announce(new Subject.Publication(reviews[0]), [_slack], Society.Token));
        await society.Do(scope => scope.Announcements.Announce(new Subject.Publication(reviews[1]), [_discord], Society.Token));
        await society.Do(scope => scope.Announcements.Announce(new Subject.Publication(reviews[2]), [], Society.Token));
        await society.Do(scope => scope.Announcements.Announce(new Subject.Publication(reviews[3]), [], Society.Token));
        await society.Do(scope => scope.Reviews.SetHidden(reviews[3], true, Society.Token));
        Assert.Equal([reviews[1], reviews[2]], await Unsaid(society, start - Duration.FromDays(1), society.Now));
        Assert.Empty(await Unsaid(society, society.Now, society.Now + Duration.FromDays(1)));
        await society.Do(scope => scope.Announcements.Announce(new Subject.Digest(_slack.ToString(), start, [reviews[1]]), [_slack], Society.Token));
        Assert.Equal([reviews[2]], await Unsaid(society, start - Duration.FromDays(1), society.Now));
    }

    [Fact]
    public async Task Repeating_sends_failed_and_retracted_deliveries_again_and_adds_missing_channels()
    {
        await using var society = await Society.Found();
        var review = await Import(society, "One");
        Assert.Equal(1, await Repeat(society, review, false, _slack));
        Assert.Equal(0, await Repeat(society, review, false, _slack));
        await Change(society, (await Next(society, _slack))!, delivery => delivery.MarkFailed("Gone.", delivery.Edition, society.Now));
        Assert.Equal(2, await Repeat(society, review, false, _slack, _discord));
        Assert.Equal((DeliveryState.Pending, false), await Next(society, _slack) is { } pending ? (pending.State, pending.IsToReplace) : default);

        await Send(society, _slack, "m1");
        Assert.Equal(0, await Repeat(society, review, false, _slack));
        Assert.Equal(1, await Repeat(society, review, true, _slack));
        var toReplace = (await Next(society, _slack))!;
        Assert.Equal((true, "m1"), (toReplace.IsToReplace, toReplace.Message));
        await Change(society, toReplace, delivery => delivery.Resend());
        var renewed = (await Next(society, _slack))!;
        Assert.Equal((false, null), (renewed.IsToReplace, renewed.Message));
        Assert.NotEqual(toReplace.Nonce, renewed.Nonce);
    }

    [Fact]
    public async Task A_note_edits_the_messages_and_stays_until_it_is_removed()
    {
        await using var society = await Society.Found();
        var review = await Import(society, "One");
        Assert.False(await society.Do(scope => scope.Announcements.Annotate(review, "Note.", Society.Token)));
        await Repeat(society, review, false, _slack);
        await Send(society, _slack, "m1");
        Assert.True(await society.Do(scope => scope.Announcements.Annotate(review, "Note.", Society.Token)));
        Assert.Equal("Note.", (await Next(society, _slack))!.Announcement.Note);
        Assert.True(await society.Do(scope => scope.Announcements.Annotate(review, null, Society.Token)));
        Assert.Null((await Next(society, _slack))!.Announcement.Note);
    }

    [Fact]
    public async Task The_history_has_every_attempt_up_to_a_limit()
    {
        await using var society = await Society.Found();
        var review = await Import(society, "One");
        await Repeat(society, review, false, _slack);
        var delivery = (await Next(society, _slack))!;
        for (var attempt = 1; attempt <= 60; attempt++)
            await society.Do(scope => scope.Deliveries.Record(delivery.Id, new(society.Now, DeliveryState.Pending, $"Attempt {attempt}."), Society.Token));
        await using var scope = society.Begin();
        var history = Assert.Single((await scope.Announcements.StoryOf(review, Society.Token))!.Deliveries);
        Assert.Equal((50, "Attempt 11.", "Attempt 60."), (history.Attempts.Count, history.Attempts[0].Answer, history.Attempts[^1].Answer));
    }

    [Fact]
    public async Task A_channel_fails_from_its_first_failure_to_the_next_success()
    {
        await using var society = await Society.Found();
        List<bool> failing = [];
        foreach (var (title, fails) in new[] { ("One", true), ("Two", true), ("Three", false), ("Four", true) })
        {
            await Repeat(society, await Import(society, title), false, _slack);
            var delivery = (await Next(society, _slack))!;
            await using (var scope = society.Begin())
                failing.Add(await scope.Deliveries.IsFailing(delivery.To, delivery.Id, Society.Token));
            await Change(society, delivery, current => fails ? current.MarkFailed("Gone.", current.Edition, society.Now) : current.MarkSent("m", current.Edition, society.Now));
        }

        Assert.Equal([false, true, true, false], failing);
    }

    [Fact]
    public async Task Quotes_of_the_day_are_counted_by_channel()
    {
        await using var society = await Society.Found();
        var review = await Import(society, "One");
        foreach (var (day, quote, channel) in new[] { (1, 7, _slack), (2, 7, _slack), (3, 8, _slack), (3, 7, _discord) })
            await society.Do(scope => scope.Announcements.Announce(new Subject.DailyQuote(channel.ToString(), new LocalDate(2026, 11, day), new(quote), review), [channel], Society.Token));
        await using var scope = society.Begin();
        Assert.Equal([(7, 2), (8, 1)], (await scope.Announcements.QuotesSaid(_slack, Society.Token)).OrderBy(count => count.Key.Value).Select(count => (count.Key.Value, count.Value)));
    }

    [Fact]
    public async Task A_channels_rules_are_read_back_as_they_were_set()
    {
        await using var society = await Society.Found();
        var rules = new ChannelRules(_slack)
        {
            Authors = ["Jane Doe", "O'Neil"],
            Categories = ["Reviews"],
            Words = ["lonely"],
            Template = AnnouncementTemplate.Parse("{critic}\n{film}", null),
            Quiet = QuietHours.Parse("22:00-8:00", null),
            Digest = DigestTimes.Parse("friday 18:00", null),
            DigestSince = society.Now,
            DailyQuote = ClockTime.Parse("9:30", null),
            OpensThread = true,
        };
        await society.Do(scope => scope.Rules.Change(_discord, before => before with { Authors = ["Jane Doe"] }, Society.Token));
        await society.Do(scope => scope.Rules.Change(_slack, _ => rules with { OpensThread = false }, Society.Token));
        await society.Do(scope => scope.Rules.Change(_slack, _ => rules, Society.Token));
        await society.Do(scope => scope.Rules.Change(_slack, _ => (ChannelRules?)null, Society.Token));
        await society.Do(scope => scope.Rules.Change(new(Platform.Slack, "C2"), _ => (ChannelRules?)null, Society.Token));
        // Without any rules it takes every review.
        var every = new DeliveryChannel(Platform.Slack, "C3");
        await society.Do(scope => scope.Rules.Change(every, before => before, Society.Token));
        await using (var scope = society.Begin())
        {
            var all = await scope.Rules.All(Society.Token);
            Assert.Equal([_discord, _slack, every], all.Select(one => one.Channel));
            Assert.Equivalent(rules, all[1], strict: true);
        }

        Assert.True(await society.Do(scope => scope.Rules.Forget(_slack, Society.Token)));
        Assert.False(await society.Do(scope => scope.Rules.Forget(_slack, Society.Token)));
    }

    [Fact]
    public async Task Concurrent_changes_to_a_channels_rules_by_two_moderators_are_both_stored()
    {
        await using var society = await Society.Found();
        await using var slow = society.Begin();
        Assert.Empty(await slow.Rules.All(Society.Token));
        await society.Do(scope => scope.Rules.Change(_slack, rules => rules with { OpensThread = true }, Society.Token));

        var after = await slow.Rules.Change(_slack, rules => rules with { Words = ["lonely"] }, Society.Token);
        await slow.Commit();

        Assert.True(after!.OpensThread);
        Assert.Equal(["1|[\"lonely\"]"], society.Query("SELECT OpensThread, Words FROM ChannelRules"));
    }

    private static Task<int> Repeat(Society society, ReviewId review, bool isAnew, params DeliveryChannel[] channels) =>
        society.Do(scope => scope.Announcements.Repeat(review, channels, isAnew, Society.Token));

    private static async Task<IReadOnlyList<ReviewId>> Unsaid(Society society, Instant since, Instant until)
    {
        await using var scope = society.Begin();
        return await scope.Announcements.Unsaid(_slack, since, until, Society.Token);
    }

    private static async Task<ReviewId> Import(Society society, string title) => (await society.Import(Drafts.Of(title, $"Words of {title}."))).Review!.Id;

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
