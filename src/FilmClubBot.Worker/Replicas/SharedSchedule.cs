using Quartz;

namespace FilmClubBot.Worker.Replicas;

/// <summary>
/// The jobs that one worker of a database runs. Every worker has their triggers; those of a worker without the schedule's lease fire
/// without running a job.
/// </summary>
internal sealed class SharedSchedule : ITriggerListener
{
    private const string Group = "shared", StepsGroup = "shared-steps";

    /// <summary>The shared jobs that find out themselves what is due.</summary>
    public static GroupMatcher<JobKey> Jobs { get; } = GroupMatcher<JobKey>.GroupEquals(Group);

    /// <summary>The shared jobs that a trigger gives the one step that is due.</summary>
    public static GroupMatcher<JobKey> Steps { get; } = GroupMatcher<JobKey>.GroupEquals(StepsGroup);

    /// <inheritdoc/>
    public string Name => nameof(SharedSchedule);

    /// <summary>Whether this worker runs the shared jobs.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The key of a shared job that finds out itself what is due.</summary>
    public static JobKey Job(string name) => new(name, Group);

    /// <summary>The key of a shared job that a trigger gives the one step that is due.</summary>
    public static JobKey Step(string name) => new(name, StepsGroup);

    /// <inheritdoc/>
    public ValueTask<bool> VetoJobExecution(ITrigger trigger, IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(context.JobDetail.Key.Group is Group or StepsGroup && !IsHeld);
}
