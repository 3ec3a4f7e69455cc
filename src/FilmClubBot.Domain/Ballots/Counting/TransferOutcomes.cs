using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// Which films a count by single transferable vote can elect with any draw: it is counted again for each way to break each tie. Each tie takes one film
/// out, so that one draw of all films can break the ties of a count in any combination. The work is bounded by a count, as in <see cref="RunoffOutcomes"/>.
/// </summary>
internal sealed class TransferOutcomes(CastVotes votes, int seats)
{
    /// <summary>The maximum number of counts, and of different votes and films in all of their stages.</summary>
    public const int MaxCounts = 2_000, MaxRead = 20_000_000;

    private readonly bool[] _winners = new bool[votes.Candidates.Count];
    private readonly Stack<int[]> _open = new([[]]);

    /// <summary>The films, by their numbers; null where the limit was reached.</summary>
    public IReadOnlyList<FilmId>? PossibleWinners()
    {
        var films = votes.Candidates.Count;
        var bound = Math.Min(MaxCounts, MaxRead / (films * (votes.Numbered.Count + films)));
        for (var counts = 0; _open.TryPop(out var choices); counts++)
        {
            if (counts == bound)
                return null;
            foreach (var stage in CountBy(choices))
            {
                foreach (var film in stage.Reached.Concat(stage.LastLeft))
                    _winners[film] = true;
            }
        }

        return [.. votes.Candidates.Where((_, film) => _winners[film])];
    }

    private IReadOnlyList<TransferStage> CountBy(int[] choices)
    {
        var chosen = new List<int>();
        return new TransferRun(votes, seats, Choose).Count();

        int Choose(TransferTie tie)
        {
            if (tie is { IsSurplus: false, IsWithoutVotes: true })
            {
                // Eliminating a film without votes transfers none: all such films are eliminated, in any order, or as many as leave the places filled.
                if (tie.Among.Count - tie.Films.Count < tie.Vacancies)
                {
                    foreach (var film in tie.Among)
                        _winners[film] = true;
                }

                return tie.Films[0];
            }

            if (chosen.Count == choices.Length)
            {
                for (var other = 1; other < tie.Films.Count; other++)
                    _open.Push([.. chosen, other]);
                choices = [.. choices, 0];
            }

            chosen.Add(choices[chosen.Count]);
            return tie.Films[chosen[^1]];
        }
    }
}
