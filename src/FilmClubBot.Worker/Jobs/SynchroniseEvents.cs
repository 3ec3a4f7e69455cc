using FilmClubBot.Worker.Events;
using FilmClubBot.Worker.Replicas;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Synchronises a platform's events with the screenings: when a screening or the list of events changes, and periodically.</summary>
[DisallowConcurrentExecution]
internal sealed class SynchroniseEvents(EventSynchroniser synchroniser) : IJob
{
    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = SharedSchedule.Job("synchronise-events");

    /// <summary>How often due retries are queried; changes made here are written immediately.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await synchroniser.Run(cancellationToken);
}
