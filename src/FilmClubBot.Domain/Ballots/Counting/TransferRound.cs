using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>One stage of a count by single transferable vote.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Standings">The elected and the continuing films, the most votes first, then by their numbers.</param>
/// <param name="NotTransferred">Votes that count for no film any more: exhausted, or lost where a value is cut to five decimals.</param>
/// <param name="Elected">The films elected at the end of this stage, in their finishing order.</param>
/// <param name="LastLeft">Those of them that are elected because as many films as places were left, without the quota.</param>
/// <param name="Surplus">The surplus that is transferred next; null where there is none.</param>
/// <param name="Elimination">The film that is eliminated next; null where there is none. Both are null in the last stage.</param>
public sealed record TransferRound(
    int Number,
    IReadOnlyList<TransferStanding> Standings,
    decimal NotTransferred,
    IReadOnlyList<FilmId> Elected,
    IReadOnlyList<FilmId> LastLeft,
    SurplusTransfer? Surplus,
    Elimination? Elimination);

/// <summary>A film's votes at one stage.</summary>
/// <param name="Film">The film.</param>
/// <param name="Votes">The value of the votes that count for it, with at most five decimals.</param>
/// <param name="IsElected">Whether it is elected, at this stage or before.</param>
public sealed record TransferStanding(FilmId Film, decimal Votes, bool IsElected);

/// <summary>The transfer of an elected film's votes above the quota.</summary>
/// <param name="Film">The film.</param>
/// <param name="Votes">Its votes above the quota.</param>
/// <param name="Largest">The films with the largest surplus, by their numbers; one film, or a tie.</param>
/// <param name="Earlier">The earlier rounds that reduced the tie, the latest first, with the films that had the most votes then.</param>
/// <param name="DrawnFrom">The films that are tied in all earlier rounds too; the one drawn first is transferred. None where the draw was not needed.</param>
public sealed record SurplusTransfer(FilmId Film, decimal Votes, IReadOnlyList<FilmId> Largest, IReadOnlyList<EarlierRound> Earlier, IReadOnlyList<FilmId> DrawnFrom);
