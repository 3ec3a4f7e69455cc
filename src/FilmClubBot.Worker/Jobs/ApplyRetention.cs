using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Worker.Clubs;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Deletes what is older than <c>Privacy:Retention</c> says, and sign-ins that have expired.</summary>
internal sealed class ApplyRetention(IServiceScopeFactory scopes, DataPolicy policy, IClock clock, ILogger<ApplyRetention> log) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Retention;

    /// <summary>How often.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var deleted = 0;
        await scopes.Commit(
            async (services, token) => deleted = await services.GetRequiredService<IDataRetention>().Apply(policy.Retention, clock.GetCurrentInstant(), token), log, cancellationToken);
        if (deleted > 0)
            log.LogInformation("Deleted {Rows} rows that are stored for a limited time", deleted);
    }
}
