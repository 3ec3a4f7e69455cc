using FilmClubBot.Storage.Schema;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Translates the films of a reading into the ordinals of a review's stored films.</summary>
/// <param name="films">The stored film of each film of the reading; two of them may be one film.</param>
internal sealed class FilmOrdinals(IReadOnlyList<FilmRow> films)
{
    private readonly List<FilmRow> _distinct = [.. films.Distinct()];

    /// <summary>The ordinal of a film of the reading; null for all films of the review.</summary>
    public int? Of(int? film) => film is { } index && index < films.Count && _distinct.Count > 1 ? _distinct.IndexOf(films[index]) : null;
}
