using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Domain.Webhooks;

/// <summary>The types of events that webhooks get. Receivers compare these words: they do not change.</summary>
public static class WebhookEvent
{
    /// <summary>A moderator tests the webhook.</summary>
    public const string Test = "test";

    /// <summary>The type of the event that an announcement is about; null for those that webhooks do not get.</summary>
    public static string? TypeOf(Subject subject) => subject switch
    {
        Subject.Publication => "review.announced",
        Subject.ScreeningNews { Step: ScreeningStep.Announced } => "screening.scheduled",
        Subject.ScreeningNews { Step: ScreeningStep.Moved } => "screening.moved",
        Subject.ScreeningNews { Step: ScreeningStep.FilmChanged or ScreeningStep.PlaceChanged } => "screening.changed",
        Subject.ScreeningNews { Step: ScreeningStep.Cancelled } => "screening.cancelled",
        Subject.ScreeningNews { Step: ScreeningStep.Restored } => "screening.restored",
        Subject.ScreeningNews { Step: ScreeningStep.Results } => "ratings.published",
        Subject.BallotNews { Moment: VoteMoment.Closed } => "ballot.closed",
        Subject.PollNews { Moment: VoteMoment.Closed } => "poll.closed",
        _ => null,
    };
}
