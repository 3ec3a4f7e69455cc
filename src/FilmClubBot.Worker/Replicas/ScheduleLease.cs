using FilmClubBot.Commands.Replicas;
using FilmClubBot.Worker.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Replicas;

/// <summary>Holds the lease of the <see cref="SharedSchedule"/>, or waits for it. It starts before the scheduler and stops after it.</summary>
internal sealed class ScheduleLease(ILeases leases, SharedSchedule schedule, ISchedulerFactory schedulers, ILogger<ScheduleLease> log) : BackgroundService
{
    private const string LeaseName = "schedule";

    private ILease? _lease;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _lease = await leases.TryAcquire(LeaseName, cancellationToken);
        schedule.IsHeld = _lease is not null;
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                _lease ??= await TakeOver(stoppingToken);
                await using (_lease)
                    await Hold(_lease, stoppingToken);
                _lease = null;
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stopped waiting for the schedule");
        }
    }

    private async Task<ILease> TakeOver(CancellationToken cancellationToken)
    {
        log.LogInformation("Another worker runs the scheduled jobs; waiting to take them over");
        var lease = await leases.Acquire(LeaseName, cancellationToken);
        schedule.IsHeld = true;
        log.LogInformation("Running the scheduled jobs from now on");
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in await scheduler.GetJobKeys(SharedSchedule.Jobs, cancellationToken))
            await scheduler.TriggerJob(job, new JobDataMap { [ClubEntry.Every] = "" }, cancellationToken);
        return lease;
    }

    private async Task Hold(ILease lease, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        schedule.IsHeld = false;
        if (stoppingToken.IsCancellationRequested)
            return;
        log.LogWarning("Lost the lease of the scheduled jobs; cancelling those that run");
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        foreach (var jobs in new[] { SharedSchedule.Jobs, SharedSchedule.Steps })
        {
            foreach (var job in await scheduler.GetJobKeys(jobs, stoppingToken))
                await scheduler.Interrupt(job, stoppingToken);
        }
    }
}
