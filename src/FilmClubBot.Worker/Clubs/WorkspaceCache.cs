using System.Collections.Concurrent;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Worker.Clubs;

/// <summary>
/// The clubs of guilds and workspaces. Every event of a platform asks, before it can be acknowledged, so most must not need the database.
/// That a workspace has no club is not cached: it can found one at any time, and is answered by few.
/// </summary>
internal sealed class WorkspaceCache(IClubDirectory directory, TimeProvider time)
{
    // More than a program can serve at once; beyond it the cache begins again.
    private const int MaxCached = 20_000;

    private readonly ConcurrentDictionary<(Platform Platform, string Workspace), (ClubId Club, TimeSpan ReadAt)> _cached = new();

    /// <summary>The active club of a guild or workspace; null for none.</summary>
    public async ValueTask<ClubId?> Find(Platform platform, string workspace, CancellationToken cancellationToken)
    {
        var now = time.Uptime();
        if (_cached.TryGetValue((platform, workspace), out var known) && now - known.ReadAt < SocietyWorkspaces.Validity)
            return known.Club;
        if (await directory.OfWorkspace(platform, workspace, cancellationToken) is not { State: ClubState.Active, Club.Id: var club })
        {
            _cached.TryRemove((platform, workspace), out _);
            return null;
        }

        if (_cached.Count >= MaxCached)
            _cached.Clear();
        _cached[(platform, workspace)] = (club, now);
        return club;
    }
}
