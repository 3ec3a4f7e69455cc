using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Commands.Films;

/// <summary>What other sites were asked about films. What they state fills in what a film lacks (<see cref="FilledFacts"/>).</summary>
public interface IFilmLookups
{
    /// <summary>Listed films whose turn it is, those that were never asked about first.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="limit">The most films.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<Film>> Due(Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>Stores a request with its result, and fills in what the film lacks. Ids that another film has are left out.</summary>
    /// <param name="film">The film; nothing is stored for one that is gone.</param>
    /// <param name="source">The site that was asked.</param>
    /// <param name="sources">All sites that are asked.</param>
    /// <param name="change">Makes the lookup from the one that is stored.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task Store(FilmId film, FactSource source, IReadOnlyCollection<FactSource> sources, Func<SiteLookup?, SiteLookup> change, CancellationToken cancellationToken);

    /// <summary>Stores when a film has its next turn, where no site that is due can be asked.</summary>
    /// <param name="film">The film.</param>
    /// <param name="sources">All sites that are asked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="earliest">When a site that is due can be asked, after the pause that it asked for; null where none is due.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task Plan(FilmId film, IReadOnlyCollection<FactSource> sources, Instant now, Instant? earliest, CancellationToken cancellationToken);

    /// <summary>Has the sites asked about a film as soon as possible, however recently they were.</summary>
    Task Renew(FilmId film, Instant now, CancellationToken cancellationToken);
}
