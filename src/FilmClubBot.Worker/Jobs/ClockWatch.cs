using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Mends the schedule when the machine's clock is put back: what is done again and again would wait for the time that the clock
/// had before. What is set for a moment stays set for it.
/// </summary>
internal sealed class ClockWatch(ISchedulerFactory schedulers, IClock clock, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(15);

    // Clocks are put right by a second now and then; nobody waits long for that.
    private static readonly Duration _tolerance = Duration.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        var seen = clock.GetCurrentInstant();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var now = clock.GetCurrentInstant();
                if (now < seen - _tolerance)
                    await Reschedule(seen - now, stoppingToken);
                seen = now;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Stops watching the clock");
        }
    }

    private async Task Reschedule(Duration back, CancellationToken cancellationToken)
    {
        log.LogWarning("The clock was put back by {Back}: what is done again and again begins anew", back);
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken))
            {
                if (await scheduler.GetTrigger(key, cancellationToken) is ISimpleTrigger { RepeatCount: < 0 } trigger)
                    await scheduler.RescheduleJob(key, trigger.GetTriggerBuilder().StartAt(clock.GetCurrentInstant().ToDateTimeOffset()).Build(), cancellationToken);
            }
        }
        catch (SchedulerException failure)
        {
            log.LogError(failure, "The schedule could not be mended; start the bot again");
        }
    }
}
