using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Clubs;

internal sealed class StoredOwnClub(FilmClubContext context, UnitOfWork work) : IOwnClub
{
    public async Task<Club?> Find(ClubId club, CancellationToken cancellationToken) => (await Row(club).SingleOrDefaultAsync(cancellationToken))?.ToClub().Club;

    public async Task<IReadOnlyList<string>> Addresses(CancellationToken cancellationToken) =>
        await context.ClubAddresses.Select(row => row.Name).OrderBy(name => name).ToListAsync(cancellationToken);

    public async Task<Club?> Change(ClubId club, Func<Club, Task<Club?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(Row(club), cancellationToken) is not { } row)
            return null;
        var before = row.ToClub().Club;
        if (await change(before) is not { } after || after == before)
            return before;
        (row.Name, row.ZoneId, row.Locale, row.Address) = (after.Name, after.Zone.Id, after.Locale, after.Address);
        if (after.Address is { } address && !await context.ClubAddresses.AnyAsync(known => known.Name == address, cancellationToken))
            context.ClubAddresses.Add(new() { Name = address });
        await work.Flush(cancellationToken);
        return after;
    }

    private IQueryable<ClubRow> Row(ClubId club) => context.Clubs.Where(row => row.Id == club.Value);
}
