using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// A count by single transferable vote, by the rules of the Scottish Local Government Elections Order 2007 (schedule 1, rules 45 to 52): the
/// Droop quota; the largest surplus first, each vote transferred at the part of its value that is surplus, to five decimals; then the film
/// with the fewest votes is eliminated. Lots are replaced by the draw.
/// </summary>
public sealed class SingleTransferableCount : BallotCount
{
    private readonly TransferRun _run;

    internal SingleTransferableCount(CastVotes votes, BallotTerms terms, Draw draw)
        : base(votes, terms, draw)
    {
        if (votes.Groups.FirstOrDefault(group => group.Ranking.HasEqualRanks) is { } equal)
            throw new ArgumentException($"The vote \"{equal.Ranking}\" ranks films equally; under single transferable vote each rank is one film.", nameof(votes));
        _run = new(votes, terms.Seats, tie => votes.NumberOf(tie.IsSurplus ? draw.First(Films(tie.Films)) : draw.Last(Films(tie.Films))) - 1);
        var stages = _run.Count();
        Rounds = [.. stages.Select((stage, index) => RoundOf(stage, index, stages))];
        Order = [.. Places(stages).Select((place, index) => new FinishingPlace(index + 1, place.Film, place.DrawnFrom))];
        WinnersOfAnyDraw = stages.Any(stage => (stage.Surplus ?? stage.Elimination)?.DrawnFrom.Count > 0)
            ? new TransferOutcomes(votes, terms.Seats).PossibleWinners()
            : [.. Order.Take(terms.Seats).Select(place => place.Film).OrderBy(votes.NumberOf)];
    }

    /// <summary>The votes that elect a film.</summary>
    public int Quota => _run.Quota;

    /// <summary>The stages; in the last one all places are filled.</summary>
    public IReadOnlyList<TransferRound> Rounds { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<FinishingPlace> Order { get; }

    private protected override IReadOnlyList<FilmId>? WinnersOfAnyDraw { get; }

    private TransferRound RoundOf(TransferStage stage, int index, IReadOnlyList<TransferStage> stages)
    {
        var votes = _run.Tallies[index];
        var gone = stages.Take(index).Select(earlier => earlier.Elimination?.Film).ToHashSet();
        var elected = stages.Take(index + 1).SelectMany(one => one.Reached.Concat(one.LastLeft)).ToHashSet();
        return new(
            index + 1,
            [
                .. Enumerable.Range(0, votes.Count).Where(film => !gone.Contains(film)).OrderByDescending(film => votes[film]).ThenBy(film => film)
                    .Select(film => new TransferStanding(Votes.Candidates[film], Decimal(votes[film]), elected.Contains(film))),
            ],
            Votes.Count - Decimal(votes.Sum()),
            [.. Ranked(stage.Reached, index).Concat(Ranked(stage.LastLeft, index)).Select(place => place.Film)],
            Films(stage.LastLeft),
            stage.Surplus is { } surplus ? new(Votes.Candidates[surplus.Film], Decimal(votes[surplus.Film]) - Quota, Films(surplus.Extreme), Earlier(surplus), Films(surplus.DrawnFrom)) : null,
            stage.Elimination is { } lost ? new(Votes.Candidates[lost.Film], Films(lost.Extreme), Earlier(lost), Films(lost.DrawnFrom)) : null);
    }

    // The elected in the order of their election, then those that no place was left for, then the eliminated, the last one first.
    private IEnumerable<(FilmId Film, IReadOnlyList<FilmId> DrawnFrom)> Places(IReadOnlyList<TransferStage> stages) =>
    [
        .. stages.SelectMany((stage, index) => Ranked(stage.Reached, index).Concat(Ranked(stage.LastLeft, index))),
        .. Ranked(Enumerable.Range(0, Votes.Candidates.Count).Where(film => _run.IsContinuing[film]), stages.Count - 1),
        .. stages.Reverse().Select(stage => stage.Elimination).OfType<TransferStep>().Select(step => (Votes.Candidates[step.Film], Films(step.DrawnFrom))),
    ];

    // The most votes first; of equals, the one that had more in the latest earlier stage in which they differ; if they never differ, the one drawn first.
    private IEnumerable<(FilmId Film, IReadOnlyList<FilmId> DrawnFrom)> Ranked(IEnumerable<int> films, int stage)
    {
        var equals = films.GroupBy(film => Enumerable.Range(0, stage + 1).Select(back => _run.Tallies[stage - back][film]).ToArray(), new SameTallies()).ToList();
        equals.Sort((one, other) => other.Key.AsSpan().SequenceCompareTo(one.Key));
        foreach (var group in equals)
        {
            var tied = Films([.. group]);
            foreach (var drawn in Draw.Order.Where(drawn => tied.Contains(drawn.Film)))
                yield return (drawn.Film, tied.Count > 1 ? tied : []);
        }
    }

    private List<EarlierRound> Earlier(TransferStep step) => step.Earlier.ConvertAll(one => new EarlierRound(one.Number, Films(one.Films)));

    private IReadOnlyList<FilmId> Films(IReadOnlyList<int> films) => [.. films.Order().Select(film => Votes.Candidates[film])];

    private static decimal Decimal(long parts) => (decimal)parts / TransferPiles.Unit;

    private sealed class SameTallies : IEqualityComparer<long[]>
    {
        public bool Equals(long[]? one, long[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(long[] tallies) => tallies[0].GetHashCode();
    }
}
