using FilmClubBot.Worker.Polling;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Starts the polls of feeds that are due.</summary>
[DisallowConcurrentExecution]
internal sealed class PollFeeds(FeedPoller poller) : IJob
{
    /// <summary>How often due feeds are queried.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await poller.StartDuePolls(cancellationToken);
}
