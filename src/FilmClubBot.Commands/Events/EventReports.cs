using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>Reports to moderators what people did to events on the platform: as notices and in the audit log, within the current unit of work.</summary>
internal sealed class EventReports(Notices notices, IAuditLog audit, IEventBoard board, Locales locales, Club club)
{
    private Phrases Say => locales.For(club.Locale);

    /// <summary>Notifies moderators that the event of a screening that takes place was deleted.</summary>
    public Task NotifyDeleted(EventPosting posting, Screening screening, CancellationToken cancellationToken) => Notify("event.deleted", posting, screening, cancellationToken);

    /// <summary>Notifies moderators that the event of a screening that takes place was ended.</summary>
    public Task NotifyEnded(EventPosting posting, Screening screening, CancellationToken cancellationToken) => Notify("event.ended", posting, screening, cancellationToken);

    /// <summary>Records a change of a screening that was made by its event.</summary>
    /// <param name="action">The command that makes the same change, such as <c>screening move</c>.</param>
    /// <param name="posting">The event.</param>
    /// <param name="screening">The screening after the change.</param>
    public void Record(string action, EventPosting posting, Screening screening) =>
        audit.Record(Say["event.source", ("platform", PlatformWords.Of(board.Platform, Say)), ("id", posting.Event ?? "")], action, EventWords.Subject(screening, club, Say));

    private Task Notify(string key, EventPosting posting, Screening screening, CancellationToken cancellationToken) => notices.Notify(
        $"{key}:{screening.Id}:{posting.Event}",
        Say[key, ("film", ScreeningWords.Film(screening, Say)), ("when", ScreeningWords.WallTime(screening.Start, club, Say)), ("id", screening.Id)],
        null, cancellationToken);
}
