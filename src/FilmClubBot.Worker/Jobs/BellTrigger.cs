using FilmClubBot.Commands.Announcements;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Runs a job as soon as its bell rings; several ringings before it runs are one.</summary>
internal sealed class BellTrigger(Bell bell, JobKey job, ISchedulerFactory schedulers, ILogger<BellTrigger> log) : BackgroundService
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public override void Dispose()
    {
        _rung.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bell.Rung += Note;
        try
        {
            while (true)
            {
                await _rung.WaitAsync(stoppingToken);
                await Trigger(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stops listening for {Job}", job.Name);
        }
        finally
        {
            bell.Rung -= Note;
        }
    }

    private async Task Trigger(CancellationToken stoppingToken)
    {
        try
        {
            await (await schedulers.GetScheduler(stoppingToken)).TriggerJob(job, stoppingToken);
        }
        catch (SchedulerException busy)
        {
            log.LogWarning(busy, "The job {Job} is late: it waits for its regular look", job.Name);
        }
    }

    private void Note()
    {
        lock (_rung)
        {
            if (_rung.CurrentCount == 0)
                _rung.Release();
        }
    }
}
