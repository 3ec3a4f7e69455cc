namespace FilmClubBot.Domain.Films;

/// <summary>
/// Fills a film's facts from those of a site. A fact that is still what the site stated before is renewed; any other was stated, or removed, by
/// somebody here, and stays.
/// </summary>
public static class FilledFacts
{
    /// <summary>The film with what it lacks.</summary>
    /// <param name="film">The film as it is now.</param>
    /// <param name="before">What the site stated before; null for nothing.</param>
    /// <param name="after">What it states now.</param>
    public static Film FilledFrom(this Film film, SiteFacts? before, SiteFacts after)
    {
        before ??= new();
        return film with
        {
            Year = Renewed(film.Year, before.Year, after.Year),
            Runtime = Renewed(film.Runtime, before.Runtime, after.Runtime),
            Directors = Renewed(film.Directors, before.Directors, after.Directors),
            Facts = film.Facts with
            {
                OriginalTitle = Renewed(film.Facts.OriginalTitle, Own(before.OriginalTitle, film), Own(after.OriginalTitle, film)),
                Countries = Renewed(film.Facts.Countries, before.Countries, after.Countries),
                Languages = Renewed(film.Facts.Languages, before.Languages, after.Languages),
                Cast = Renewed(film.Facts.Cast, before.Cast, after.Cast),
            },
            Ids = Enum.GetValues<FilmSite>().Aggregate(film.Ids, (ids, site) => ids.With(site, Renewed(ids.On(site), before.Ids.On(site), after.Ids.On(site)))),
        };
    }

    /// <summary>The site that states a film's fact as it is here; null if it is from here alone.</summary>
    /// <param name="film">The film.</param>
    /// <param name="isStated">Whether a site states the fact as it is here.</param>
    public static FactSource? SourceOf(Film film, Func<SiteFacts, bool> isStated) =>
        Enum.GetValues<FactSource>().Where(source => film.Lookups.Of(source)?.Facts is { } facts && isStated(facts)).Select(source => (FactSource?)source).FirstOrDefault();

    // A title is the original one only where it is another than the film's own.
    private static string? Own(string? original, Film film) => original == film.Title ? null : original;

    // What a site states no longer is kept: that it was removed there does not make it wrong.
    private static T? Renewed<T>(T? now, T? before, T? after) => after is not null && EqualityComparer<T?>.Default.Equals(now, before) ? after : now;

    private static IReadOnlyList<string> Renewed(IReadOnlyList<string> now, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        after.Count > 0 && now.SequenceEqual(before, StringComparer.Ordinal) ? after : now;
}
