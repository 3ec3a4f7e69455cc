using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// A count by the Schulze method, by winning votes (M. Schulze, Social Choice and Welfare 36, 2011): a film wins against another
/// with the number of votes that rank it above the other; a chain of wins is as strong as its weakest win; and the film with
/// the stronger chain to the other ranks above it.
/// </summary>
public sealed class SchulzeCount : BallotCount
{
    private readonly int[,] _preferences;
    private readonly int[,] _paths;

    internal SchulzeCount(CastVotes votes, BallotTerms terms, Draw draw)
        : base(votes, terms, draw)
    {
        _preferences = CountPairs(votes);
        _paths = Widen(_preferences);
        Preferences = new(votes, _preferences);
        StrongestPaths = new(votes, _paths);
        var wins = new OrderOfWins(votes, Beats);
        Order = wins.Under(draw);
        WinnersOfAnyDraw = wins.PossibleWinners(terms.Seats);
    }

    /// <summary>How many votes rank the one film above the other; a ranked film ranks above unranked films.</summary>
    public PairwiseMatrix Preferences { get; }

    /// <summary>The strength of the strongest chain of wins from the one film to the other, in votes; 0 where there is none.</summary>
    public PairwiseMatrix StrongestPaths { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<FinishingPlace> Order { get; }

    /// <summary>The film that wins against every other directly; null where there is none.</summary>
    public FilmId? CondorcetWinner
    {
        get
        {
            var films = Enumerable.Range(0, Votes.Candidates.Count).ToList();
            var first = films.FindIndex(film => films.TrueForAll(other => other == film || Wins(film, other)));
            return first < 0 ? null : Votes.Candidates[first];
        }
    }

    private protected override IReadOnlyList<FilmId>? WinnersOfAnyDraw { get; }

    /// <summary>Whether the one film ranks above the other; of two films, possibly neither does.</summary>
    /// <exception cref="KeyNotFoundException">A film is not on the ballot.</exception>
    public bool Beats(FilmId one, FilmId other) => StrongestPaths[one, other] > StrongestPaths[other, one];

    private bool Beats(int one, int other) => _paths[one, other] > _paths[other, one];

    private bool Wins(int one, int other) => _preferences[one, other] > _preferences[other, one];

    private static int[,] CountPairs(CastVotes votes)
    {
        var films = votes.Candidates.Count;
        var pairs = new int[films, films];
        var places = new int[films];
        foreach (var (count, ranks) in votes.Numbered)
        {
            Array.Fill(places, ranks.Length);
            for (var place = 0; place < ranks.Length; place++)
            {
                foreach (var film in ranks[place])
                    places[film] = place;
            }

            foreach (var film in ranks.SelectMany(rank => rank))
            {
                for (var other = 0; other < films; other++)
                {
                    if (places[film] < places[other])
                        pairs[film, other] += count;
                }
            }
        }

        return pairs;
    }

    // The Floyd–Warshall algorithm, for the widest path.
    private static int[,] Widen(int[,] pairs)
    {
        var films = pairs.GetLength(0);
        var paths = new int[films, films];
        for (var one = 0; one < films; one++)
        {
            for (var other = 0; other < films; other++)
                paths[one, other] = pairs[one, other] > pairs[other, one] ? pairs[one, other] : 0;
        }

        for (var by = 0; by < films; by++)
        {
            for (var one = 0; one < films; one++)
            {
                for (var other = 0; one != by && other < films; other++)
                {
                    if (other != one && other != by)
                        paths[one, other] = Math.Max(paths[one, other], Math.Min(paths[one, by], paths[by, other]));
                }
            }
        }

        return paths;
    }
}
