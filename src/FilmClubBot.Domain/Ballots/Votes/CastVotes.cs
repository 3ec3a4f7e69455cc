using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>
/// The votes of a Ballot without the members who cast them and without their order: all that a count may use. The films are numbered
/// from 1 in the order of <see cref="Candidates"/>.
/// </summary>
public sealed class CastVotes
{
    /// <summary>The most films on one Ballot.</summary>
    public const int MaxCandidates = 200;

    /// <summary>The most votes on one Ballot.</summary>
    public const int MaxVotes = 10_000_000;

    private readonly Dictionary<FilmId, int> _numbers;

    private CastVotes(IReadOnlyList<FilmId> candidates, Dictionary<FilmId, int> numbers, IReadOnlyList<VoteGroup> groups)
    {
        Candidates = candidates;
        _numbers = numbers;
        Groups = groups;
        Count = groups.Where(group => !group.Ranking.IsBlank).Sum(group => group.Count);
        Blank = groups.Where(group => group.Ranking.IsBlank).Sum(group => group.Count);
        Numbered = [.. groups.Select(group => new NumberedVotes(group.Count, [.. group.Ranking.Ranks.Select(rank => rank.Select(film => _numbers[film] - 1).Order().ToArray())]))];
    }

    /// <summary>The films in the order of their numbers.</summary>
    public IReadOnlyList<FilmId> Candidates { get; }

    /// <summary>The different rankings with their counts: the most frequent first, then by the films' numbers.</summary>
    public IReadOnlyList<VoteGroup> Groups { get; }

    /// <summary>How many votes rank a film.</summary>
    public int Count { get; }

    /// <summary>How many votes are blank; no count includes them.</summary>
    public int Blank { get; }

    // As in Groups, with films as indices into Candidates.
    internal IReadOnlyList<NumberedVotes> Numbered { get; }

    /// <summary>Gathers votes, in any order.</summary>
    /// <param name="candidates">The films, in the order of their numbers.</param>
    /// <param name="rankings">One vote for each member.</param>
    /// <exception cref="ArgumentException">The films or votes are too many, missing or do not match; the message states which.</exception>
    public static CastVotes Of(IReadOnlyList<FilmId> candidates, IEnumerable<Ranking> rankings) =>
        Of(candidates, rankings.Select(ranking => new VoteGroup(ranking, 1)));

    /// <summary>Gathers votes that are already grouped; a ranking may occur several times.</summary>
    /// <param name="candidates">The films, in the order of their numbers.</param>
    /// <param name="groups">The votes.</param>
    /// <exception cref="ArgumentException">As for the other overload.</exception>
    public static CastVotes Of(IReadOnlyList<FilmId> candidates, IEnumerable<VoteGroup> groups)
    {
        if (candidates.Count is 0 or > MaxCandidates)
            throw new ArgumentException($"A ballot has from 1 to {MaxCandidates} films, not {candidates.Count}.", nameof(candidates));
        var numbers = new Dictionary<FilmId, int>(candidates.Count);
        foreach (var film in candidates)
        {
            if (!numbers.TryAdd(film, numbers.Count + 1))
                throw new ArgumentException($"Film {film} is listed twice on the ballot; leave one out.", nameof(candidates));
        }

        var counts = new Dictionary<Ranking, long>();
        var all = 0L;
        foreach (var (ranking, count) in groups)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(groups));
            if ((all += count) > MaxVotes)
                throw new ArgumentException($"There are more than {MaxVotes} votes.", nameof(groups));
            foreach (var film in ranking.Ranks.SelectMany(rank => rank))
            {
                if (!numbers.ContainsKey(film))
                    throw new ArgumentException($"A vote ranks film {film}, which is not on the ballot.", nameof(groups));
            }

            counts[ranking] = counts.GetValueOrDefault(ranking) + count;
        }

        // Any order works that depends only on the films' numbers.
        return new([.. candidates], numbers, [.. counts
            .Select(pair => (Votes: new VoteGroup(pair.Key, (int)pair.Value), Key: Flat(pair.Key, numbers)))
            .OrderByDescending(pair => pair.Votes.Count).ThenBy(pair => pair.Key, Comparer<int[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)))
            .Select(pair => pair.Votes)]);
    }

    /// <summary>The film's number, from 1.</summary>
    /// <exception cref="KeyNotFoundException">The film is not on the ballot.</exception>
    public int NumberOf(FilmId film) => _numbers[film];

    private static int[] Flat(Ranking ranking, Dictionary<FilmId, int> numbers) =>
        [.. ranking.Ranks.SelectMany(rank => rank.Select(film => numbers[film]).Order().Prepend(-rank.Count))];
}

/// <summary>Equal votes, with films as indices.</summary>
/// <param name="Count">The number of votes.</param>
/// <param name="Ranks">Ranks, the best first.</param>
internal sealed record NumberedVotes(int Count, int[][] Ranks);
