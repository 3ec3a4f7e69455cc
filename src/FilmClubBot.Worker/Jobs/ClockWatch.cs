using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Signals;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>
/// Reacts to jumps of the machine's clock. When it is set back, recurring jobs are rescheduled: they would otherwise wait for the time that
/// the clock showed before. When it jumps forward, as after a suspension, the agendas' due steps are run: the scheduler would notice only
/// at the end of its pause, up to half a minute later. Jobs that are scheduled for one instant are unchanged.
/// </summary>
internal sealed class ClockWatch(ISchedulerFactory schedulers, AgendaSignal agendas, IClock clock, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    // Clocks are corrected by a second now and then; that delays nothing noticeably.
    private static readonly Duration _tolerance = Duration.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        var (seen, seenUptime) = (clock.GetCurrentInstant(), time.Uptime());
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var (now, uptime) = (clock.GetCurrentInstant(), time.Uptime());
                var jump = now - seen - Duration.FromTimeSpan(uptime - seenUptime);
                if (now < seen - _tolerance)
                {
                    await Reschedule(seen - now, stoppingToken);
                }
                else if (jump > _tolerance)
                {
                    log.LogInformation("The system clock moved forward by {Jump}; running the steps that are due", jump);
                    // The jobs that it triggers also end the scheduler's pause.
                    agendas.Raise();
                }

                (seen, seenUptime) = (now, uptime);
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
