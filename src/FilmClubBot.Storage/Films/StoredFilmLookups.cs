using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Films;

internal sealed class StoredFilmLookups(FilmClubContext context, UnitOfWork work) : IFilmLookups
{
    public async Task<IReadOnlyList<Film>> Due(Instant now, int limit, CancellationToken cancellationToken) =>
        (await context.Listed().Where(row => row.NextLookup == null || row.NextLookup <= now)
            .OrderBy(row => row.NextLookup != null).ThenBy(row => row.NextLookup).ThenByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken))
        .ConvertAll(row => row.ToFilm());

    public async Task Store(FilmId film, FactSource source, IReadOnlyCollection<FactSource> sources, Func<SiteLookup?, SiteLookup> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Films.Where(row => row.Id == film.Value), cancellationToken) is not { } row)
            return;
        var now = row.ToFilm();
        var lookups = now.Lookups;
        var (before, after) = (now.Lookups.Of(source), change(now.Lookups.Of(source)));
        if (after.Facts is { } facts && after.Problem is null)
        {
            // Two films of the club may be one film for a site; a moderator merges them.
            facts = facts with { Ids = await context.Free(facts.Ids, row.Id, cancellationToken) };
            after = after with { Facts = facts };
            var filled = now.FilledFrom(before?.Facts, facts);
            if (!filled.Ids.SequenceEqual(now.Ids))
                lookups = lookups.WithNewIds(after.At);
            await Fill(row, filled, cancellationToken);
        }

        row.Lookups = lookups.With(source, after).KeptFor(sources);
        row.NextLookup = row.Lookups.NextLookup(sources, after.At);
        await work.Flush(cancellationToken);
    }

    public async Task Plan(FilmId film, IReadOnlyCollection<FactSource> sources, Instant now, Instant? earliest, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Films.Where(row => row.Id == film.Value), cancellationToken) is not { } row)
            return;
        row.Lookups = row.Lookups?.KeptFor(sources);
        row.NextLookup = (row.Lookups ?? FilmLookups.None).NextLookup(sources, now, earliest);
        await work.Flush(cancellationToken);
    }

    public async Task Renew(FilmId film, Instant now, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Films.Where(row => row.Id == film.Value), cancellationToken) is not { } row)
            return;
        (row.Lookups, row.NextLookup) = (row.Lookups?.Renewed(now), null);
        await work.Flush(cancellationToken);
    }

    private async Task Fill(FilmRow row, Film film, CancellationToken cancellationToken)
    {
        (row.Year, row.RuntimeMinutes, row.Ids) = (film.Year, film.Runtime?.Minutes, film.Ids);
        if (!row.Directors.SequenceEqual(film.Directors, StringComparer.Ordinal))
            row.Directors = [.. film.Directors];
        if (!film.Facts.IsSameAs(row.Facts ?? FilmFacts.None))
            await new FilmTitles(context).State(row, film.Facts, cancellationToken);
    }
}
