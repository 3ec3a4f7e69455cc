using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Workspaces;

/// <summary>Writes through its own context: a token takes effect by itself, outside any command.</summary>
internal sealed class StoredInstallations(FilmClubContexts contexts, WriteQueue queue) : IInstallations
{
    public async Task<Installation?> Find(Platform platform, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        return (await context.Installations.SingleOrDefaultAsync(row => row.Platform == platform, cancellationToken))?.ToInstallation();
    }

    public async Task<Installation?> Change(Platform platform, Func<Installation?, Installation?> change, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        await using var transaction = await queue.Begin(context, cancellationToken);
        var row = await context.Installations.AsTracking().SingleOrDefaultAsync(stored => stored.Platform == platform, cancellationToken);
        var before = row?.ToInstallation();
        var after = change(before);
        if (after == before)
            return before;
        if (after is null)
            context.Installations.Remove(row!);
        else if (row is null)
            context.Installations.Add(new() { Platform = platform, WorkspaceId = after.Workspace, Secret = after.Secret, InstalledAt = after.Since, AccountId = after.By });
        else
            row.Update(after);
        await queue.Write(() => context.SaveChangesAsync(cancellationToken));
        await transaction.Commit(cancellationToken);
        return after;
    }
}
