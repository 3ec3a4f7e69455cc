using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots.Votes;

/// <summary>
/// One member's vote: films in ranks, the best first. Films in one rank are equal; an unranked film ranks below all ranked films.
/// Under approval there is one rank, the approved films. Two votes are equal when they rank alike.
/// </summary>
public sealed class Ranking : IEquatable<Ranking>
{
    private readonly FilmId[][] _ranks;

    private Ranking(FilmId[][] ranks) => _ranks = ranks;

    /// <summary>The blank vote: it counts neither for a film nor towards the quorum.</summary>
    public static Ranking Blank { get; } = new([]);

    /// <summary>The ranks, the best first; within one, films by their number.</summary>
    public IReadOnlyList<IReadOnlyList<FilmId>> Ranks => _ranks;

    /// <summary>How many films are ranked.</summary>
    public int Count => _ranks.Sum(rank => rank.Length);

    /// <summary>Whether no film is ranked.</summary>
    public bool IsBlank => _ranks.Length == 0;

    /// <summary>Whether two films share a rank.</summary>
    public bool HasEqualRanks => _ranks.Any(rank => rank.Length > 1);

    /// <summary>A vote that approves of some films, or of none.</summary>
    /// <exception cref="ArgumentException">A film is listed twice.</exception>
    public static Ranking Approving(params IEnumerable<FilmId> films) => films.ToArray() is { Length: > 0 } approved ? Of([approved]) : Blank;

    /// <summary>A vote of ranks, the best first, with the films that share each.</summary>
    /// <exception cref="ArgumentException">A film is listed twice, or a rank is empty.</exception>
    public static Ranking Of(params IEnumerable<IEnumerable<FilmId>> ranks)
    {
        var sorted = ranks.Select(rank => rank.OrderBy(film => film.Value).ToArray()).ToArray();
        var seen = new HashSet<FilmId>();
        foreach (var rank in sorted)
        {
            if (rank.Length == 0)
                throw new ArgumentException("A rank has no film; leave it out.", nameof(ranks));
            foreach (var film in rank)
            {
                if (!seen.Add(film))
                    throw new ArgumentException($"Film {film} is ranked twice in one vote; rank it once.", nameof(ranks));
            }
        }

        return sorted.Length == 0 ? Blank : new(sorted);
    }

    /// <inheritdoc/>
    public bool Equals(Ranking? other) =>
        other is not null && _ranks.Length == other._ranks.Length && _ranks.Zip(other._ranks).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ranking);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var rank in _ranks)
        {
            hash.Add(rank.Length);
            foreach (var film in rank)
                hash.Add(film.Value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The films' numbers, such as <c>3 &gt; 1 = 2</c>; empty for a blank vote.</summary>
    public override string ToString() => string.Join(" > ", _ranks.Select(rank => string.Join(" = ", rank)));
}
