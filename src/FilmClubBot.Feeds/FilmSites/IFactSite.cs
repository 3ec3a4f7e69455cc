using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Feeds.FilmSites;

/// <summary>A site that is asked for facts about films.</summary>
public interface IFactSite : IDisposable
{
    /// <summary>Which site it is.</summary>
    FactSource Source { get; }

    /// <summary>The rest of the pause that it has asked for; zero for none.</summary>
    Duration Wait { get; }

    /// <summary>Finds what it states about a film.</summary>
    /// <param name="film">The film.</param>
    /// <param name="language">The language of names, where it states them in several: <c>en</c>.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    /// <returns>Null if it has no such film, or more than one may be it.</returns>
    /// <exception cref="SiteFailedException">It did not answer as documented.</exception>
    Task<SiteFacts?> Find(Film film, string language, CancellationToken cancellationToken);
}
