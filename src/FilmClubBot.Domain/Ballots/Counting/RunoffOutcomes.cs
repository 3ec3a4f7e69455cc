using System.Numerics;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// Which films an instant run-off can choose, whatever is drawn. To find them all is NP-complete (Conitzer, Rognlie and Xia,
/// IJCAI 2009), so the work is bounded, by a number and not by the clock: the same votes always give the same answer.
/// </summary>
internal sealed class RunoffOutcomes(CastVotes votes, RunoffTally tally, int seats)
{
    /// <summary>How many situations are looked at, and how many different votes and films in all of them.</summary>
    public const int MaxSituations = 50_000, MaxRead = 5_000_000;

    private readonly int _films = votes.Candidates.Count;

    /// <summary>The films, by their numbers; null where the bound was met.</summary>
    public IReadOnlyList<FilmId>? PossibleWinners()
    {
        // A situation is the order in which the films stood so far: 0 for those that are out, and more for more votes now, or,
        // of equals, in the round before, and so on. It is all of the past that a tie asks for.
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

        // Nobody's vote moves when a film without votes goes: all of them go, in whatever order, before any other does.
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
