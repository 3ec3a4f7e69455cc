namespace FilmClubBot.Domain.Readings;

/// <summary>Assigns the themes of a review of several films to the films whose passages show them.</summary>
public static class ThemesOfFilms
{
    /// <summary>One finding for each film that has a passage with the theme's evidence; a theme without such a passage belongs to all films.</summary>
    /// <param name="reading">The reading of the review.</param>
    public static IReadOnlyList<ThemeFinding> Of(Reading reading)
    {
        if (reading.Films.Count < 2)
            return reading.Themes;
        return [.. reading.Themes.SelectMany(theme => Split(reading, theme))];
    }

    private static IEnumerable<ThemeFinding> Split(Reading reading, ThemeFinding theme)
    {
        var places = theme.Evidence.Select(span => (Span: span, Film: reading.FilmAt(span))).ToList();
        // A sentence about both films makes it a theme of both.
        if (places.Exists(place => place.Film is null))
            return [theme];
        return places.GroupBy(place => place.Film, place => place.Span).Select(film => theme with { Film = film.Key, Evidence = [.. film] });
    }
}
