using FilmClubBot.Commands.Agendas;
using FilmClubBot.Domain.Clubs;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Agendas;

/// <summary>
/// Synchronises the scheduler's triggers with the agendas: one trigger for each item, at the time of its next step.
/// Steps that were moved, removed or added while the bot was stopped are found at the start.
/// </summary>
internal sealed class AgendaPlanner(IServiceScopeFactory scopes, Club club, TimeProvider time, ILogger<AgendaPlanner> log)
{
    /// <summary>Updates the triggers of every agenda.</summary>
    public async Task Plan(IScheduler scheduler, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var agenda in scope.ServiceProvider.GetServices<IAgenda>())
            await Plan(scheduler, agenda, cancellationToken);
    }

    private async Task Plan(IScheduler scheduler, IAgenda agenda, CancellationToken cancellationToken)
    {
        var wanted = (await agenda.Items(cancellationToken)).ToDictionary(item => RunAgenda.TriggerKey(club.Id, agenda, item.Id), item => item);
        var standing = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(RunAgenda.Group(club.Id, agenda)), cancellationToken);
        foreach (var key in standing.Where(key => !wanted.ContainsKey(key)))
        {
            await scheduler.UnscheduleJob(key, cancellationToken);
            log.LogDebug("Removed {Trigger}: no step is due", key);
        }

        foreach (var (key, item) in wanted)
            await Plan(scheduler, agenda, key, item, cancellationToken);
    }

    private async Task Plan(IScheduler scheduler, IAgenda agenda, TriggerKey key, AgendaItem item, CancellationToken cancellationToken)
    {
        var standing = await scheduler.GetTrigger(key, cancellationToken);
        if (standing is not null && Instant.FromDateTimeOffset(standing.StartTimeUtc) == ToTheMillisecond(item.Due))
            return;
        var trigger = RunAgenda.TriggerFor(club.Id, agenda, item with { Due = ToTheMillisecond(item.Due) }, time);
        if (standing is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
        else
            await scheduler.RescheduleJob(key, trigger, cancellationToken);
        log.LogDebug("Scheduled {Trigger} at {Due}", key, item.Due);
    }

    // The scheduler stores times to the millisecond.
    private static Instant ToTheMillisecond(Instant due) => Instant.FromUnixTimeMilliseconds(due.ToUnixTimeMilliseconds());
}
