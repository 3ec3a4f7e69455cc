using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Messages;

/// <summary>Decides until when a message about a screening may be sent, if it was delayed because the platform was unavailable.</summary>
public sealed class ScreeningNewsExpiry(ScreeningPolicy policy, Club club, IClock clock)
{
    // A later countdown message is useless: its readers have missed the moment, and the other viewers can help them.
    private static readonly Duration _countdownFor = Duration.FromMinutes(1);

    /// <summary>Whether the message's content is past or no longer true. A message about a start other than the current one is never true.</summary>
    public bool IsExpired(Subject.ScreeningNews news, Screening screening)
    {
        if (news.Step is ScreeningStep.Cancelled)
            return screening.State != ScreeningState.Cancelled;
        if (screening.State == ScreeningState.Cancelled || news.Moves != screening.Moves && news.Step is not ScreeningStep.Announced)
            return true;
        var now = clock.GetCurrentInstant();
        return news.Step switch
        {
            ScreeningStep.Announced or ScreeningStep.Moved or ScreeningStep.FilmChanged or ScreeningStep.PlaceChanged or ScreeningStep.Restored or ScreeningStep.OwnReminder or ScreeningStep.Snoozed or ScreeningStep.JobAsked => now >= screening.Start,
            ScreeningStep.Missed => screening.State != ScreeningState.Over || now >= ScreeningPlan.ResultsAt(screening, policy, club.Zone) + ScreeningPlan.ResultsFor,
            ScreeningStep.PlaceFree => now >= screening.End,
            ScreeningStep.Countdown countdown => now >= countdown.At + _countdownFor,
            ScreeningStep.Pause pause => screening.Playback.PausedSince?.ToUnixTimeSeconds() != pause.Since.ToUnixTimeSeconds() || !screening.Playback.IsPaused(now),
            var step => ScreeningPlan.Of(screening, policy, club.Zone).FirstOrDefault(due => due.Step == step) is not { } due || now >= due.Until,
        };
    }
}
