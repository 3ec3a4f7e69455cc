using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Screenings;

internal sealed class StoredReactions(FilmClubContext context, UnitOfWork work) : IReactions
{
    public async Task<ReactionId?> Add(ScreeningId screening, MemberId member, Duration at, string remark, CancellationToken cancellationToken)
    {
        // Reactions are counted while the screening's row is locked.
        await work.Lock(context.Screenings.Where(row => row.Id == screening.Value), cancellationToken);
        if (await context.Reactions.CountAsync(row => row.ScreeningId == screening.Value && row.MemberId == member.Value, cancellationToken) >= Reaction.MaxOfMember)
            return null;
        var row = new ReactionRow { ScreeningId = screening.Value, MemberId = member.Value, AtSeconds = (int)at.TotalSeconds, Remark = remark };
        context.Reactions.Add(row);
        await work.Flush(cancellationToken);
        return new ReactionId(row.Id);
    }

    public async Task<bool> Remove(ReactionId reaction, MemberId member, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.Reactions.Where(row => row.Id == reaction.Value && row.MemberId == member.Value).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<IReadOnlyList<Reaction>> Of(ScreeningId screening, CancellationToken cancellationToken) =>
        (await context.Reactions.Include(row => row.Member).Where(row => row.ScreeningId == screening.Value)
            .OrderBy(row => row.AtSeconds).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken))
        .ConvertAll(row => row.ToReaction());
}
