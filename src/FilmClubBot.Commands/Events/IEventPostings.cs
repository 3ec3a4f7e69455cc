using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>
/// The state of the screenings' events. Each belongs to its screening and is locked with it. A change finds a posting for every
/// screening: <see cref="EventPosting.New"/> where none is stored. Nothing is stored until a change returns another value.
/// </summary>
public interface IEventPostings : IChangeable<ScreeningId, EventPosting>
{
    /// <summary>The open postings, and the postings of some screenings, open or closed.</summary>
    Task<IReadOnlyList<EventPosting>> All(IReadOnlyCollection<ScreeningId> of, CancellationToken cancellationToken);

    /// <summary>A screening's posting; null when none is stored.</summary>
    Task<EventPosting?> Find(ScreeningId screening, CancellationToken cancellationToken);
}
