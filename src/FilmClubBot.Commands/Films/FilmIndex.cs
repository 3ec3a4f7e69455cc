using System.Runtime.CompilerServices;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The folded titles and directors of a list of films, computed once a list, because every typed letter searches all of them.</summary>
internal sealed class FilmIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Film>, FilmIndex> _known = [];

    private readonly ILookup<string, Film> _byLabel;

    private FilmIndex(IReadOnlyList<Film> films)
    {
        _byLabel = films.ToLookup(film => film.Label, StringComparer.Ordinal);
        Entries = [.. films.Select(film => (Film: film, Folded: FilmTitle.Fold(film.Title))).Select(entry => new Entry(entry.Film, entry.Folded, SeriesTitle.Of(entry.Folded), [.. entry.Film.Directors.Select(director => " " + FilmTitle.FoldWords(director))]))];
    }

    /// <summary>The films in the order of the list.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The index of a list that no longer changes.</summary>
    public static FilmIndex Of(IReadOnlyList<Film> films) => _known.GetValue(films, list => new(list));

    /// <summary>The films with this label: at most one, except for the rare pair that shares title and year.</summary>
    public IEnumerable<Film> Called(string label) => _byLabel[label];

    /// <summary>A film in the form that is compared.</summary>
    /// <param name="Film">The film.</param>
    /// <param name="Title">Its title, folded.</param>
    /// <param name="Series">Its title with its numbers.</param>
    /// <param name="Directors">Its directors' names, folded, a space before each.</param>
    internal sealed record Entry(Film Film, string Title, SeriesTitle Series, IReadOnlyList<string> Directors);
}
