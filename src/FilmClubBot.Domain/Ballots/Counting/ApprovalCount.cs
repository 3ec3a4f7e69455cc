using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>How many members approve of each film.</summary>
public sealed class ApprovalCount : BallotCount
{
    private readonly int[] _totals;

    internal ApprovalCount(CastVotes votes, BallotTerms terms, Draw draw)
        : base(votes, terms, draw)
    {
        if (votes.Groups.FirstOrDefault(group => group.Ranking.Ranks.Count > 1) is { } ranked)
            throw new ArgumentException($"The vote \"{ranked.Ranking}\" ranks films; under approval a vote is one group of equals.", nameof(votes));
        _totals = new int[votes.Candidates.Count];
        foreach (var (count, ranks) in votes.Numbered)
        {
            foreach (var film in ranks.SelectMany(rank => rank))
                _totals[film] += count;
        }

        var wins = new OrderOfWins(votes, (one, other) => _totals[one] > _totals[other]);
        Order = wins.Under(draw);
        WinnersOfAnyDraw = wins.PossibleWinners(terms.Seats);
    }

    /// <summary>How many votes approve of each film, by the films' numbers.</summary>
    public IReadOnlyList<int> Totals => _totals;

    /// <inheritdoc/>
    public override IReadOnlyList<FinishingPlace> Order { get; }

    private protected override IReadOnlyList<FilmId>? WinnersOfAnyDraw { get; }

    /// <summary>How many votes approve of a film.</summary>
    /// <exception cref="KeyNotFoundException">The film is not on the ballot.</exception>
    public int TotalOf(FilmId film) => _totals[Votes.NumberOf(film) - 1];
}
