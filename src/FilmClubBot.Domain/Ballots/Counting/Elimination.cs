using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>How a round of an instant run-off found the film that goes.</summary>
/// <param name="Film">The film that goes.</param>
/// <param name="Fewest">The films with the fewest votes in the round, by their numbers; it alone, or a tie.</param>
/// <param name="Earlier">The earlier rounds that made the tie smaller, the latest first.</param>
/// <param name="DrawnFrom">The films that are tied in all earlier rounds too, and of which the one drawn last goes; none where the draw was not needed.</param>
public sealed record Elimination(FilmId Film, IReadOnlyList<FilmId> Fewest, IReadOnlyList<EarlierRound> Earlier, IReadOnlyList<FilmId> DrawnFrom)
{
    /// <summary>What decided.</summary>
    public EliminationReason Reason =>
        Fewest.Count == 1 ? EliminationReason.FewestVotes : DrawnFrom.Count > 0 ? EliminationReason.Draw : EliminationReason.EarlierRound;
}

/// <summary>A round that is looked back at to settle a tie.</summary>
/// <param name="Number">The round, from 1.</param>
/// <param name="Fewest">Those of the tied films that had the fewest votes then, by their numbers: the tie goes on among them.</param>
public sealed record EarlierRound(int Number, IReadOnlyList<FilmId> Fewest);

/// <summary>Why a film goes.</summary>
public enum EliminationReason
{
    /// <summary>It has fewer votes than any other.</summary>
    FewestVotes,

    /// <summary>Of those with the fewest, it had the fewest in an earlier round.</summary>
    EarlierRound,

    /// <summary>No round tells it from another; the draw does.</summary>
    Draw,
}
