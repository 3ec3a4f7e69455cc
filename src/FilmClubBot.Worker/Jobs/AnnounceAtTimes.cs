using FilmClubBot.Commands.Clubs;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Clubs;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Queues the announcements that channels get at fixed times: digests and quotes of the day.</summary>
internal sealed class AnnounceAtTimes(TimedAnnouncer announcer) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.TimedAnnouncements;

    /// <summary>How often due times are checked: times are set to the minute.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await announcer.Run(cancellationToken);
}
