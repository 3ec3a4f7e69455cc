using FilmClubBot.Commands.Clubs;
using Microsoft.Extensions.Options;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Deletes what clubs have stored that left longer ago than <see cref="HostingOptions.KeepAfterLeaving"/>.</summary>
[DisallowConcurrentExecution]
internal sealed class DeleteLeftClubs(IClubDirectory directory, IOptions<HostingOptions> hosting, IClock clock, ILogger<DeleteLeftClubs> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        foreach (var club in await directory.LeftBefore(now - Duration.FromTimeSpan(hosting.Value.KeepAfterLeaving), cancellationToken))
        {
            await directory.Delete(club, now, cancellationToken);
            log.LogWarning("Deleted everything that club {Club} had stored: it left more than {Kept} ago", club, hosting.Value.KeepAfterLeaving);
        }
    }
}
