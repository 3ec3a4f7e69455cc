using FilmClubBot.Commands.Clubs;
using FilmClubBot.Worker.Clubs;
using FilmClubBot.Worker.Events;
using FilmClubBot.Worker.Replicas;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Synchronises a platform's events with the screenings: when a screening or the list of events changes, and periodically.</summary>
internal sealed class SynchroniseEvents(EventSynchroniser synchroniser) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Events;

    /// <summary>Each club has the platform list its events, which it limits for the whole program.</summary>
    public static int? PerRound => 20;

    /// <summary>The job's name in the scheduler.</summary>
    public static readonly JobKey Key = SharedSchedule.Job("synchronise-events");

    /// <summary>How often due retries are queried; changes made here are written immediately.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await synchroniser.Run(cancellationToken);
}
