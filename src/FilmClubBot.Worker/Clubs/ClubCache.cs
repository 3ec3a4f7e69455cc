using System.Collections.Concurrent;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Worker.Clubs;

/// <summary>
/// The clubs of guilds and workspaces, and of addresses. Every event of a platform and every request for a page asks, so most must not need the
/// database. That a place has no club is not cached: it can found one at any time, and is answered by few.
/// </summary>
internal sealed class ClubCache(IClubDirectory directory, TimeProvider time)
{
    // More than a program can serve at once; beyond it the cache begins again.
    private const int MaxCached = 20_000;

    private readonly ConcurrentDictionary<(Platform Platform, string Name), (Club Club, TimeSpan ReadAt)> _cached = new();

    /// <summary>The active club of a guild or workspace; null for none.</summary>
    public ValueTask<Club?> OfWorkspace(Platform platform, string workspace, CancellationToken cancellationToken) =>
        Find((platform, workspace), () => directory.OfWorkspace(platform, workspace, cancellationToken));

    /// <summary>The active club that has or had a name in its addresses; null for none.</summary>
    public ValueTask<Club?> AtAddress(string name, CancellationToken cancellationToken) => Find((Platform.Web, name), () => directory.AtAddress(name, cancellationToken));

    private async ValueTask<Club?> Find((Platform Platform, string Name) place, Func<Task<ListedClub?>> read)
    {
        var now = time.Uptime();
        if (_cached.TryGetValue(place, out var known) && now - known.ReadAt < SocietyWorkspaces.Validity)
            return known.Club;
        if (await read() is not { State: ClubState.Active, Club: var club })
        {
            _cached.TryRemove(place, out _);
            return null;
        }

        if (_cached.Count >= MaxCached)
            _cached.Clear();
        _cached[place] = (club, now);
        return club;
    }
}
