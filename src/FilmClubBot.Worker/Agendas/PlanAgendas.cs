using Quartz;

namespace FilmClubBot.Worker.Agendas;

/// <summary>Plans the agendas anew: at the start, when one has changed, and now and then in case a change went unheard.</summary>
[DisallowConcurrentExecution]
internal sealed class PlanAgendas(AgendaPlanner planner) : IJob
{
    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = new("plan-agendas");

    /// <summary>How often it is planned anew with nothing heard.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await planner.Plan(context.Scheduler, cancellationToken);
}
