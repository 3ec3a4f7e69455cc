using FilmClubBot.Worker.Announcing;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Sends what is to be announced. It may run several times at once: a channel that is being worked on is left alone.</summary>
internal sealed class SendAnnouncements(Dispatcher dispatcher) : IJob
{
    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = new("send-announcements");

    /// <summary>How often it is looked what has to be tried again; what is new is sent at once.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await dispatcher.Run(cancellationToken);
}
