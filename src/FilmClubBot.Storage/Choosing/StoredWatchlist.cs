using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Choosing;

internal sealed class StoredWatchlist(FilmClubContext context, UnitOfWork work, IClock clock) : IWatchlist
{
    public async Task<IReadOnlyList<ListedFilm>> All(ListName? list, CancellationToken cancellationToken)
    {
        var rows = list is { } one ? On(one) : context.Suggestions;
        return
        [
            .. (await rows.Include(row => row.Film).Include(row => row.Member).OrderBy(row => row.At).ThenBy(row => row.MemberId).ToListAsync(cancellationToken))
                .GroupBy(row => row.FilmId)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.First().At).ThenBy(group => group.Key)
                .Select(group => new ListedFilm(group.First().Film.ToFilm(), [.. group.Select(row => row.ToSuggestion())])),
        ];
    }

    public async Task<IReadOnlyList<ListName>> Lists(CancellationToken cancellationToken) =>
        [.. (await context.Suggestions.Where(row => row.List != "").Select(row => row.List).Distinct().ToListAsync(cancellationToken)).Order(StringComparer.OrdinalIgnoreCase).Select(ListName.Of)];

    public async Task<SupportedFilm?> Support(ListName list, FilmId film, MemberId member, string? reason, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (!list.IsWatchlist && !CanHave(await Lists(cancellationToken), list))
            throw new ConflictException("Write conflict: another writer began a list; try again.");
        // A member's suggestions are counted while the member's row is locked.
        await work.Lock(context.Members.Where(row => row.Id == member.Value), cancellationToken);
        var own = On(list).Where(row => row.MemberId == member.Value);
        var row = await own.AsTracking().Include(row => row.Member).SingleOrDefaultAsync(row => row.FilmId == film.Value, cancellationToken);
        var before = row?.ToSuggestion();
        if (row is null)
        {
            var shown = context.Screenings.Where(screening => screening.State == ScreeningState.Over);
            if (await own.CountAsync(other => !shown.Any(screening => screening.FilmId == other.FilmId), cancellationToken) >= FilmSuggestion.MaxOpen)
                return null;
            context.Suggestions.Add(row = new() { List = list.ToString(), FilmId = film.Value, MemberId = member.Value, At = clock.GetCurrentInstant() });
        }

        row.Reason = reason ?? row.Reason;
        await work.Flush(cancellationToken);
        return new(before);
    }

    public async Task<FilmSuggestion?> Withdraw(ListName list, FilmId film, MemberId member, CancellationToken cancellationToken)
    {
        if (await work.Lock(On(list).Include(row => row.Member).Where(row => row.FilmId == film.Value && row.MemberId == member.Value), cancellationToken) is not { } row)
            return null;
        var withdrawn = row.ToSuggestion();
        context.Suggestions.Remove(row);
        await work.Flush(cancellationToken);
        return withdrawn;
    }

    public async Task<bool> Remove(ListName list, FilmId film, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await On(list).Where(row => row.FilmId == film.Value).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    // The caller looked the name up before the lock was acquired.
    private static bool CanHave(IReadOnlyList<ListName> lists, ListName list) =>
        lists.Contains(list) || (lists.Count < ListName.MostLists && lists.All(other => other.Folded != list.Folded));

    private IQueryable<SuggestionRow> On(ListName list)
    {
        var name = list.ToString();
        return context.Suggestions.Where(row => row.List == name);
    }
}
