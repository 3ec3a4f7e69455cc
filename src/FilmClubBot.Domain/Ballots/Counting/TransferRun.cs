using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>
/// The stages of one count by single transferable vote, with films as indices. Who is chosen from a tie that no earlier stage breaks is
/// asked, so that the same rules serve the count and the search for what other draws would have chosen.
/// </summary>
/// <param name="votes">The votes; no two films share a rank.</param>
/// <param name="seats">How many films are elected.</param>
/// <param name="choose">Chooses from a tie.</param>
internal sealed class TransferRun(CastVotes votes, int seats, Func<TransferTie, int> choose)
{
    private readonly TransferPiles _piles = new(votes);
    private readonly bool[] _isContinuing = [.. votes.Candidates.Select(_ => true)];
    private readonly List<long[]> _tallies = [];
    private readonly List<TransferStage> _stages = [];
    private readonly List<int> _elected = [];

    /// <summary>The votes that elect a film: the Droop quota, more than the votes divided by one more than the seats.</summary>
    public int Quota { get; } = (votes.Count / (seats + 1)) + 1;

    /// <summary>The tallies of each stage, in parts of a vote.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Tallies => _tallies;

    /// <summary>Whether a film is neither elected nor eliminated.</summary>
    public IReadOnlyList<bool> IsContinuing => _isContinuing;

    private long QuotaParts => Quota * TransferPiles.Unit;

    /// <summary>Counts.</summary>
    public IReadOnlyList<TransferStage> Count()
    {
        while (true)
        {
            _tallies.Add([.. _piles.Tallies]);
            var now = _tallies[^1];
            List<int> reached = Continuing().FindAll(film => now[film] >= QuotaParts);
            Elect(reached);
            var left = Continuing();
            List<int> last = left.Count == seats - _elected.Count ? left : [];
            Elect(last);
            if (_elected.Count == seats)
            {
                _stages.Add(new(reached, last, null, null));
                return _stages;
            }

            List<int> over = _elected.FindAll(film => now[film] > QuotaParts);
            var step = over.Count > 0 ? Choose(over, isSurplus: true) : Choose(left, isSurplus: false);
            _stages.Add(new(reached, last, over.Count > 0 ? step : null, over.Count > 0 ? null : step));
            if (over.Count > 0)
            {
                _piles.TransferSurplus(step.Film, QuotaParts, _isContinuing);
            }
            else
            {
                _isContinuing[step.Film] = false;
                _piles.TransferAll(step.Film, _isContinuing);
            }
        }
    }

    private List<int> Continuing() => Enumerable.Range(0, _isContinuing.Length).Where(film => _isContinuing[film]).ToList();

    private void Elect(List<int> films)
    {
        films.ForEach(film => _isContinuing[film] = false);
        _elected.AddRange(films);
    }

    // The largest surplus or the fewest votes; of equals, by the latest earlier stage in which they differ.
    private TransferStep Choose(List<int> films, bool isSurplus)
    {
        var extreme = Extreme(films, _tallies[^1], isSurplus);
        var tied = extreme;
        var earlier = new List<(int Number, List<int> Films)>();
        for (var stage = _tallies.Count - 1; stage > 0 && tied.Count > 1; stage--)
        {
            var then = Extreme(tied, _tallies[stage - 1], isSurplus);
            if (then.Count < tied.Count)
                earlier.Add((stage, tied = then));
        }

        return tied is [var film]
            ? new(film, extreme, earlier, [])
            : new(choose(new(tied, isSurplus, _tallies[^1][tied[0]] == 0, films, seats - _elected.Count)), extreme, earlier, tied);
    }

    private static List<int> Extreme(List<int> films, long[] votes, bool isMost)
    {
        var end = isMost ? films.Max(film => votes[film]) : films.Min(film => votes[film]);
        return films.FindAll(film => votes[film] == end);
    }
}

/// <summary>A tie that no earlier stage breaks.</summary>
/// <param name="Films">The tied films.</param>
/// <param name="IsSurplus">Whether the first drawn is chosen, to transfer its surplus; else the last drawn, to be eliminated.</param>
/// <param name="IsWithoutVotes">Whether the films have no votes.</param>
/// <param name="Among">The films that could be chosen at all: of an elimination, all that continue.</param>
/// <param name="Vacancies">How many films are still to be elected.</param>
internal sealed record TransferTie(IReadOnlyList<int> Films, bool IsSurplus, bool IsWithoutVotes, IReadOnlyList<int> Among, int Vacancies);

/// <summary>What follows a stage: the film whose surplus is transferred or that is eliminated.</summary>
/// <param name="Film">The film.</param>
/// <param name="Extreme">The films with the largest surplus or the fewest votes.</param>
/// <param name="Earlier">The earlier stages that reduced a tie, the latest first.</param>
/// <param name="DrawnFrom">The films that the draw chose from; none where it was not needed.</param>
internal sealed record TransferStep(int Film, List<int> Extreme, List<(int Number, List<int> Films)> Earlier, List<int> DrawnFrom);

/// <summary>What a stage decides.</summary>
/// <param name="Reached">The films that reach the quota.</param>
/// <param name="LastLeft">The films that are elected because no more are left than places.</param>
/// <param name="Surplus">Whose surplus is transferred next.</param>
/// <param name="Elimination">Which film is eliminated next.</param>
internal sealed record TransferStage(List<int> Reached, List<int> LastLeft, TransferStep? Surplus, TransferStep? Elimination);
