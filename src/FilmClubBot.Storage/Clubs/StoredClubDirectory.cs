using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Clubs;

/// <summary>Each change is a transaction of its own, outside any command.</summary>
internal sealed class StoredClubDirectory(StorageEngine engine) : IClubDirectory
{
    // Two foundings at the same time may choose the same key.
    private const int Attempts = 10;

    public async Task<ListedClub?> Find(ClubId club, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(club);
        return (await context.Clubs.SingleOrDefaultAsync(row => row.State != ClubState.Deleted, cancellationToken))?.ToClub();
    }

    public async Task<ListedClub?> OfWorkspace(Platform platform, string workspace, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        var clubs = context.Workspaces.IgnoreQueryFilters().Where(row => row.Platform == platform && row.WorkspaceId == workspace).Select(row => row.ClubId);
        return (await context.Clubs.IgnoreQueryFilters().SingleOrDefaultAsync(row => clubs.Contains(row.Id), cancellationToken))?.ToClub();
    }

    public async Task<IReadOnlyList<string>> WorkspacesOf(ClubId club, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(club);
        return await context.Workspaces.OrderBy(row => row.Platform).Select(row => row.WorkspaceId).ToListAsync(cancellationToken);
    }

    public async Task<ListedClub?> AtAddress(string name, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        var clubs = context.ClubAddresses.IgnoreQueryFilters().Where(row => row.Name == name).Select(row => row.ClubId);
        return (await context.Clubs.IgnoreQueryFilters().SingleOrDefaultAsync(row => clubs.Contains(row.Id), cancellationToken))?.ToClub();
    }

    public async Task<IReadOnlyList<ListedClub>> All(CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        return (await context.Clubs.IgnoreQueryFilters().Where(row => row.State != ClubState.Deleted).OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToClub());
    }

    public async Task<ListedClub> Found(ClubCharter charter, FoundingWorkspace workspace, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await OfWorkspace(workspace.Platform, workspace.Id, cancellationToken) is not { } known)
                    return await Add(await Free(cancellationToken), await FreeAddress(charter.Name, cancellationToken), charter, workspace, cancellationToken);
                return known.State == ClubState.Active || !await SetState(known.Club.Id, ClubState.Active, workspace.Since, cancellationToken)
                    ? known
                    : known with { State = ClubState.Active, Since = workspace.Since };
            }
            catch (ConflictException) when (attempt < Attempts)
            {
                // The key, the address or the workspace was taken meanwhile.
            }
        }
    }

    public async Task<bool> SetState(ClubId club, ClubState state, Instant since, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(club);
        var changed = 0;
        await Conflicts.Translate(engine.WriteLock, async () => changed = await context.Clubs
            .Where(row => row.State != state && row.State != ClubState.Deleted)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.StateSince, since), cancellationToken));
        return changed > 0;
    }

    public async Task<IReadOnlyList<ClubId>> LeftBefore(Instant time, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        return await context.Clubs.IgnoreQueryFilters().Where(row => row.State == ClubState.Left && row.StateSince < time)
            .OrderBy(row => row.Id).Select(row => new ClubId(row.Id)).ToListAsync(cancellationToken);
    }

    public async Task Delete(ClubId club, Instant now, CancellationToken cancellationToken)
    {
        if (club == ClubId.OfSettings)
            throw new InvalidOperationException("The club of the settings cannot be deleted: it is there as long as the database.");
        // Its messages and feeds must not go on while its rows are deleted one table after the other.
        await SetState(club, ClubState.Left, now, cancellationToken);
        using var context = engine.ContextOf(club);
        // A table before those that its rows refer to; a transaction each, so that other clubs of a SQLite file can write in between.
        foreach (var table in ClubTable.All(context.Model).Where(table => !table.IsOfClubs).Reverse())
            await Conflicts.Translate(engine.WriteLock, () => table.Delete(context, cancellationToken));
        await Conflicts.Translate(engine.WriteLock, () => context.Clubs.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Name, "").SetProperty(row => row.Jobs, "").SetProperty(row => row.Address, (string?)null).SetProperty(row => row.State, ClubState.Deleted).SetProperty(row => row.StateSince, now), cancellationToken));
        engine.Database.OverwriteDeleted();
    }

    private async Task<ClubId> Free(CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(null);
        return new(await context.Clubs.IgnoreQueryFilters().MaxAsync(row => row.Id, cancellationToken) + 1);
    }

    private async Task<string> FreeAddress(string clubName, CancellationToken cancellationToken)
    {
        foreach (var name in ClubAddress.Candidates(clubName))
        {
            if (await AtAddress(name, cancellationToken) is null)
                return name;
        }

        throw new InvalidOperationException("There is always a further name.");
    }

    private async Task<ListedClub> Add(ClubId id, string address, ClubCharter charter, FoundingWorkspace workspace, CancellationToken cancellationToken)
    {
        using var context = engine.ContextOf(id);
        var row = new ClubRow
        {
            Id = id.Value,
            Name = charter.Name,
            ZoneId = charter.Zone.Id,
            Locale = charter.Locale,
            Address = address,
            FoundedOn = workspace.Platform,
            StateSince = workspace.Since,
        };
        context.Clubs.Add(row);
        context.ClubAddresses.Add(new() { Name = address });
        context.Workspaces.Add(new()
        {
            Platform = workspace.Platform,
            WorkspaceId = workspace.Id,
            ConfirmedAt = workspace.Since,
            AccountId = workspace.By.ExternalId,
            AccountName = workspace.By.Name,
        });
        await Conflicts.Translate(engine.WriteLock, () => context.SaveChangesAsync(cancellationToken));
        return row.ToClub();
    }
}
