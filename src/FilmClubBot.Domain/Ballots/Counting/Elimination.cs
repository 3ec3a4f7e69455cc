using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>How a round determined the film to eliminate.</summary>
/// <param name="Film">The eliminated film.</param>
/// <param name="Fewest">The films with the fewest votes in the round, by their numbers; one film, or a tie.</param>
/// <param name="Earlier">The earlier rounds that reduced the tie, the latest first.</param>
/// <param name="DrawnFrom">The films that are tied in all earlier rounds too; the one drawn last is eliminated. None where the draw was not needed.</param>
public sealed record Elimination(FilmId Film, IReadOnlyList<FilmId> Fewest, IReadOnlyList<EarlierRound> Earlier, IReadOnlyList<FilmId> DrawnFrom)
{
    /// <summary>The reason for the elimination.</summary>
    public EliminationReason Reason =>
        Fewest.Count == 1 ? EliminationReason.FewestVotes : DrawnFrom.Count > 0 ? EliminationReason.Draw : EliminationReason.EarlierRound;
}

/// <summary>An earlier round that is compared to break a tie.</summary>
/// <param name="Number">The round, from 1.</param>
/// <param name="Films">Those of the tied films that had the fewest votes in it (of tied surpluses: the most), by their numbers: the tie continues among them.</param>
public sealed record EarlierRound(int Number, IReadOnlyList<FilmId> Films);

/// <summary>Why a film is eliminated.</summary>
public enum EliminationReason
{
    /// <summary>It has fewer votes than any other.</summary>
    FewestVotes,

    /// <summary>Of those with the fewest, it had the fewest in an earlier round.</summary>
    EarlierRound,

    /// <summary>It is tied with another in every round; the draw decides.</summary>
    Draw,
}
