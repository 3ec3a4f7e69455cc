using System.Text.RegularExpressions;

namespace FilmClubBot.Domain.Films;

/// <summary>A film's id on a site, in the form in which it is stored and compared.</summary>
/// <param name="Site">The site.</param>
/// <param name="Value">The id, of at most <see cref="MaxLength"/> characters.</param>
public readonly partial record struct ExternalFilmId(FilmSite Site, string Value)
{
    /// <summary>The longest id: a Letterboxd slug contains the whole title.</summary>
    public const int MaxLength = 150;

    /// <summary>The page of the film on that site.</summary>
    public Uri Address => new(Site switch
    {
        FilmSite.Imdb => $"https://www.imdb.com/title/{Value}/",
        FilmSite.Tmdb => $"https://www.themoviedb.org/movie/{Value}",
        FilmSite.Wikidata => $"https://www.wikidata.org/wiki/{Value}",
        FilmSite.Letterboxd => $"https://letterboxd.com/film/{Value}/",
        FilmSite.Boxd => $"https://boxd.it/{Value}",
        var site => throw new InvalidOperationException($"Unknown site: {site}."),
    });

    /// <summary>The id in an address; null for an address that is no film's on one of the sites.</summary>
    public static ExternalFilmId? Of(Uri address)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        return address.Host.ToLowerInvariant() switch
        {
            var host when IsOf(host, "imdb.com") => Id(FilmSite.Imdb, ImdbPath().Match(path)),
            var host when IsOf(host, "themoviedb.org") => Id(FilmSite.Tmdb, TmdbPath().Match(path)),
            var host when IsOf(host, "wikidata.org") => Id(FilmSite.Wikidata, WikidataPath().Match(path)),
            var host when IsOf(host, "letterboxd.com") => Id(FilmSite.Letterboxd, LetterboxdPath().Match(path)) ?? Redirected(LetterboxdRedirect().Match(path)),
            var host when IsOf(host, "boxd.it") => Id(FilmSite.Boxd, BoxdPath().Match(path)),
            _ => null,
        };
    }

    /// <summary>An id of a known site, as a header or a moderator gives it: the id itself or the film's address there.</summary>
    /// <returns>Null if the text is neither.</returns>
    public static ExternalFilmId? Of(FilmSite site, string text)
    {
        if (FilmLink.Read(text)?.Id is { } linked)
            return linked.Site == site ? linked : null;
        var written = text.Trim();
        return site switch
        {
            FilmSite.Imdb => Id(site, BareImdb().Match(written)),
            FilmSite.Tmdb => Id(site, BareTmdb().Match(written)),
            FilmSite.Wikidata => Id(site, BareWikidata().Match(written)),
            FilmSite.Letterboxd => Id(site, BareSlug().Match(written)),
            _ => null,
        };
    }

    /// <summary>The id in a text that is nothing but an id which is recognised without its site: <c>tt1798709</c>.</summary>
    public static ExternalFilmId? OfBare(string text) => Id(FilmSite.Imdb, BareImdb().Match(text));

    private static bool IsOf(string host, string site) => host == site || host.EndsWith("." + site, StringComparison.Ordinal);

    private static ExternalFilmId? Redirected(Match match) => !match.Success
        ? null
        : match.Groups["imdb"].Success ? new(FilmSite.Imdb, match.Groups["imdb"].Value.ToLowerInvariant()) : new(FilmSite.Tmdb, match.Groups["tmdb"].Value);

    // Addresses on boxd.it distinguish upper and lower case; a Q-number is written with a capital letter, the others in lower case.
    private static ExternalFilmId? Id(FilmSite site, Match match) => match.Groups["id"] is { Success: true, Length: <= MaxLength, Value: var id }
        ? new(site, site switch
        {
            FilmSite.Boxd => id,
            FilmSite.Wikidata => id.ToUpperInvariant(),
            FilmSite.Tmdb => id.TrimStart('0') is { Length: > 0 } number ? number : id,
            _ => id.ToLowerInvariant(),
        })
        : null;

    // The language of the page may come first: /de/title/tt1798709/.
    [GeneratedRegex("^(?:/[a-z]{2}(?:-[a-z]{2})?)?/title/(?<id>tt[0-9]{5,10})(?:/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImdbPath();

    [GeneratedRegex("^(?:/[a-z]{2}(?:-[a-z]{2})?)?/movie/(?<id>[0-9]{1,10})(?:-[^/]*)?(?:/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TmdbPath();

    [GeneratedRegex("^/(?:wiki|entity)/(?:Special:EntityPage/)?(?<id>Q[0-9]{1,12})/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WikidataPath();

    // A member's entry has the member's name first and may have the number of the viewing last: /ada/film/her/1/.
    [GeneratedRegex("^(?:/[a-z0-9_]{1,30})?/film/(?<id>[a-z0-9][a-z0-9-]*)(?:/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetterboxdPath();

    [GeneratedRegex("^/(?:imdb/(?<imdb>tt[0-9]{5,10})|tmdb/(?<tmdb>[0-9]{1,10}))/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetterboxdRedirect();

    [GeneratedRegex("^/(?<id>[A-Za-z0-9]{1,12})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex BoxdPath();

    [GeneratedRegex("^(?<id>tt[0-9]{5,10})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareImdb();

    [GeneratedRegex("^(?<id>[0-9]{1,10})$", RegexOptions.CultureInvariant)]
    private static partial Regex BareTmdb();

    [GeneratedRegex("^(?<id>Q[0-9]{1,12})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareWikidata();

    [GeneratedRegex("^(?<id>[a-z0-9][a-z0-9-]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareSlug();
}
