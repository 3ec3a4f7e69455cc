using FilmClubBot.Commands.Announcements;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Runs <see cref="SendAnnouncements"/> as soon as there is something to send.</summary>
internal sealed class AnnouncementTrigger(AnnouncementBell bell, ISchedulerFactory schedulers, ILogger<AnnouncementTrigger> log) : BackgroundService
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
            log.LogDebug("Stops listening for announcements");
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
            await (await schedulers.GetScheduler(stoppingToken)).TriggerJob(SendAnnouncements.Key, stoppingToken);
        }
        catch (SchedulerException busy)
        {
            // The regular look comes a few seconds later.
            log.LogWarning(busy, "An announcement is sent a few seconds late");
        }
    }

    // Several ringings before the next look are one.
    private void Note()
    {
        lock (_rung)
        {
            if (_rung.CurrentCount == 0)
                _rung.Release();
        }
    }
}
