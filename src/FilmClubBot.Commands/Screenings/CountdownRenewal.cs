using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Has the message of a screening's latest countdown say what is so now; part of the unit of work.</summary>
public sealed class CountdownRenewal(IAnnouncements announcements)
{
    /// <summary>Has it renewed; nothing where nobody counted down.</summary>
    public Task Renew(Screening screening, CancellationToken cancellationToken) => screening.Playback.ResumedAt is { } at
        ? announcements.Renew(new Subject.ScreeningNews(screening.Id, new ScreeningStep.Countdown(at), screening.Moves), cancellationToken)
        : Task.CompletedTask;
}
