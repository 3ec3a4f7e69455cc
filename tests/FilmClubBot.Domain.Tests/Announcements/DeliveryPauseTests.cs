using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Announcements;

public class DeliveryPauseTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly Delivery _delivery = new(new(1), new(new(1), new Subject.Publication(new(1)), _now), Platform.Slack, "C1", DeliveryState.Pending, 0, _now, "n", null, null, null, 0);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 10)]
    [InlineData(4, 80)]
    [InlineData(9, 1800)]
    [InlineData(100_000, 1800)]
    public void Pauses_double_up_to_half_an_hour(int attempts, int seconds) =>
        Assert.Equal(_now + Duration.FromSeconds(seconds), (_delivery with { Attempts = attempts }).RetryLater(_now, null, false, "Away.").NextTry);

    [Theory]
    [InlineData(20, 20)]
    [InlineData(120, 60)]
    public void The_platforms_own_pause_is_respected_up_to_an_hour(int asked, int minutes) =>
        Assert.Equal(_now + Duration.FromMinutes(minutes), _delivery.RetryLater(_now, Duration.FromMinutes(asked), false, "Busy.").NextTry);

    [Fact]
    public void What_waits_when_the_clock_is_set_back_by_hours_is_due()
    {
        var earlier = _now - Duration.FromHours(3);
        Assert.All([_delivery, _delivery.RetryLater(_now, null, false, "Away.")], delivery => Assert.True(delivery.IsDue(earlier)));
        Assert.False(_delivery.RetryLater(_now, Duration.FromHours(1), false, "Busy.").IsDue(_now));
        // Quiet hours end at the same time on the wall.
        Assert.False(_delivery.Postpone(_now + Duration.FromHours(9)).IsDue(earlier));
    }

    [Fact]
    public void A_delivery_that_may_have_been_sent_stores_since_when()
    {
        var cut = _delivery.BeginSending(_now).RetryLater(_now, null, true, "Cut.").BeginSending(_now + Duration.FromMinutes(1));
        Assert.Equal((true, _now), (cut.IsUncertain, cut.SendingSince!.Value));
        Assert.False(_delivery.BeginSending(_now).RetryLater(_now, null, false, "Away.").IsUncertain);
    }

    [Fact]
    public void A_message_that_was_retracted_and_sent_again_is_a_new_one()
    {
        var back = _delivery.BeginSending(_now).MarkSent("m1", 0, _now).MarkRetracted(0, _now);
        Assert.Equal((DeliveryState.Retracted, null), (back.State, back.Message));
        Assert.NotEqual("n", back.Nonce);
        Assert.Matches("^[a-z0-9]{25}$", back.Nonce);
    }

    [Fact]
    public void A_delivery_that_changed_while_an_earlier_edition_was_sent_is_pending()
    {
        var changed = _delivery.BeginSending(_now) with { Edition = 3, Attempts = 2 };
        var later = _now + Duration.FromMinutes(1);
        Assert.All(
            [changed.MarkSent("m1", 2, later), changed.MarkFailed("Gone.", 2, later), changed.MarkRetracted(2, later)],
            delivery => Assert.Equal((DeliveryState.Pending, 0, later), (delivery.State, delivery.Attempts, delivery.NextTry)));
        Assert.Equal((DeliveryState.Sent, "m1"), changed.MarkSent("m1", 3, later) is var sent ? (sent.State, sent.Message) : default);
    }

    [Fact]
    public void An_event_changes_only_its_own_subject()
    {
        var stored = _delivery.BeginSending(_now) with { Message = "m1", IsToReplace = true, Edition = 3 };
        Assert.All(
            [stored.RetryLater(_now, null, false, "Busy."), stored.MarkFailed("Gone.", 3, _now), stored.MarkSent("m1", 3, _now), stored.Postpone(_now)],
            delivery => Assert.Equal(("m1", true, 3, "n"), (delivery.Message, delivery.IsToReplace, delivery.Edition, delivery.Nonce)));
    }
}
