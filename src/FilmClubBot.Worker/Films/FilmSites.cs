using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.FilmSites;

namespace FilmClubBot.Worker.Films;

/// <summary>The sites that the program asks, once for all clubs: each gets one request at a time.</summary>
/// <param name="wikidata">Wikidata; null where it is not asked.</param>
/// <param name="tmdb">The Movie Database; null where it is not asked.</param>
internal sealed class FilmSites(WikidataClient? wikidata, TmdbClient? tmdb)
{
    /// <summary>Whether a site has asked for a pause that has not ended, or the one that states the ids by which it finds the film.</summary>
    public bool IsWaiting(FactSource source, Film film) => source == FactSource.Wikidata
        ? wikidata is { IsWaiting: true }
        : tmdb is { IsWaiting: true } || wikidata is { IsWaiting: true } && !film.Ids.Any();

    /// <summary>Asks a site about a film.</summary>
    /// <param name="source">The site.</param>
    /// <param name="film">The film.</param>
    /// <param name="language">The language of names.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    /// <returns>Null if it has no such film.</returns>
    /// <exception cref="SiteFailedException">It did not answer as documented.</exception>
    public async Task<SiteFacts?> Find(FactSource source, Film film, string language, CancellationToken cancellationToken) => (source, wikidata, tmdb) switch
    {
        (FactSource.Wikidata, { } site, _) => await site.Find(film, language, cancellationToken),
        (FactSource.Tmdb, _, { } site) => await site.Find(film, cancellationToken),
        _ => throw new InvalidOperationException($"{source} is not asked."),
    };
}
