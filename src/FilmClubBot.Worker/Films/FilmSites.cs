using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.FilmSites;
using NodaTime;

namespace FilmClubBot.Worker.Films;

/// <summary>The sites that the program asks, once for all clubs: each gets one request at a time.</summary>
/// <param name="sites">The sites; they are disposed with this.</param>
internal sealed class FilmSites(IReadOnlyList<IFactSite> sites) : IDisposable
{
    /// <summary>The rest of the pause after which a site can be asked about a film; zero for none. A film without ids is found by those that Wikidata states.</summary>
    public Duration Wait(FactSource source, Film film) =>
        sites.Where(site => site.Source == source || (site.Source == FactSource.Wikidata && !film.Ids.Any())).Max(site => site.Wait);

    /// <summary>Asks a site about a film.</summary>
    /// <inheritdoc cref="IFactSite.Find"/>
    public Task<SiteFacts?> Find(FactSource source, Film film, string language, CancellationToken cancellationToken) =>
        sites.Single(site => site.Source == source).Find(film, language, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var site in sites)
            site.Dispose();
    }
}
