using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.FilmSites;
using NodaTime;

namespace FilmClubBot.Worker.Films;

/// <summary>Asks the sites about a club's films that are due. Each result is stored in a transaction of its own, after the request.</summary>
internal sealed class FilmLookup(IServiceScopeFactory scopes, FilmSites sites, DataPolicy policy, Club club, IClock clock, ILogger<FilmLookup> log)
{
    // The other clubs have their turn after these.
    private const int MostFilms = 5;

    /// <summary>Asks about the films that are due.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        foreach (var film in await Read((lookups, _, token) => lookups.Due(clock.GetCurrentInstant(), MostFilms, token), cancellationToken))
        {
            if (!policy.FilmSites.Any(source => film.Lookups.IsDue(source, clock.GetCurrentInstant())))
                await scopes.Commit((services, token) => services.GetRequiredService<IFilmLookups>().Plan(film.Id, policy.FilmSites, clock.GetCurrentInstant(), token), log, cancellationToken);
            foreach (var source in policy.FilmSites)
                await Ask(source, film.Id, cancellationToken);
        }
    }

    // The film is read again: the site before may have stated the id by which this one finds it.
    private async Task Ask(FactSource source, FilmId id, CancellationToken cancellationToken)
    {
        if (await Read((_, films, token) => films.Find(id, token), cancellationToken) is not { } film
            || !film.Lookups.IsDue(source, clock.GetCurrentInstant())
            || sites.IsWaiting(source, film))
            return;
        try
        {
            var facts = await sites.Find(source, film, club.Locale, cancellationToken);
            await Store(film, source, before => SiteLookup.Answered(before, source, facts, clock.GetCurrentInstant()), cancellationToken);
        }
        catch (SiteFailedException failure)
        {
            log.LogWarning("Failed to ask {Site} about a film: {Reason}", source, failure.Message);
            await Store(film, source, before => SiteLookup.Failed(before, failure.Message, failure.RetryAfter, clock.GetCurrentInstant()), cancellationToken);
        }
    }

    private Task Store(Film film, FactSource source, Func<SiteLookup?, SiteLookup> change, CancellationToken cancellationToken) => scopes.Commit(
        (services, token) => services.GetRequiredService<IFilmLookups>().Store(film.Id, source, policy.FilmSites, change, token), log, cancellationToken);

    private async Task<T> Read<T>(Func<IFilmLookups, IFilms, CancellationToken, Task<T>> query, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<IFilmLookups>(), scope.ServiceProvider.GetRequiredService<IFilms>(), cancellationToken);
    }
}
