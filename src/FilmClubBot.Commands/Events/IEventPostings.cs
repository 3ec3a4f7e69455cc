using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>
/// How far the screenings' events are. Each belongs to its screening, which is locked with it. A change finds the one of every
/// screening: <see cref="EventPosting.New"/> where none is stored, and none is until the change makes something else of it.
/// </summary>
public interface IEventPostings : IChangeable<ScreeningId, EventPosting>
{
    /// <summary>Those that are open, and those of some screenings, open or closed.</summary>
    Task<IReadOnlyList<EventPosting>> All(IReadOnlyCollection<ScreeningId> of, CancellationToken cancellationToken);

    /// <summary>A screening's own; null when it has none.</summary>
    Task<EventPosting?> Find(ScreeningId screening, CancellationToken cancellationToken);
}
