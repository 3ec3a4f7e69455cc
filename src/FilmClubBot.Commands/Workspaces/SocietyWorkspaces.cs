using System.Collections.Concurrent;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Commands.Workspaces;

/// <summary>Decides whether a guild or a workspace is the society's, for the adapters. See docs/decisions/0038 and, for a program of many clubs, 0061.</summary>
public sealed class SocietyWorkspaces(IServiceScopeFactory scopes, Club club, IOptions<HostingOptions> hosting, TimeProvider time, ILogger<SocietyWorkspaces> log)
{
    /// <summary>How long a confirmed workspace is cached: a binding that another process ends is obeyed for that long.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(10);

    // Every event of a platform asks, before it can be acknowledged, so most must not need the database.
    private readonly ConcurrentDictionary<Platform, (BoundWorkspace Workspace, TimeSpan ReadAt)> _cached = new();

    /// <summary>
    /// Whether a workspace that is nobody's founds a club when it is confirmed. Only the settings' club, which gets what comes from such
    /// workspaces, decides about them; its own ones are those that the settings name or that were confirmed before.
    /// </summary>
    public bool FoundsClubs => hosting.Value.ManyClubs && club.Id == ClubId.OfSettings;

    /// <summary>Whether a platform's workspace is the society's.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="setting">The id that the settings name, which takes precedence; null for none.</param>
    /// <param name="id">The workspace; null for a place outside any workspace, which is never the society's.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async ValueTask<WorkspaceStatus> StatusOf(Platform platform, string? setting, string? id, CancellationToken cancellationToken) =>
        id is null ? WorkspaceStatus.Elsewhere
        : await Find(platform, setting, cancellationToken) is var own && own == id ? WorkspaceStatus.Own
        : FoundsClubs && hosting.Value.Refused.Contains(id) ? WorkspaceStatus.Elsewhere
        : own is null || FoundsClubs ? WorkspaceStatus.Unconfirmed
        : WorkspaceStatus.Elsewhere;

    /// <summary>The id of the society's workspace on a platform; null while none is set or confirmed.</summary>
    public async ValueTask<string?> Find(Platform platform, string? setting, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(setting) ? (await Cached(platform, cancellationToken))?.Id : setting;

    /// <summary>The workspace that was confirmed on a platform; null for none.</summary>
    public async Task<BoundWorkspace?> Bound(Platform platform, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IBoundWorkspaces>().Find(platform, cancellationToken);
    }

    /// <summary>Makes a workspace the society's. The first one that is confirmed stays.</summary>
    public Task<BindingOutcome> Confirm(Platform platform, string id, Account by, CancellationToken cancellationToken) => Guarded(platform, id, async services =>
    {
        var bound = await services.GetRequiredService<IBoundWorkspaces>().Bind(new(platform, id, Now, by), cancellationToken);
        if (bound?.Id != id)
            return BindingOutcome.Elsewhere;
        _cached[platform] = (bound, time.Uptime());
        log.LogWarning("{Binding}", bound);
        return BindingOutcome.Own;
    });

    /// <summary>Founds a club for a workspace that is nobody's.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="id">The workspace.</param>
    /// <param name="name">The club's name.</param>
    /// <param name="locale">The club's language.</param>
    /// <param name="by">Who confirmed it.</param>
    /// <param name="cancellationToken">Cancels the founding.</param>
    /// <param name="zone">The club's time zone; null for that of the settings' club.</param>
    public async Task<Founding> Found(Platform platform, string id, string name, string locale, Account by, CancellationToken cancellationToken, DateTimeZone? zone = null)
    {
        Club? own = null;
        var outcome = await Guarded(platform, id, async services =>
        {
            own = (await services.GetRequiredService<IClubDirectory>().Found(new(name, zone ?? club.Zone, locale), new(platform, id, Now, by), cancellationToken)).Club;
            log.LogWarning("{Workspace} on {Platform} is the workspace of club {Club}, \"{Name}\"", id, platform, own.Id, own.Name);
            return BindingOutcome.Own;
        });
        return new(outcome, own);
    }

    /// <summary>Has the club leave, because the platform has removed the bot from its workspace. The club of the settings never leaves.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="id">The workspace.</param>
    /// <param name="how">What the platform reported.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    /// <returns>Whether the club is a founded one.</returns>
    public async Task<bool> Leave(Platform platform, string id, string how, CancellationToken cancellationToken)
    {
        if (club.Id == ClubId.OfSettings)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IClubDirectory>().SetState(club.Id, ClubState.Left, Now, cancellationToken))
            log.LogWarning("Club {Club} leaves: the bot was removed from {Workspace} on {Platform} ({How}). What it stored is deleted in {Kept}, unless it returns", club.Id, id, platform, how, hosting.Value.KeepAfterLeaving);
        return true;
    }

    /// <summary>Forgets the confirmed workspace of a platform.</summary>
    /// <returns>The forgotten one; null when there was none.</returns>
    public async Task<BoundWorkspace?> Unbind(Platform platform, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var forgotten = await scope.ServiceProvider.GetRequiredService<IBoundWorkspaces>().Unbind(platform, cancellationToken);
        _cached.TryRemove(platform, out _);
        return forgotten;
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task<BindingOutcome> Guarded(Platform platform, string id, Func<IServiceProvider, Task<BindingOutcome>> store)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await store(scope.ServiceProvider);
        }
        catch (ConflictException)
        {
            return BindingOutcome.Again;
        }
        catch (StorageUnavailableException failure)
        {
            log.LogCritical("Did not store {Workspace} as the society's on {Platform}: {Problem}", id, platform, failure.Message);
            return BindingOutcome.Unavailable;
        }
    }

    private async ValueTask<BoundWorkspace?> Cached(Platform platform, CancellationToken cancellationToken)
    {
        var now = time.Uptime();
        if (_cached.TryGetValue(platform, out var known) && now - known.ReadAt < Validity)
            return known.Workspace;
        var bound = await Bound(platform, cancellationToken);
        // That there is none is not cached: the first confirmation takes effect immediately.
        if (bound is null)
            _cached.TryRemove(platform, out _);
        else
            _cached[platform] = (bound, now);
        return bound;
    }
}

/// <summary>What a confirmation resulted in.</summary>
public enum BindingOutcome
{
    /// <summary>The workspace is the society's now.</summary>
    Own,

    /// <summary>The society has another one, or another society has this one.</summary>
    Elsewhere,

    /// <summary>Another writer was faster; the person may try again.</summary>
    Again,

    /// <summary>Nothing can be stored until the operator intervenes.</summary>
    Unavailable,
}

/// <summary>What came of founding a club.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Club">The club of the workspace now; null if there is none.</param>
public sealed record Founding(BindingOutcome Outcome, Club? Club);

/// <summary>Whether a workspace is the society's, and so whether what comes from it is carried out.</summary>
public enum WorkspaceStatus
{
    /// <summary>It is the society's: everything is carried out.</summary>
    Own,

    /// <summary>The society has another one, or the place is outside any workspace: everybody is refused.</summary>
    Elsewhere,

    /// <summary>The society has none there yet: a moderator of this one can confirm it, and nothing else is carried out.</summary>
    Unconfirmed,
}
