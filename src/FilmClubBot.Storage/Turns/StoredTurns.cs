using FilmClubBot.Commands.Turns;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Turns;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Turns;

internal sealed class StoredTurns(FilmClubContext context, UnitOfWork work, IClock clock) : ITurns
{
    public async Task<TurnOrder> Order(CancellationToken cancellationToken) =>
        new((await context.Turns.Include(row => row.Member).ToListAsync(cancellationToken)).Select(row => row.ToTurn()));

    public async Task<bool> Join(MemberId member, CancellationToken cancellationToken)
    {
        if (await Tracked(member, cancellationToken) is not null)
            return false;
        context.Turns.Add(new() { MemberId = member.Value, Since = clock.GetCurrentInstant() });
        await work.Flush(cancellationToken);
        return true;
    }

    public async Task<bool> Leave(MemberId member, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.Turns.Where(row => row.MemberId == member.Value).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<bool> EndTurn(MemberId member, CancellationToken cancellationToken)
    {
        if (await Tracked(member, cancellationToken) is not { } row
            || new TurnOrder((await context.Turns.Include(other => other.Member).ToListAsync(cancellationToken)).Select(other => other.ToTurn())).Next?.Member.Id != member)
            return false;
        row.Since = clock.GetCurrentInstant();
        await work.Flush(cancellationToken);
        return true;
    }

    private Task<TurnRow?> Tracked(MemberId member, CancellationToken cancellationToken) => work.Lock(context.Turns.Where(row => row.MemberId == member.Value), cancellationToken);
}
