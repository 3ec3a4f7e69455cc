using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Counting;

/// <summary>A number for each film against each other film.</summary>
public sealed class PairwiseMatrix
{
    private readonly CastVotes _votes;
    private readonly int[,] _cells;

    internal PairwiseMatrix(CastVotes votes, int[,] cells) => (_votes, _cells) = (votes, cells);

    /// <summary>The films, in the order of rows and columns.</summary>
    public IReadOnlyList<FilmId> Candidates => _votes.Candidates;

    /// <summary>The number for one film against another; 0 against itself.</summary>
    /// <exception cref="KeyNotFoundException">A film is not on the ballot.</exception>
    public int this[FilmId one, FilmId other] => _cells[_votes.NumberOf(one) - 1, _votes.NumberOf(other) - 1];

    /// <summary>The numbers for one film against each, by the films' numbers.</summary>
    /// <exception cref="KeyNotFoundException">The film is not on the ballot.</exception>
    public IReadOnlyList<int> Row(FilmId film)
    {
        var row = _votes.NumberOf(film) - 1;
        return [.. Enumerable.Range(0, Candidates.Count).Select(column => _cells[row, column])];
    }
}
