using System.Globalization;
using FilmClubBot.Domain.Films;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>A list of films, linked to their pages.</summary>
public partial class FilmList
{
    /// <summary>The films, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Film> Films { get; set; }

    private static IEnumerable<string> Aside(Film film)
    {
        if (film.Year is { } year)
            yield return year.ToString(CultureInfo.InvariantCulture);
        if (film.Directors.Count > 0)
            yield return string.Join(", ", film.Directors);
    }
}
