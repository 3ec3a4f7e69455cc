using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>
/// The society's screenings. A change of what people see of one raises its <see cref="Screening.Revision"/>; its messages are edited, and
/// its steps planned anew, when the unit of work is committed. Answers and remarks belong to their screening, and are locked with it.
/// </summary>
public interface IScreenings : IChangeable<ScreeningId, Screening>
{
    /// <summary>Stores a new one; its id is given out, whatever the draft says.</summary>
    Task<Screening> Add(Screening draft, CancellationToken cancellationToken);

    /// <summary>One by its key; null when there is none.</summary>
    Task<Screening?> Find(ScreeningId screening, CancellationToken cancellationToken);

    /// <summary>Those that are planned, announced or running, the next first.</summary>
    Task<IReadOnlyList<Screening>> Ahead(CancellationToken cancellationToken);

    /// <summary>Those that are over, the latest first.</summary>
    Task<Slice<Screening>> Past(PageRequest page, CancellationToken cancellationToken);

    /// <summary>All that overlap a stretch of time, cancelled ones too, in the order of their starts.</summary>
    Task<IReadOnlyList<Screening>> Between(Instant from, Instant until, CancellationToken cancellationToken);

    /// <summary>All of one film, cancelled ones too, the latest first.</summary>
    Task<IReadOnlyList<Screening>> OfFilm(FilmId film, CancellationToken cancellationToken);

    /// <summary>Films that have been shown, and when last.</summary>
    Task<IReadOnlyDictionary<FilmId, Instant>> Shown(CancellationToken cancellationToken);

    /// <summary>Those with steps that are not settled (<see cref="ScreeningPlan.NextAfter"/>).</summary>
    Task<IReadOnlyList<Screening>> Unsettled(CancellationToken cancellationToken);
}
