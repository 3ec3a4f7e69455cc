using System.Numerics;
using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>Counts the votes of the remaining films in an instant run-off.</summary>
internal sealed class RunoffTally
{
    private readonly CastVotes _votes;
    private readonly int _widest;

    public RunoffTally(CastVotes votes)
    {
        _votes = votes;
        _widest = votes.Numbered.SelectMany(group => group.Ranks).Select(rank => rank.Length).DefaultIfEmpty(1).Max();
        Unit = Enumerable.Range(1, _widest).Aggregate(BigInteger.One, (unit, parts) => unit * parts / BigInteger.GreatestCommonDivisor(unit, parts));
    }

    /// <summary>The number of parts that a vote is divided into, so that every even share is a whole number of parts.</summary>
    public BigInteger Unit { get; }

    /// <summary>Votes for each film, in parts; 0 for eliminated films.</summary>
    /// <param name="isIn">Whether a film remains, by its index.</param>
    /// <param name="exhausted">How many votes rank none of them.</param>
    public BigInteger[] Count(ReadOnlySpan<bool> isIn, out int exhausted)
    {
        // Votes by the number of films that share them: whole numbers until each sum is computed.
        var shares = new int[isIn.Length, _widest + 1];
        exhausted = _votes.Count;
        foreach (var (count, ranks) in _votes.Numbered)
        {
            foreach (var rank in ranks)
            {
                var sharers = 0;
                foreach (var film in rank)
                    sharers += isIn[film] ? 1 : 0;
                if (sharers == 0)
                    continue;
                foreach (var film in rank)
                {
                    if (isIn[film])
                        shares[film, sharers] += count;
                }

                exhausted -= count;
                break;
            }
        }

        var sums = new BigInteger[isIn.Length];
        for (var film = 0; film < sums.Length; film++)
        {
            for (var sharers = 1; sharers <= _widest; sharers++)
                sums[film] += shares[film, sharers] == 0 ? BigInteger.Zero : Unit / sharers * shares[film, sharers];
        }

        return sums;
    }
}
