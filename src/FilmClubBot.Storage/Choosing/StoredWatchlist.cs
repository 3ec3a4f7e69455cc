using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Choosing;

internal sealed class StoredWatchlist(FilmClubContext context, UnitOfWork work, IClock clock) : IWatchlist
{
    public Task Hold(CancellationToken cancellationToken) => work.Begin(cancellationToken);

    public async Task<IReadOnlyList<ListedFilm>> All(CancellationToken cancellationToken) =>
    [
        .. (await context.Suggestions.Include(row => row.Film).Include(row => row.Member).OrderBy(row => row.At).ThenBy(row => row.MemberId).ToListAsync(cancellationToken))
            .GroupBy(row => row.FilmId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First().At).ThenBy(group => group.Key)
            .Select(group => new ListedFilm(group.First().Film.ToFilm(), [.. group.Select(row => row.ToSuggestion())])),
    ];

    public async Task Support(FilmId film, MemberId member, string? reason, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = await context.Suggestions.AsTracking().SingleOrDefaultAsync(row => row.FilmId == film.Value && row.MemberId == member.Value, cancellationToken);
        if (row is null)
            context.Suggestions.Add(row = new() { FilmId = film.Value, MemberId = member.Value, At = clock.GetCurrentInstant() });
        row.Reason = reason ?? row.Reason;
        await work.Flush(cancellationToken);
    }

    public async Task<bool> Withdraw(FilmId film, MemberId member, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.Suggestions.Where(row => row.FilmId == film.Value && row.MemberId == member.Value).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<bool> Remove(FilmId film, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.Suggestions.Where(row => row.FilmId == film.Value).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
