using FilmClubBot.Commands.Agendas;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Agendas;

/// <summary>
/// Makes the scheduler's triggers equal to what the agendas hold: one trigger for each thing, at the moment of its next step.
/// A step moved, dropped or added while the bot was away is found at the start.
/// </summary>
internal sealed class AgendaPlanner(IServiceScopeFactory scopes, TimeProvider time, ILogger<AgendaPlanner> log)
{
    /// <summary>Plans every agenda anew.</summary>
    public async Task Plan(IScheduler scheduler, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var agenda in scope.ServiceProvider.GetServices<IAgenda>())
            await Plan(scheduler, agenda, cancellationToken);
    }

    private async Task Plan(IScheduler scheduler, IAgenda agenda, CancellationToken cancellationToken)
    {
        var wanted = (await agenda.Items(cancellationToken)).ToDictionary(item => RunAgenda.TriggerKey(agenda, item.Id), item => item);
        var standing = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(RunAgenda.Group(agenda)), cancellationToken);
        foreach (var key in standing.Where(key => !wanted.ContainsKey(key)))
        {
            await scheduler.UnscheduleJob(key, cancellationToken);
            log.LogDebug("Nothing is due any more for {Trigger}", key);
        }

        foreach (var (key, item) in wanted)
            await Plan(scheduler, agenda, key, item, cancellationToken);
    }

    private async Task Plan(IScheduler scheduler, IAgenda agenda, TriggerKey key, AgendaItem item, CancellationToken cancellationToken)
    {
        var standing = await scheduler.GetTrigger(key, cancellationToken);
        if (standing is not null && Instant.FromDateTimeOffset(standing.StartTimeUtc) == ToTheMillisecond(item.Due))
            return;
        var trigger = RunAgenda.TriggerFor(agenda, item with { Due = ToTheMillisecond(item.Due) }, time);
        if (standing is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
        else
            await scheduler.RescheduleJob(key, trigger, cancellationToken);
        log.LogDebug("{Trigger} is due at {Due}", key, item.Due);
    }

    // The scheduler keeps no more.
    private static Instant ToTheMillisecond(Instant due) => Instant.FromUnixTimeMilliseconds(due.ToUnixTimeMilliseconds());
}
