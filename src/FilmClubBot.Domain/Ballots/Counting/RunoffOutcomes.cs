using System.Numerics;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// Which films an instant run-off can choose with any draw. Finding all of them is NP-complete (Conitzer, Rognlie and Xia,
/// IJCAI 2009), so the work is bounded by a count and not by time: the same votes always give the same result.
/// </summary>
internal sealed class RunoffOutcomes(CastVotes votes, RunoffTally tally, int seats)
{
    /// <summary>The maximum number of situations, and of different votes and films in all of them.</summary>
    public const int MaxSituations = 50_000, MaxRead = 5_000_000;

    private readonly int _films = votes.Candidates.Count;

    /// <summary>The films, by their numbers; null where the limit was reached.</summary>
    public IReadOnlyList<FilmId>? PossibleWinners()
    {
        // A situation is the order of the films so far: 0 for eliminated films, and a higher number for more votes now or, on a tie, in the
        // previous round, and so on. A tie needs no other part of the history.
        var start = new ushort[_films];
        Array.Fill(start, (ushort)1);
        var seen = new HashSet<string>(StringComparer.Ordinal) { Key(start) };
        var open = new Stack<ushort[]>([start]);
        var winners = new bool[_films];
        var bound = Math.Min(MaxSituations, MaxRead / (votes.Numbered.Count + _films));
        while (open.TryPop(out var standing))
        {
            foreach (var next in After(standing, winners))
            {
                if (seen.Add(Key(next)))
                    open.Push(next);
            }

            if (seen.Count > bound)
                return null;
        }

        return [.. votes.Candidates.Where((_, film) => winners[film])];
    }

    private IEnumerable<ushort[]> After(ushort[] before, bool[] winners)
    {
        var isIn = Array.ConvertAll(before, place => place > 0);
        var left = Enumerable.Range(0, _films).Where(film => isIn[film]).ToList();
        if (left.Count == seats)
        {
            left.ForEach(film => winners[film] = true);
            return [];
        }

        var counts = tally.Count(isIn, out var exhausted);
        var leader = left.MaxBy(film => counts[film]);
        if (seats == 1 && 2 * counts[leader] > (votes.Count - exhausted) * tally.Unit)
        {
            winners[leader] = true;
            return [];
        }

        var standing = Tally(left, counts, before);
        var last = left.FindAll(film => standing[film] == 1);
        if (!counts[last[0]].IsZero)
            return last.Select(film => Without(standing, [film]));

        // Eliminating a film without votes transfers no vote: all such films are eliminated, in any order, before the others.
        if (left.Count - last.Count >= seats)
            return [Without(standing, last)];
        left.ForEach(film => winners[film] = true);
        return [];
    }

    private ushort[] Tally(List<int> left, BigInteger[] counts, ushort[] before)
    {
        var standing = new ushort[_films];
        var place = (ushort)0;
        foreach (var equals in left.GroupBy(film => (counts[film], before[film])).OrderBy(group => group.Key))
        {
            place++;
            foreach (var film in equals)
                standing[film] = place;
        }

        return standing;
    }

    private static ushort[] Without(ushort[] standing, List<int> gone)
    {
        var rest = (ushort[])standing.Clone();
        gone.ForEach(film => rest[film] = 0);
        return rest;
    }

    private static string Key(ushort[] standing) => string.Create(standing.Length, standing, (key, places) =>
    {
        for (var film = 0; film < key.Length; film++)
            key[film] = (char)places[film];
    });
}
