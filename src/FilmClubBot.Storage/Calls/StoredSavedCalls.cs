using System.Text.Json;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Calls;

/// <summary>Writes through its own context: a call is saved before its button is sent, whether or not the command succeeds.</summary>
internal sealed class StoredSavedCalls(FilmClubContexts contexts, UnitOfWork work, WriteQueue queue, IClock clock) : ISavedCalls, IOldCalls
{
    // A call whose retention period was renewed less than this ago is not written again, so that a repeated query needs no write lock.
    private static readonly Duration _renewal = Duration.FromDays(1);

    public async Task Save(IReadOnlyDictionary<string, CommandCall> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0)
            return;
        if (work.IsOpen)
            throw new InvalidOperationException("Commit the unit of work before saving calls: calls are saved immediately, in their own transaction.");
        using var context = contexts.Create();
        var now = clock.GetCurrentInstant();
        var recently = now - _renewal;
        var keys = calls.Keys.ToList();
        var recent = await context.SavedCalls.Where(row => keys.Contains(row.Key) && row.SavedAt > recently).Select(row => row.Key).ToListAsync(cancellationToken);
        if (recent.Count == calls.Count)
            return;
        await using var transaction = await queue.Begin(context, cancellationToken);
        await queue.Write(async () =>
        {
            // Two cards may carry the same call: the later card renews its expiry.
            foreach (var (key, call) in calls.Where(call => !recent.Contains(call.Key)))
            {
                await context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "SavedCalls" ("ClubId", "Key", "Call", "SavedAt") VALUES ({context.ClubId}, {key}, {JsonSerializer.Serialize(call)}, {InstantText(now)})
                    ON CONFLICT ("ClubId", "Key") DO UPDATE SET "SavedAt" = excluded."SavedAt"
                    """,
                    cancellationToken);
            }
        });
        await transaction.Commit(cancellationToken);
    }

    public async Task<CommandCall?> Find(string key, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        return await context.SavedCalls.SingleOrDefaultAsync(row => row.Key == key, cancellationToken) is { } row
            ? JsonSerializer.Deserialize<CommandCall>(row.Call)
            : null;
    }

    public async Task<int> Forget(Instant before, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        await using var transaction = await queue.Begin(context, cancellationToken);
        var gone = 0;
        await queue.Write(async () => gone = await context.SavedCalls.Where(row => row.SavedAt < before).ExecuteDeleteAsync(cancellationToken));
        await transaction.Commit(cancellationToken);
        return gone;
    }

    private static string InstantText(Instant instant) => Mapping.InstantConverter.Pattern.Format(instant);
}
