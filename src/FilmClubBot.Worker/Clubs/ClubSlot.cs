namespace FilmClubBot.Worker.Clubs;

/// <summary>The services of a founded club while they exist, and who uses them. The numbers are guarded by the lock of <see cref="ManyClubs"/>.</summary>
/// <param name="started">The services; null for a club that is not served.</param>
/// <param name="now">The uptime of the program.</param>
internal sealed class ClubSlot(Task<RunningClub?> started, TimeSpan now) : IDisposable
{
    private readonly CancellationTokenSource _outdated = new();
    private bool _hasStopped;

    /// <summary>The services; null for a club that is not served.</summary>
    public Task<RunningClub?> Started => started;

    /// <summary>Cancelled when the club was changed or left.</summary>
    public CancellationToken Outdated => _outdated.Token;

    public int Uses { get; set; }

    public TimeSpan CheckedAt { get; set; } = now;

    public TimeSpan LastUse { get; set; }

    /// <summary>Tells the lasting uses to end. While there are any, it is not disposed.</summary>
    public Task EndUses() => _outdated.CancelAsync();

    /// <summary>Stops what runs with the services; what has begun is finished. Failures are logged.</summary>
    public Task Stop(ILogger log, CancellationToken cancellationToken) => Guard(log, async running =>
    {
        if (_hasStopped)
            return;
        _hasStopped = true;
        await running.Stop(cancellationToken);
    });

    /// <summary>Stops what runs, and disposes the services. Failures are logged.</summary>
    public async Task End(ILogger log, CancellationToken cancellationToken)
    {
        await Stop(log, cancellationToken);
        await Guard(log, async running => await running.DisposeAsync());
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _outdated.Dispose();

    private async Task Guard(ILogger log, Func<RunningClub, Task> act)
    {
        try
        {
            if (await started is { } running)
                await act(running);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Failed to stop the services of a club");
        }
    }
}
