using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>
/// The society's screenings. A change to what people see of a screening raises its <see cref="Screening.Revision"/>; committing the unit of
/// work updates its messages and reschedules its steps. Replies and remarks belong to their screening and are locked with it.
/// </summary>
public interface IScreenings : IChangeable<ScreeningId, Screening>
{
    /// <summary>Stores a new screening and assigns its id; the draft's id is ignored.</summary>
    Task<Screening> Add(Screening draft, CancellationToken cancellationToken);

    /// <summary>One screening by its key; null when there is none.</summary>
    Task<Screening?> Find(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>The screenings that are planned, announced or running, the next first.</summary>
    Task<IReadOnlyList<Screening>> Ahead(CancellationToken cancellationToken);

    /// <summary>The screenings that are over, the latest first.</summary>
    Task<Slice<Screening>> Past(PageRequest page, CancellationToken cancellationToken);

    /// <summary>All screenings that overlap a period, cancelled ones included, in the order of their starts.</summary>
    Task<IReadOnlyList<Screening>> Between(Instant from, Instant until, CancellationToken cancellationToken);

    /// <summary>All screenings of one film, cancelled ones included, the latest first.</summary>
    Task<IReadOnlyList<Screening>> OfFilm(FilmId film, CancellationToken cancellationToken);

    /// <summary>Films that have been shown, and when last.</summary>
    Task<IReadOnlyDictionary<FilmId, Instant>> Shown(CancellationToken cancellationToken);

    /// <summary>The screenings with unsettled steps (<see cref="ScreeningPlan.NextAfter"/>).</summary>
    Task<IReadOnlyList<Screening>> Unsettled(CancellationToken cancellationToken);
}
