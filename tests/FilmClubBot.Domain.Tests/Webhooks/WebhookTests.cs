using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Webhooks;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Webhooks;

public class WebhookTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly Webhook _webhook = new(new(3), new("https://films.example/events"), WebhookSecret.New());

    [Fact]
    public void Is_disabled_after_the_stated_number_of_failures_in_a_row()
    {
        var failing = Enumerable.Range(1, Webhook.MaxFailures - 1).Aggregate(_webhook, (current, _) => current.Fail("500", isGone: false, _now));
        Assert.True(failing.IsEnabled);
        Assert.Equal((true, 0, null), (failing.Succeed().IsEnabled, failing.Succeed().Failures, failing.Succeed().Problem));
        var disabled = failing.Fail("502", isGone: false, _now);
        Assert.Equal((_now, "502", Webhook.MaxFailures), (disabled.DisabledAt, disabled.Problem, disabled.Failures));
        Assert.Equal(_now, disabled.Fail("503", isGone: false, _now + Duration.FromHours(1)).DisabledAt);
        Assert.Equal((true, 0), (disabled.Enable().IsEnabled, disabled.Enable().Failures));
    }

    [Fact]
    public void Is_disabled_when_the_receiver_wants_no_more() => Assert.Equal(_now, _webhook.Fail("410", isGone: true, _now).DisabledAt);

    [Fact]
    public void Gets_what_happens_to_screenings_and_not_what_is_said_to_members()
    {
        Assert.Equal(
            ["review.announced", "screening.scheduled", "screening.moved", "screening.changed", "screening.changed", "screening.cancelled", "screening.restored", "ratings.published", "ballot.closed", "poll.closed", null, null, null, null, null, null],
            new Subject[]
            {
                new Subject.Publication(new(1)), News(new ScreeningStep.Announced()), News(new ScreeningStep.Moved()), News(new ScreeningStep.FilmChanged(new(2), _now)), News(new ScreeningStep.PlaceChanged(_now)), News(new ScreeningStep.Cancelled(_now)),
                News(new ScreeningStep.Restored(_now)), News(new ScreeningStep.Results()), new Subject.BallotNews(new(1), VoteMoment.Closed),
                new Subject.PollNews(new(1), VoteMoment.Closed), new Subject.PollNews(new(1), VoteMoment.Opened), new Subject.BallotNews(new(1), VoteMoment.Opened), News(new ScreeningStep.OwnReminder(new(1), Duration.FromHours(2))), News(new ScreeningStep.PlaceFree(new(1), _now)),
                News(new ScreeningStep.RatingCall()), new Subject.Notice("feed", "It is gone."),
            }.Select(WebhookEvent.TypeOf));

        static Subject.ScreeningNews News(ScreeningStep step) => new(new(1), step, 0);
    }
}
