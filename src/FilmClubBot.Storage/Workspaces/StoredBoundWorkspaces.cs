using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Workspaces;

/// <summary>Writes through its own context: a binding takes effect by itself, outside any command.</summary>
internal sealed class StoredBoundWorkspaces(FilmClubContexts contexts, Database database, WriteQueue queue) : IBoundWorkspaces
{
    public async Task<BoundWorkspace?> Find(Platform platform, CancellationToken cancellationToken)
    {
        // The verbs doctor and register may run before the first start.
        if (!await database.Exists(cancellationToken))
            return null;
        try
        {
            return await Read(platform, cancellationToken);
        }
        catch (Exception failure) when (failure is DbException or StorageUnavailableException)
        {
            // A database of an earlier version has no such table until the next start, and a server may be stopped.
            if (await database.IsReady(cancellationToken))
                throw;
            return null;
        }
    }

    public async Task<BoundWorkspace?> Bind(BoundWorkspace workspace, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        await Write(context, () => context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Workspaces" ("ClubId", "Platform", "WorkspaceId", "ConfirmedAt", "AccountId", "AccountName")
            VALUES ({context.ClubId}, {workspace.Platform.ToString()}, {workspace.Id}, {InstantConverter.Pattern.Format(workspace.Since)}, {workspace.By.ExternalId}, {workspace.By.Name})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken), cancellationToken);
        return await Read(workspace.Platform, cancellationToken);
    }

    public async Task<BoundWorkspace?> Unbind(Platform platform, CancellationToken cancellationToken)
    {
        if (await Find(platform, cancellationToken) is not { } bound)
            return null;
        using var context = contexts.Create();
        await Write(context, () => context.Workspaces.Where(row => row.Platform == platform).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return bound;
    }

    private async Task Write(FilmClubContext context, Func<Task> change, CancellationToken cancellationToken)
    {
        await using var transaction = await queue.Begin(context, cancellationToken);
        await queue.Write(change);
        await transaction.Commit(cancellationToken);
    }

    private async Task<BoundWorkspace?> Read(Platform platform, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        return (await context.Workspaces.SingleOrDefaultAsync(row => row.Platform == platform, cancellationToken))?.ToWorkspace();
    }
}
