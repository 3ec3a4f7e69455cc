using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Films;

internal sealed class StoredFilms(FilmClubContext context, UnitOfWork work, FilmList list) : IFilms
{
    public async Task<Film?> Find(FilmId film, CancellationToken cancellationToken) =>
        (await context.Films.SingleOrDefaultAsync(row => row.Id == film.Value, cancellationToken))?.ToFilm();

    // A unit of work has to see its own uncommitted changes.
    public Task<IReadOnlyList<Film>> List(CancellationToken cancellationToken) =>
        work.IsOpen ? FilmList.Read(context, cancellationToken) : list.Committed(context, cancellationToken);

    public async Task<Film> Want(FilmMention mention, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await new MentionedFilms(context, work).MatchOrMake(mention, cancellationToken, isTyped: true);
        await work.Flush(cancellationToken);
        return row.ToFilm();
    }

    public async Task<FilmTies> Remove(FilmId film, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await new FilmRemoval(context).Run(film.Value, cancellationToken);
    }

    public async Task<Film?> SetFacts(FilmId film, FilmFacts facts, ExternalFilmIds ids, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        foreach (var id in ids)
        {
            if (await context.Films.Where(FilmRow.Has(id)).SingleOrDefaultAsync(row => row.Id != film.Value, cancellationToken) is { } other)
                return other.ToFilm();
        }

        var row = await context.Films.AsTracking().SingleAsync(row => row.Id == film.Value, cancellationToken);
        row.Ids = ids;
        await new FilmTitles(context).State(row, facts, cancellationToken);
        await work.Flush(cancellationToken);
        return null;
    }

    public async Task<FilmTies?> Merge(FilmId film, FilmId into, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await new FilmMerge(context, work).Run(film.Value, into.Value, cancellationToken);
    }

    public Task SetYear(FilmId film, int year, CancellationToken cancellationToken) => Change(film, row => row.Year = year, cancellationToken);

    public Task SetRuntime(FilmId film, Runtime runtime, CancellationToken cancellationToken) => Change(film, row => row.RuntimeMinutes = runtime.Minutes, cancellationToken);

    private async Task Change(FilmId film, Action<FilmRow> change, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        change(await context.Films.AsTracking().SingleAsync(row => row.Id == film.Value, cancellationToken));
        await work.Flush(cancellationToken);
    }
}
