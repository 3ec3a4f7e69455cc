using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Clubs;

internal sealed class StoredOwnClub(FilmClubContext context, UnitOfWork work) : IOwnClub
{
    public async Task<Club?> Find(ClubId club, CancellationToken cancellationToken) => (await Row(club).SingleOrDefaultAsync(cancellationToken))?.ToClub().Club;

    public async Task<Club?> Change(ClubId club, Func<Club, Task<Club?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(Row(club), cancellationToken) is not { } row)
            return null;
        var before = row.ToClub().Club;
        if (await change(before) is not { } after || after == before)
            return before;
        (row.Name, row.ZoneId, row.Locale) = (after.Name, after.Zone.Id, after.Locale);
        await work.Flush(cancellationToken);
        return after;
    }

    private IQueryable<ClubRow> Row(ClubId club) => context.Clubs.Where(row => row.Id == club.Value);
}
