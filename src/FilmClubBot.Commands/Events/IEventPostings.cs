using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>How far the screenings' events are.</summary>
public interface IEventPostings
{
    /// <summary>Those that are open, and those of some screenings, open or closed.</summary>
    Task<IReadOnlyList<EventPosting>> All(IReadOnlyCollection<ScreeningId> of, CancellationToken cancellationToken);

    /// <summary>A screening's own; null when it has none.</summary>
    Task<EventPosting?> Find(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>Keeps how far one is; commit the unit of work.</summary>
    Task Keep(EventPosting posting, CancellationToken cancellationToken);
}
