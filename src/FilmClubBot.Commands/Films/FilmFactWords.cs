using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>A film's facts as fields of a card. What was stored of a site that is no longer asked is not shown.</summary>
public static class FilmFactWords
{
    // What The Movie Database demands beside what is shown of it, in these words (its API Terms of Use, 3.A).
    private const string TmdbNotice = "This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.";

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
        if (Elsewhere(film, say) is { } links)
            yield return links;
    }

    /// <summary>The film's pages on other sites; null where none is known.</summary>
    public static Field? Elsewhere(Film film, Phrases say)
    {
        List<Anchor> links = [.. Links(film)];
        return links.Count == 0 ? null : new(say["film.elsewhere"], (IReadOnlyList<Inline>)[.. links.SelectMany((link, index) => index == 0 ? [link] : new Inline[] { ", ", link })]);
    }

    /// <summary>Where the film can be watched, with the source that its publisher demands; null where that is not known.</summary>
    public static Field? Watch(Film film, IReadOnlyCollection<FactSource> asked, Phrases say)
    {
        if (OfTmdb(film, asked)?.Watch is not { } watch)
            return null;
        (string Key, IReadOnlyList<string> Services)[] kinds = [("film.stream", watch.Stream), ("film.rent", watch.Rent), ("film.buy", watch.Buy)];
        var services = kinds.Where(kind => kind.Services.Count > 0).Select(kind => say[kind.Key, ("services", string.Join(", ", kind.Services))]);
        return new(say["film.watch"], string.Join(" · ", services), " (", new Anchor("JustWatch", watch.Page), ")");
    }

    /// <summary>The film's poster; null where none is known.</summary>
    public static Picture? Poster(Film film, IReadOnlyCollection<FactSource> asked, Phrases say) => OfTmdb(film, asked)?.Poster is { } poster ? new(poster, say["film.poster", ("film", film.Label)]) : null;

    /// <summary>What has to be shown with the <see cref="Poster"/> or <see cref="Watch"/> of a film; null where there is neither.</summary>
    public static string? Notice(Film film, IReadOnlyCollection<FactSource> asked) => OfTmdb(film, asked) is { } facts && (facts.Poster ?? facts.Watch?.Page) is not null ? TmdbNotice : null;

    /// <summary>The name of a site.</summary>
    public static string NameOf(FilmSite site) => site switch
    {
        FilmSite.Imdb => "IMDb",
        FilmSite.Tmdb => "TMDb",
        FilmSite.Wikidata => "Wikidata",
        FilmSite.Letterboxd or FilmSite.Boxd => "Letterboxd",
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "Unknown site."),
    };

    /// <summary>The name of a site that is asked.</summary>
    public static string NameOf(FactSource source) => NameOf(source == FactSource.Tmdb ? FilmSite.Tmdb : FilmSite.Wikidata);

    private static SiteFacts? OfTmdb(Film film, IReadOnlyCollection<FactSource> asked) => asked.Contains(FactSource.Tmdb) ? film.Lookups.Tmdb?.Facts : null;

    // The short address leads to the same page as the long one.
    private static IEnumerable<Anchor> Links(Film film) => film.Ids
        .Where(id => id.Site != FilmSite.Boxd || film.Ids.On(FilmSite.Letterboxd) is null)
        .Select(id => new Anchor(NameOf(id.Site), id.Address));
}
