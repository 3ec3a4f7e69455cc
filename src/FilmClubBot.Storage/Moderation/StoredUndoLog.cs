using System.Text.Json;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Moderation;

internal sealed class StoredUndoLog(FilmClubContext context, UnitOfWork work, IClock clock) : IUndoLog
{
    public async Task<int> Record(MemberId by, CommandCall call, Reversal reversal, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var row = new UndoRow
        {
            At = clock.GetCurrentInstant(),
            MemberId = by.Value,
            Call = JsonSerializer.Serialize(call),
            Reversal = JsonSerializer.Serialize(reversal.Call),
            Target = reversal.Target,
        };
        context.Undos.Add(row);
        await work.Flush(cancellationToken);
        return row.Id;
    }

    public async Task<IReadOnlyList<UndoableChange>> LockLatest(MemberId member, Instant since, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return (await context.Undos.Where(row => row.MemberId == member.Value && row.At >= since).OrderByDescending(row => row.Id).ToListAsync(cancellationToken))
            .ConvertAll(row => row.ToChange());
    }

    public Task<bool> IsOvertaken(UndoableChange change, CancellationToken cancellationToken) =>
        context.Undos.AnyAsync(row => row.Target == change.Reversal.Target && row.Id > change.Id, cancellationToken);

    public async Task Remove(UndoableChange change, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        await context.Undos.Where(row => row.Id == change.Id).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<int> Forget(Instant before, CancellationToken cancellationToken)
    {
        // Almost always there are none, and a look needs no lock.
        if (!await context.Undos.AnyAsync(row => row.At < before, cancellationToken))
            return 0;
        await work.Begin(cancellationToken);
        await context.FilmMerges.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
        return await context.Undos.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
