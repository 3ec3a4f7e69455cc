using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Films;

internal sealed class StoredFilms(FilmClubContext context, UnitOfWork work, FilmList list, StoredAnnouncements announcements, IClock clock) : IFilms
{
    // A unit of work has to see its own uncommitted changes.
    public async Task<Film?> Find(FilmId film, CancellationToken cancellationToken) =>
        !work.IsOpen && await list.Cached(film, cancellationToken) is { } cached
            ? cached
            : (await context.Films.SingleOrDefaultAsync(row => row.Id == film.Value, cancellationToken))?.ToFilm();

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
        // A link that a moderator states may find what a title did not.
        if (!row.Ids.SequenceEqual(ids))
            (row.Ids, row.Lookups, row.NextLookup) = (ids, row.Lookups?.Renewed(clock.GetCurrentInstant()), null);
        await new FilmTitles(context).State(row, facts, cancellationToken);
        await work.Flush(cancellationToken);
        return null;
    }

    public async Task<MergedFilms?> Merge(FilmId film, FilmId into, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await new FilmMerge(context, work, announcements, clock.GetCurrentInstant()).Run(film.Value, into.Value, cancellationToken);
    }

    public async Task<PartedFilms?> Part(int number, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.FilmMerges.Where(row => row.Id == number), cancellationToken) is not { } row)
            return null;
        var merged = MergedRows.Read(row.Rows);
        if (!await new FilmParting(context, work, announcements, clock.GetCurrentInstant()).Run(merged, cancellationToken))
            return null;
        context.FilmMerges.Remove(row);
        await work.Flush(cancellationToken);
        return new((await Find(new(merged.Film.Id), cancellationToken))!, (await Find(new(merged.Into.Id), cancellationToken))!);
    }

    public async Task MoveMembers(FilmId film, FilmId to, IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var ids = members.Select(member => member.Value).ToList();
        await context.Ratings.Where(row => row.FilmId == film.Value && ids.Contains(row.MemberId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.FilmId, to.Value), cancellationToken);
        await context.Viewings.Where(row => row.FilmId == film.Value && ids.Contains(row.MemberId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.FilmId, to.Value), cancellationToken);
        await context.Suggestions.Where(row => row.FilmId == film.Value && ids.Contains(row.MemberId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.FilmId, to.Value), cancellationToken);
    }

    public async Task<IReadOnlyList<Member>> Contributors(FilmId film, CancellationToken cancellationToken) =>
        (await context.Members
            .Where(member => context.Ratings.Any(row => row.FilmId == film.Value && row.MemberId == member.Id)
                || context.Viewings.Any(row => row.FilmId == film.Value && row.MemberId == member.Id)
                || context.Suggestions.Any(row => row.FilmId == film.Value && row.MemberId == member.Id))
            .OrderBy(member => member.Name).ThenBy(member => member.Id)
            .ToListAsync(cancellationToken)).ConvertAll(row => row.ToMember());

    public Task SetYear(FilmId film, int year, CancellationToken cancellationToken) => Change(film, row => row.Year = year, cancellationToken);

    public Task SetRuntime(FilmId film, Runtime runtime, CancellationToken cancellationToken) => Change(film, row => row.RuntimeMinutes = runtime.Minutes, cancellationToken);

    private async Task Change(FilmId film, Action<FilmRow> change, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        change(await context.Films.AsTracking().SingleAsync(row => row.Id == film.Value, cancellationToken));
        await work.Flush(cancellationToken);
    }
}
