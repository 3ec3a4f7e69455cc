using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>The votes of a count by single transferable vote, each on the pile of the film that it counts for, with its current value.</summary>
internal sealed class TransferPiles
{
    /// <summary>The parts of a vote: values have five decimals, and what is beyond is ignored.</summary>
    public const long Unit = 100_000;

    private readonly IReadOnlyList<NumberedVotes> _votes;
    private readonly List<Parcel>[] _piles;
    private readonly long[] _tallies;

    public TransferPiles(CastVotes votes)
    {
        _votes = votes.Numbered;
        _tallies = new long[votes.Candidates.Count];
        _piles = [.. votes.Candidates.Select(_ => new List<Parcel>())];
        for (var group = 0; group < _votes.Count; group++)
        {
            if (_votes[group].Ranks.Length > 0)
                Put(new(group, 0, Unit));
        }
    }

    /// <summary>The value of each film's votes, in parts.</summary>
    public IReadOnlyList<long> Tallies => _tallies;

    /// <summary>Transfers what an elected film has above the quota: every vote, at the part of its value that is surplus.</summary>
    public void TransferSurplus(int film, long quota, ReadOnlySpan<bool> isContinuing)
    {
        var (total, surplus) = (_tallies[film], _tallies[film] - quota);
        Transfer(film, value => (long)((Int128)surplus * value / total), isContinuing);
        _tallies[film] = quota;
    }

    /// <summary>Transfers all votes of an eliminated film at their value.</summary>
    public void TransferAll(int film, ReadOnlySpan<bool> isContinuing)
    {
        Transfer(film, value => value, isContinuing);
        _tallies[film] = 0;
    }

    private void Transfer(int film, Func<long, long> valueOf, ReadOnlySpan<bool> isContinuing)
    {
        var pile = _piles[film];
        _piles[film] = [];
        foreach (var (group, place, value) in pile)
        {
            var ranks = _votes[group].Ranks;
            for (var next = place + 1; next < ranks.Length; next++)
            {
                if (!isContinuing[ranks[next][0]])
                    continue;
                Put(new(group, next, valueOf(value)));
                break;
            }
        }
    }

    private void Put(Parcel parcel)
    {
        var (count, ranks) = _votes[parcel.Group];
        var film = ranks[parcel.Place][0];
        _piles[film].Add(parcel);
        _tallies[film] += count * parcel.Value;
    }

    /// <summary>Equal votes of equal value.</summary>
    /// <param name="Group">Which votes, by their index.</param>
    /// <param name="Place">The rank of the film that they count for.</param>
    /// <param name="Value">The value of each, in parts.</param>
    private readonly record struct Parcel(int Group, int Place, long Value);
}
