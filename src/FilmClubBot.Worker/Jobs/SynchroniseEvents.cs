using FilmClubBot.Worker.Events;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Keeps a platform's list of events and the screenings in step: when a screening has changed, when the list has, and now and then.</summary>
[DisallowConcurrentExecution]
internal sealed class SynchroniseEvents(EventSynchroniser synchroniser) : IJob
{
    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = new("synchronise-events");

    /// <summary>How often it is looked what has to be tried again; what has changed here is written at once.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await synchroniser.Run(cancellationToken);
}
