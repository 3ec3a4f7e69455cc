using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Reschedules recurring jobs when the machine's clock is set back: they would otherwise wait for the time that the clock showed
/// before. Jobs that are scheduled for one instant are unchanged.
/// </summary>
internal sealed class ClockWatch(ISchedulerFactory schedulers, IClock clock, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(15);

    // Clocks are corrected by a second now and then; that delays nothing noticeably.
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
            log.LogDebug("Stopped watching the clock");
        }
    }

    private async Task Reschedule(Duration back, CancellationToken cancellationToken)
    {
        log.LogWarning("The system clock moved back by {Back}; rescheduling recurring jobs", back);
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
            log.LogError(failure, "Failed to reschedule recurring jobs; restart the bot");
        }
    }
}
