using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Updates the message of a screening's latest countdown to the current state; part of the unit of work.</summary>
public sealed class CountdownRenewal(IAnnouncements announcements)
{
    /// <summary>Queues the update; does nothing if there was no countdown.</summary>
    public Task Renew(Screening screening, CancellationToken cancellationToken) => screening.Playback.ResumedAt is { } at
        ? announcements.Renew(new Subject.ScreeningNews(screening.Id, new ScreeningStep.Countdown(at), screening.Moves), cancellationToken)
        : Task.CompletedTask;
}
