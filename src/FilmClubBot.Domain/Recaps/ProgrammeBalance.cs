using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Recaps;

/// <summary>What films have in common that a society may want to balance.</summary>
public enum FilmTrait
{
    /// <summary>The decade of the release; the value is its first year.</summary>
    Decade,

    /// <summary>A country of production.</summary>
    Country,

    /// <summary>A director.</summary>
    Director,

    /// <summary>A theme of its reviews.</summary>
    Theme,
}

/// <summary>A film with the themes of its reviews.</summary>
/// <param name="Film">The film.</param>
/// <param name="Themes">The names of the themes.</param>
public sealed record ThemedFilm(Film Film, IReadOnlyList<string> Themes);

/// <summary>A value of a trait, with the number of films that have it.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Value">The value.</param>
/// <param name="Shown">How many of the films shown have it.</param>
/// <param name="Wished">How many of the films that members wish for have it.</param>
public sealed record BalanceEntry(FilmTrait Trait, string Value, int Shown, int Wished);

/// <summary>The films that a society showed beside those that its members wish for. A film counts once, and for each of its values.</summary>
/// <param name="Shown">How many films were shown.</param>
/// <param name="Wished">How many are wished for and were not shown.</param>
/// <param name="Entries">The values: decades in their order; of the others, those of the most films, shown and wished together.</param>
public sealed record ProgrammeBalance(int Shown, int Wished, IReadOnlyList<BalanceEntry> Entries)
{
    /// <summary>The most values of a trait; the others are left out, except for decades.</summary>
    public const int MostEntries = 8;

    /// <summary>Counts the films.</summary>
    /// <param name="shown">The films shown; one that was shown twice counts once.</param>
    /// <param name="wished">The films wished for; those that were shown are not wished for any longer.</param>
    public static ProgrammeBalance Of(IEnumerable<ThemedFilm> shown, IEnumerable<ThemedFilm> wished)
    {
        List<ThemedFilm> had = [.. shown.DistinctBy(film => film.Film.Id)];
        List<ThemedFilm> open = [.. wished.DistinctBy(film => film.Film.Id).ExceptBy(had.Select(film => film.Film.Id), film => film.Film.Id)];
        return new(had.Count, open.Count, [.. Enum.GetValues<FilmTrait>().SelectMany(trait => Count(trait, had, open))]);
    }

    private static IEnumerable<BalanceEntry> Count(FilmTrait trait, List<ThemedFilm> shown, List<ThemedFilm> wished)
    {
        var values = shown.Select(film => (film, IsShown: true)).Concat(wished.Select(film => (film, IsShown: false)))
            .SelectMany(one => ValuesOf(trait, one.film).Distinct(StringComparer.OrdinalIgnoreCase).Select(value => (Value: value, one.IsShown)))
            .GroupBy(one => one.Value, StringComparer.OrdinalIgnoreCase)
            .Select(group => new BalanceEntry(trait, group.First().Value, group.Count(one => one.IsShown), group.Count(one => !one.IsShown)));
        return trait == FilmTrait.Decade
            ? values.OrderBy(entry => entry.Value, StringComparer.Ordinal)
            : values.OrderByDescending(entry => entry.Shown + entry.Wished).ThenByDescending(entry => entry.Shown).ThenBy(entry => entry.Value, StringComparer.Ordinal).Take(MostEntries);
    }

    private static IEnumerable<string> ValuesOf(FilmTrait trait, ThemedFilm film) => trait switch
    {
        FilmTrait.Decade => film.Film.Year is { } year ? [(year / 10 * 10).ToString(System.Globalization.CultureInfo.InvariantCulture)] : [],
        FilmTrait.Country => film.Film.Facts.Countries,
        FilmTrait.Director => film.Film.Directors,
        _ => film.Themes,
    };
}
