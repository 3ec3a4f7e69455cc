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
    IServiceProvider program, ClubRegistrations registrations, IClubDirectory directory, IClubWork work, ClubCache cache, TimeProvider time, ILogger<ManyClubs> log)
    : BackgroundService, IClubs
{
    /// <summary>How long a club's services exist after their last use.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _checkInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<ClubId, ClubSlot> _slots = [];
    private readonly HashSet<ClubSlot> _retired = [];

    /// <summary>The founded clubs whose services exist.</summary>
    public IReadOnlyList<ClubId> Running
    {
        get
        {
            lock (_lock)
                return [.. _slots.Keys];
        }
    }

    private ClubUse OfSettings => new(ClubId.OfSettings, program);

    /// <inheritdoc/>
    public async ValueTask<ClubUse?> Use(ClubId club, CancellationToken cancellationToken)
    {
        if (club == ClubId.OfSettings)
            return OfSettings;
        await Refresh(club, cancellationToken);
        var slot = Enter(club);
        try
        {
            // The start is everybody's who waits for it, so that the first one's cancellation does not end it.
            if (await slot.Started.WaitAsync(cancellationToken) is { } running)
                return new(club, running.Services, () => Leave(slot), slot.Outdated);
        }
        catch
        {
            Abandon(club, slot, slot.Started.IsFaulted);
            throw;
        }

        Abandon(club, slot, isRemoved: true);
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask<ClubUse> OfWorkspace(Platform platform, string? workspace, CancellationToken cancellationToken) =>
        workspace is not null && await cache.OfWorkspace(platform, workspace, cancellationToken) is { Id: var club } && await Use(club, cancellationToken) is { } use
            ? use
            : OfSettings;

    /// <inheritdoc/>
    public async ValueTask<ClubPlace?> At(string name, CancellationToken cancellationToken) =>
        await cache.AtAddress(name, cancellationToken) is { Address: { } present } club ? new(club.Id, present) : null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DueClub>> With(ClubWorkKind kind, CancellationToken cancellationToken) =>
        await work.Due(kind, NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken);

    /// <summary>Disposes the services of clubs that are idle.</summary>
    public async Task StopIdle(CancellationToken cancellationToken)
    {
        List<(ClubId Club, ClubSlot Slot)> idle;
        lock (_lock)
        {
            var now = time.Uptime();
            idle = [.. from known in _slots where known.Value.Uses == 0 && now - known.Value.LastUse >= IdleTime select (known.Key, known.Value)];
            foreach (var (club, _) in idle)
                _slots.Remove(club);
        }

        foreach (var (club, slot) in idle)
        {
            await slot.End(log, cancellationToken);
            log.LogDebug("Disposed the services of the idle club {Club}", club);
        }
    }

    /// <summary>Replaces the services of clubs that were changed or left while something uses them, such as an open page: those uses are told to end.</summary>
    public async Task RetireOutdated(CancellationToken cancellationToken)
    {
        List<(ClubId Club, ClubSlot Slot)> used;
        lock (_lock)
            used = [.. from known in _slots where known.Value is { Uses: > 0, Started.IsCompletedSuccessfully: true } select (known.Key, known.Value)];
        foreach (var (club, slot) in used)
        {
            if (await IsCurrent(club, slot, cancellationToken) || Replace(club, slot, isUnused: false) is not { } ending)
                continue;
            await ending;
            log.LogDebug("Replacing the services of the changed club {Club} that are in use", club);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        List<ClubSlot> last;
        lock (_lock)
        {
            last = [.. _slots.Values, .. _retired];
            _slots.Clear();
            _retired.Clear();
        }

        await Task.WhenAll(last.Select(slot => slot.End(log, cancellationToken)));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_checkInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await StopIdle(stoppingToken);
                await RetireOutdated(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped disposing the services of idle clubs");
        }
    }

    // What a moderator changed of the club, or that it left, takes effect when nothing uses its services, and otherwise within a minute.
    private async ValueTask Refresh(ClubId club, CancellationToken cancellationToken)
    {
        ClubSlot? slot;
        lock (_lock)
        {
            var now = time.Uptime();
            if (!_slots.TryGetValue(club, out slot) || slot.Uses > 0 || !slot.Started.IsCompletedSuccessfully || now - slot.CheckedAt < SocietyWorkspaces.Validity)
                return;
            slot.CheckedAt = now;
        }

        if (!await IsCurrent(club, slot, cancellationToken) && Replace(club, slot, isUnused: true) is not null)
            log.LogDebug("Making the services of the club {Club} again", club);
    }

    private async Task<bool> IsCurrent(ClubId club, ClubSlot slot, CancellationToken cancellationToken) =>
        await directory.Find(club, cancellationToken) is { State: ClubState.Active } listed && listed.Club == (await slot.Started)?.Club;

    // Null if it was replaced already. The new services are started when what runs with the old ones has stopped: two of one club would do its work twice.
    private Task? Replace(ClubId club, ClubSlot slot, bool isUnused)
    {
        lock (_lock)
        {
            if ((isUnused && slot.Uses > 0) || !_slots.TryGetValue(club, out var current) || current != slot)
                return null;
            // The last use disposes it.
            var isUsed = slot.Uses > 0;
            var ending = isUsed ? slot.EndUses() : Task.CompletedTask;
            if (isUsed)
                _retired.Add(slot);
            _slots[club] = new(
                Task.Run(async () =>
                {
                    await (isUsed ? slot.Stop(log, CancellationToken.None) : slot.End(log, CancellationToken.None));
                    return await Start(club);
                }),
                time.Uptime());
            return ending;
        }
    }

    private ClubSlot Enter(ClubId club)
    {
        lock (_lock)
        {
            if (!_slots.TryGetValue(club, out var slot))
                _slots[club] = slot = new(Task.Run(() => Start(club)), time.Uptime());
            slot.Uses++;
            return slot;
        }
    }

    private async Task<RunningClub?> Start(ClubId club) => await directory.Find(club, CancellationToken.None) is { State: ClubState.Active } listed
        ? await RunningClub.Start(registrations, program, listed.Club, CancellationToken.None)
        : null;

    private void Leave(ClubSlot slot)
    {
        lock (_lock)
        {
            slot.Uses--;
            slot.LastUse = time.Uptime();
            if (slot.Uses > 0 || !_retired.Remove(slot))
                return;
        }

        // Whoever used it last does not wait for it; its failure is logged.
        _ = Task.Run(() => slot.End(log, CancellationToken.None));
    }

    // Nothing was started: the next use tries again.
    private void Abandon(ClubId club, ClubSlot slot, bool isRemoved)
    {
        lock (_lock)
        {
            slot.Uses--;
            if (isRemoved && _slots.TryGetValue(club, out var current) && current == slot)
                _slots.Remove(club);
        }
    }
}
