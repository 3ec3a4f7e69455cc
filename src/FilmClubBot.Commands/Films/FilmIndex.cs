using System.Runtime.CompilerServices;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The folded titles and directors of a list of films, computed once a list, because every typed letter searches all of them.</summary>
internal sealed class FilmIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Film>, FilmIndex> _known = [];

    private readonly ILookup<string, Film> _byLabel;
    private readonly Lazy<ILookup<ExternalFilmId, Film>> _byId;

    private FilmIndex(IReadOnlyList<Film> films)
    {
        _byLabel = films.ToLookup(film => film.Label, StringComparer.Ordinal);
        _byId = new(() => films.SelectMany(film => film.Ids.Select(id => (Id: id, Film: film))).ToLookup(entry => entry.Id, entry => entry.Film));
        Entries = [.. films.Select(film => new Entry(
            film,
            [.. film.Facts.Titles.Prepend(film.Title).Select(IndexedTitle.Of)],
            [.. film.Directors.Select(director => " " + FilmTitle.FoldWords(director))]))];
    }

    /// <summary>The films in the order of the list.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The index of a list that no longer changes.</summary>
    public static FilmIndex Of(IReadOnlyList<Film> films) => _known.GetValue(films, list => new(list));

    /// <summary>The films with this label: at most one, except for the rare pair that shares title and year.</summary>
    public IEnumerable<Film> Called(string label) => _byLabel[label];

    /// <summary>The film with this id on another site; null if there is none.</summary>
    public Film? With(ExternalFilmId id) => _byId.Value[id].FirstOrDefault();

    /// <summary>A film in the form that is compared.</summary>
    /// <param name="Film">The film.</param>
    /// <param name="Titles">Its titles, its own first.</param>
    /// <param name="Directors">Its directors' names, folded, a space before each.</param>
    internal sealed record Entry(Film Film, IReadOnlyList<IndexedTitle> Titles, IReadOnlyList<string> Directors);
}

/// <summary>A title in the forms that are compared.</summary>
/// <param name="Folded">The folded title.</param>
/// <param name="Series">The title with its numbers.</param>
/// <param name="Keys">The keys of the whole title.</param>
internal sealed record IndexedTitle(string Folded, SeriesTitle Series, IReadOnlyList<string> Keys)
{
    /// <summary>The forms of a title as it is printed or typed.</summary>
    public static IndexedTitle Of(string title)
    {
        var folded = FilmTitle.Fold(title);
        return new(folded, SeriesTitle.Of(folded), TitleKeys.Of(title));
    }

    /// <summary>Whether both are one title.</summary>
    public bool IsSame(IndexedTitle other)
    {
        foreach (var key in Keys)
        {
            if (other.Keys.Contains(key))
                return true;
        }

        return false;
    }
}
