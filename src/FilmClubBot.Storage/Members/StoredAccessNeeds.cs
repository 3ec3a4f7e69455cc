using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Members;

internal sealed class StoredAccessNeeds(FilmClubContext context, UnitOfWork work) : IAccessNeeds
{
    public async Task<AccessNeeds?> Change(MemberId member, Func<AccessNeeds, Task<AccessNeeds?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Members.Where(row => row.Id == member.Value), cancellationToken) is not { } row)
            return null;
        if (await change(row.Needs) is not { } after || after == row.Needs)
            return row.Needs;
        (row.NeededFeatures, row.AvoidsStrobe) = (after.Features, after.AvoidsStrobe);
        await work.Flush(cancellationToken);
        return after;
    }

    public async Task<IReadOnlyList<(Member Member, AccessNeeds Needs)>> Of(IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken)
    {
        var keys = members.Select(member => member.Value).ToList();
        return (await context.Members.Where(row => keys.Contains(row.Id) && (row.NeededFeatures != AccessFeatures.None || row.AvoidsStrobe)).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ConvertAll(row => (row.ToMember(), row.Needs));
    }
}
