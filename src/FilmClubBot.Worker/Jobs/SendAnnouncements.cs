using FilmClubBot.Commands.Clubs;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Sends the waiting deliveries. It may run concurrently: a channel that is being processed is skipped.</summary>
internal sealed class SendAnnouncements(Dispatcher dispatcher) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Deliveries;

    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = new("send-announcements");

    /// <summary>How often due retries are queried; new deliveries are sent immediately.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await dispatcher.Run(cancellationToken);
}
