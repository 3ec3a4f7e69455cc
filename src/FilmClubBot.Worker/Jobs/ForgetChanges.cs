using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Worker.Clubs;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Deletes the records of changes that can no longer be undone: they contain what members took back.</summary>
internal sealed class ForgetChanges(IServiceScopeFactory scopes, IClock clock, ILogger<ForgetChanges> log) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.Changes;

    /// <summary>How often. A record is therefore deleted at most twice <see cref="IUndoLog.Minutes"/> after the change.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(IUndoLog.Minutes);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var before = clock.GetCurrentInstant() - Duration.FromMinutes(IUndoLog.Minutes);
        await scopes.Commit((services, token) => services.GetRequiredService<IUndoLog>().Forget(before, token), log, cancellationToken);
    }
}
