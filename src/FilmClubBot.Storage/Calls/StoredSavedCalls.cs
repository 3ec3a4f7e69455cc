using System.Text.Json;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Calls;

/// <summary>Writes through its own context: a call is saved before its button is sent, whether or not the command succeeds.</summary>
internal sealed class StoredSavedCalls(FilmClubContexts contexts, UnitOfWork work, IClock clock) : ISavedCalls, IOldCalls
{
    public async Task Save(IReadOnlyDictionary<string, CommandCall> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0)
            return;
        if (work.IsOpen)
            throw new InvalidOperationException("Commit the unit of work before saving calls: calls are saved immediately, in their own transaction.");
        using var context = contexts.Create();
        var now = InstantText(clock.GetCurrentInstant());
        await Conflicts.Translate(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            // Two cards may carry the same call: the later card renews its expiry.
            foreach (var (key, call) in calls)
            {
                await context.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "SavedCalls" ("ClubId", "Key", "Call", "SavedAt") VALUES ({context.ClubId}, {key}, {JsonSerializer.Serialize(call)}, {now})
                    ON CONFLICT ("ClubId", "Key") DO UPDATE SET "SavedAt" = excluded."SavedAt"
                    """,
                    cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        });
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
        var gone = 0;
        await Conflicts.Translate(async () => gone = await context.SavedCalls.Where(row => row.SavedAt < before).ExecuteDeleteAsync(cancellationToken));
        return gone;
    }

    private static string InstantText(Instant instant) => Mapping.InstantConverter.Pattern.Format(instant);
}
