using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Worker.Clubs;

/// <summary>
/// The club of the settings, whose services are the program's, and those that were founded in chats, whose services are made when they are
/// first needed and disposed when they were idle for a while. See docs/decisions/0061-many-clubs.md.
/// </summary>
internal sealed class ManyClubs(
    IServiceProvider program, ClubRegistrations registrations, IClubDirectory directory, IClubWork work, WorkspaceCache workspaces, TimeProvider time, ILogger<ManyClubs> log)
    : BackgroundService, IClubs
{
    /// <summary>How long a club's services exist after their last use.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _checkInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<ClubId, Entry> _entries = [];

    /// <summary>The founded clubs whose services exist.</summary>
    public IReadOnlyList<ClubId> Running
    {
        get
        {
            lock (_lock)
                return [.. _entries.Keys];
        }
    }

    private ClubUse OfSettings => new(ClubId.OfSettings, program);

    /// <inheritdoc/>
    public async ValueTask<ClubUse?> Use(ClubId club, CancellationToken cancellationToken)
    {
        if (club == ClubId.OfSettings)
            return OfSettings;
        await Refresh(club, cancellationToken);
        var entry = Enter(club);
        try
        {
            // The start is everybody's who waits for it, so that the first one's cancellation does not end it.
            if (await entry.Started.WaitAsync(cancellationToken) is { } running)
                return new(club, running.Services, () => Leave(entry));
        }
        catch
        {
            Abandon(club, entry, entry.Started.IsFaulted);
            throw;
        }

        Abandon(club, entry, isRemoved: true);
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask<ClubUse> OfWorkspace(Platform platform, string? workspace, CancellationToken cancellationToken) =>
        workspace is not null && await workspaces.Find(platform, workspace, cancellationToken) is { } club && await Use(club, cancellationToken) is { } use
            ? use
            : OfSettings;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ClubId>> With(ClubWorkKind kind, CancellationToken cancellationToken) =>
        await work.Due(kind, NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken);

    /// <summary>Disposes the services of clubs that are idle.</summary>
    public async Task StopIdle(CancellationToken cancellationToken)
    {
        List<(ClubId Club, Entry Entry)> idle;
        lock (_lock)
        {
            var now = time.Uptime();
            idle = [.. from entry in _entries where entry.Value.Uses == 0 && now - entry.Value.LastUse >= IdleTime select (entry.Key, entry.Value)];
            foreach (var (club, _) in idle)
                _entries.Remove(club);
        }

        foreach (var (club, entry) in idle)
        {
            await Dispose(entry, cancellationToken);
            log.LogDebug("Disposed the services of the idle club {Club}", club);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        List<Entry> last;
        lock (_lock)
        {
            last = [.. _entries.Values];
            _entries.Clear();
        }

        await Task.WhenAll(last.Select(entry => Dispose(entry, cancellationToken)));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_checkInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await StopIdle(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped disposing the services of idle clubs");
        }
    }

    // What a moderator changed of the club, or that it left, takes effect when nothing uses its services. Two of one club would do its work twice.
    private async ValueTask Refresh(ClubId club, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (_lock)
        {
            var now = time.Uptime();
            if (!_entries.TryGetValue(club, out entry) || entry.Uses > 0 || !entry.Started.IsCompletedSuccessfully || now - entry.CheckedAt < SocietyWorkspaces.Validity)
                return;
            entry.CheckedAt = now;
        }

        var listed = await directory.Find(club, cancellationToken);
        if (listed is { State: ClubState.Active } && listed.Club == (await entry.Started)?.Club)
            return;
        lock (_lock)
        {
            if (entry.Uses > 0 || !_entries.TryGetValue(club, out var current) || current != entry)
                return;
            _entries[club] = new(Task.Run(async () =>
            {
                await Dispose(entry, CancellationToken.None);
                return await Start(club);
            })) { CheckedAt = time.Uptime() };
        }

        log.LogDebug("Making the services of the club {Club} again", club);
    }

    private Entry Enter(ClubId club)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(club, out var entry))
                _entries[club] = entry = new(Task.Run(() => Start(club))) { CheckedAt = time.Uptime() };
            entry.Uses++;
            return entry;
        }
    }

    private async Task<RunningClub?> Start(ClubId club) => await directory.Find(club, CancellationToken.None) is { State: ClubState.Active } listed
        ? await RunningClub.Start(registrations, program, listed.Club, CancellationToken.None)
        : null;

    private void Leave(Entry entry)
    {
        lock (_lock)
        {
            entry.Uses--;
            entry.LastUse = time.Uptime();
        }
    }

    // Nothing was started: the next use tries again.
    private void Abandon(ClubId club, Entry entry, bool isRemoved)
    {
        lock (_lock)
        {
            entry.Uses--;
            if (isRemoved && _entries.TryGetValue(club, out var current) && current == entry)
                _entries.Remove(club);
        }
    }

    private async Task Dispose(Entry entry, CancellationToken cancellationToken)
    {
        try
        {
            if (await entry.Started is not { } running)
                return;
            await running.Stop(cancellationToken);
            await running.DisposeAsync();
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Failed to stop the services of a club");
        }
    }

    private sealed class Entry(Task<RunningClub?> started)
    {
        public Task<RunningClub?> Started => started;

        public int Uses { get; set; }

        public TimeSpan CheckedAt { get; set; }

        public TimeSpan LastUse { get; set; }
    }
}
