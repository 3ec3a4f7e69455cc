using FilmClubBot.Commands.Clubs;
using FilmClubBot.Worker.Clubs;
using FilmClubBot.Worker.Replicas;
using Quartz;

namespace FilmClubBot.Worker.Agendas;

/// <summary>Updates the agendas' triggers: at the start, when an agenda changes, and periodically in case a signal was missed.</summary>
internal sealed class PlanAgendas(AgendaPlanner planner) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Agendas;

    /// <summary>Most clubs have a screening ahead. Their triggers exist; this is for a signal that was missed.</summary>
    public static int? PerRound => 100;

    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = SharedSchedule.Job("plan-agendas");

    /// <summary>How often the triggers are updated without a signal.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await planner.Plan(context.Scheduler, cancellationToken);
}
