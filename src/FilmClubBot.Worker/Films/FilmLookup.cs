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
            var isAsked = false;
            foreach (var source in policy.FilmSites)
                isAsked |= await Ask(source, film.Id, cancellationToken);
            if (!isAsked)
                await Plan(film, cancellationToken);
        }
    }

    // Otherwise it stays first, and the films after it are never asked about.
    private Task Plan(Film film, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var waits = policy.FilmSites.Where(source => film.Lookups.IsDue(source, now)).Select(source => sites.Wait(source, film)).ToList();
        return scopes.Commit(
            (services, token) => services.GetRequiredService<IFilmLookups>().Plan(film.Id, policy.FilmSites, now, waits.Count == 0 ? null : now + waits.Min(), token), log, cancellationToken);
    }

    // The film is read again: the site before may have stated the id by which this one finds it.
    private async Task<bool> Ask(FactSource source, FilmId id, CancellationToken cancellationToken)
    {
        if (await Read((_, films, token) => films.Find(id, token), cancellationToken) is not { } film
            || !film.Lookups.IsDue(source, clock.GetCurrentInstant())
            || sites.Wait(source, film) > Duration.Zero)
            return false;
        try
        {
            var facts = await sites.Find(source, film, club.Locale, cancellationToken);
            await Store(film, source, before => SiteLookup.Succeeded(before, source, facts, clock.GetCurrentInstant()), cancellationToken);
        }
        catch (SiteFailedException failure)
        {
            log.LogWarning("Failed to ask {Site} about a film: {Reason}", source, failure.Message);
            await Store(film, source, before => SiteLookup.Failed(before, source, failure.Message, failure.RetryAfter, clock.GetCurrentInstant()), cancellationToken);
        }

        return true;
    }

    private Task Store(Film film, FactSource source, Func<SiteLookup?, SiteLookup> change, CancellationToken cancellationToken) => scopes.Commit(
        (services, token) => services.GetRequiredService<IFilmLookups>().Store(film.Id, source, policy.FilmSites, change, token), log, cancellationToken);

    private async Task<T> Read<T>(Func<IFilmLookups, IFilms, CancellationToken, Task<T>> query, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<IFilmLookups>(), scope.ServiceProvider.GetRequiredService<IFilms>(), cancellationToken);
    }
}
