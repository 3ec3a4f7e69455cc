using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Feeds;

public class FeedTests
{
    private static readonly Instant _noon = Instant.FromUtc(2026, 11, 27, 12, 0), _later = _noon + Duration.FromMinutes(1);
    private static readonly Uri _hub = new("https://hub.example/"), _topic = new("https://films.example/feed");
    private static readonly Feed _feed = new() { Id = new(1), Address = _topic, Interval = Duration.FromMinutes(10), PolledAt = _noon - Duration.FromHours(1) };
    private static readonly FeedProblem _away = new(FeedProblemKind.Unreachable, "It");
    private static readonly Feed _failing = _feed with { Failures = 3, FailingSince = _noon - Duration.FromHours(2), Problem = _away, IsProblemTold = true };

    [Fact]
    public void A_successful_poll_resets_all_earlier_failures()
    {
        var after = _failing.Succeed(_failing, _noon, 0.5);
        Assert.Equal((0, null, null, false), (after.Failures, after.FailingSince, after.Problem, after.IsProblemTold));
        Assert.Equal((_noon, PollSchedule.AfterSuccess(_noon, _feed.Interval, null, 0.5)), (after.PolledAt, after.NextPoll));
    }

    [Fact]
    public void A_successful_poll_does_not_overwrite_what_a_concurrent_poll_stored()
    {
        var meanwhile = _feed.Fail(_feed, _away, _noon, null, 0);
        Assert.Equal(meanwhile, meanwhile.Succeed(_feed, _later, 0));
        // The same where the clock was put back in between.
        Assert.Equal(meanwhile, meanwhile.Succeed(_feed, _noon - Duration.FromHours(3), 0));
    }

    [Fact]
    public void Failures_of_two_concurrent_polls_are_both_counted()
    {
        var after = _feed.Fail(_feed, _away with { About = "One" }, _noon, null, 0).Fail(_feed, _away with { About = "Two" }, _later, null, 0);
        Assert.Equal((2, _noon, "Two"), (after.Failures, after.FailingSince, after.Problem!.About));
    }

    [Fact]
    public void A_failed_poll_does_not_undo_a_concurrent_successful_one()
    {
        var meanwhile = _failing.Succeed(_failing, _noon, 0);
        Assert.Equal(meanwhile, meanwhile.Fail(_failing, _away, _later, null, 0));
    }

    [Fact]
    public void A_failure_after_a_moderator_resumed_the_feed_counts_as_the_first()
    {
        var after = _failing.Resume(_noon).Fail(_failing, _away, _later, null, 0);
        Assert.Equal((1, _later, false), (after.Failures, after.FailingSince, after.IsProblemTold));
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    public void Moderators_are_notified_of_a_feed_that_fails_for_a_day(int hours, bool isReported)
    {
        var first = _feed.Fail(_feed, _away, _noon, null, 0);
        Assert.False(first.IsProblemTold);
        Assert.Equal(isReported, first.Fail(first, _away, _noon + Duration.FromHours(hours), null, 0).IsProblemTold);
    }

    [Fact]
    public void The_outcome_of_a_poll_leaves_a_paused_feed_paused()
    {
        var paused = _feed.Pause();
        Assert.All(
            [paused.Succeed(_feed, _noon, 0), paused.Fail(_feed, _away, _noon, null, 0), paused.Vanish(new(FeedProblemKind.Gone, "It"), _noon), paused.Read("Harbour", new("1", null), null, _noon)],
            after => Assert.Equal(FeedState.Paused, after.State));
        Assert.Equal(FeedState.Gone, _feed.Vanish(new(FeedProblemKind.Gone, "It"), _noon).State);
        Assert.Equal(FeedState.Active, paused.Resume(_noon).State);
    }

    [Fact]
    public void Its_archive_consists_of_the_items_of_the_first_read()
    {
        var first = _feed.Read(" Harbour ", new("1", null), _noon - Duration.FromDays(1), _noon);
        var second = first.Read(" ", new("2", null), _later, _later);
        Assert.Equal(("Harbour", _noon, _noon - Duration.FromDays(1)), (second.Title, second.FirstReadAt, second.ArchiveEnd));
        Assert.Equal("2", second.Validators.ETag);
    }

    [Fact]
    public void A_matching_subscription_retains_its_lease_and_any_other_is_new()
    {
        var subscribed = _feed.Subscribe([_hub], _topic);
        Assert.NotEqual(subscribed.Hub!.Token, subscribed.Hub.Secret[..32]);
        var leased = subscribed.Lease(subscribed.Hub.Token, _later);
        Assert.Equal(leased, leased.Subscribe([new("https://other.example/"), _hub], _topic));
        Assert.NotEqual(leased.Hub!.Token, leased.Subscribe([_hub], new("https://films.example/other")).Hub!.Token);
        Assert.Equal(new("https://other.example/"), leased.Subscribe([new("https://other.example/")], _topic).Hub!.Hub);
        Assert.Null(leased.Subscribe([], _topic).Hub);
    }

    [Fact]
    public void A_lease_of_an_outdated_subscription_is_ignored()
    {
        var subscribed = _feed.Subscribe([_hub], _topic);
        Assert.Equal(subscribed, subscribed.Lease("another", _later));
        Assert.Equal(_feed, _feed.Lease("another", _later));
    }

    [Fact]
    public void A_subscription_is_requested_again_after_an_hour_of_silence_and_a_day_before_its_lease_ends()
    {
        var asked = _feed.Subscribe([_hub], _topic).AskHub(_noon);
        Assert.Equal(_noon, asked.Hub!.AskedAt);
        Assert.Equal(asked, asked.AskHub(_noon + Duration.FromMinutes(59)));
        Assert.NotEqual(asked, asked.AskHub(_noon + Duration.FromMinutes(60)));

        var leased = asked.Lease(asked.Hub.Token, _noon + Duration.FromDays(10));
        Assert.Equal(leased, leased.AskHub(_noon + Duration.FromDays(9)));
        Assert.NotEqual(leased, leased.AskHub(_noon + Duration.FromDays(9) + Duration.Epsilon));
        var paused = leased.Pause();
        Assert.Equal(paused, paused.AskHub(_noon + Duration.FromDays(11)));
    }
}
