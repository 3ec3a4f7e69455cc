using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>A film's facts as fields of a card.</summary>
public static class FilmFactWords
{
    /// <summary>The fields of what is known, in a fixed order; empty where nothing is.</summary>
    public static IEnumerable<Field> Fields(Film film, Phrases say)
    {
        var facts = film.Facts;
        if (facts.OriginalTitle is { } original)
            yield return new(say["film.original"], original);
        if (facts.OtherTitles.Count > 0)
            yield return new(say["film.othertitles"], string.Join("; ", facts.OtherTitles));
        if (film.Runtime is { } runtime)
            yield return new(say["film.runtime"], runtime.ToString());
        if (facts.Countries.Count > 0)
            yield return new(say["film.countries"], string.Join(", ", facts.Countries));
        if (facts.Languages.Count > 0)
            yield return new(say["film.languages"], string.Join(", ", facts.Languages));
        if (facts.Certificate is { } certificate)
            yield return new(say["film.certificate"], certificate);
        if (facts.Cast.Count > 0)
            yield return new(say["film.cast"], string.Join(", ", facts.Cast));
        List<Anchor> links = [.. Links(film)];
        if (links.Count > 0)
            yield return new(say["film.elsewhere"], (IReadOnlyList<Inline>)[.. links.SelectMany((link, index) => index == 0 ? [link] : new Inline[] { ", ", link })]);
    }

    // The short address leads to the same page as the long one.
    private static IEnumerable<Anchor> Links(Film film) => film.Ids
        .Where(id => id.Site != FilmSite.Boxd || film.Ids.On(FilmSite.Letterboxd) is null)
        .Select(id => new Anchor(Name(id.Site), id.Address));

    private static string Name(FilmSite site) => site switch
    {
        FilmSite.Imdb => "IMDb",
        FilmSite.Tmdb => "TMDb",
        FilmSite.Wikidata => "Wikidata",
        FilmSite.Letterboxd or FilmSite.Boxd => "Letterboxd",
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Unknown site."),
    };
}
