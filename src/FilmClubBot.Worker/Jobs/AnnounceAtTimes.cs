using FilmClubBot.Worker.Announcing;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Writes down what channels get at set times: digests and quotes of the day.</summary>
[DisallowConcurrentExecution]
internal sealed class AnnounceAtTimes(TimedAnnouncer announcer) : IJob
{
    /// <summary>How often it is looked whether a time has come: times are set to the minute.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await announcer.Run(cancellationToken);
}
