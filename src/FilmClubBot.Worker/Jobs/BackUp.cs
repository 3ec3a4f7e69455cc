using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Copies the database into <c>Storage:Backups:Folder</c> when the latest copy there is old enough. Moderators are notified of a failure once a day.</summary>
[DisallowConcurrentExecution]
internal sealed class BackUp(Database database, IServiceScopeFactory scopes, IOptions<StorageOptions> settings, IClock clock, BotTelemetry telemetry, ILogger<BackUp> log) : IJob
{
    /// <summary>How often the age of the latest copy is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var options = settings.Value.Backups;
        if (options.Folder is not { Length: > 0 } folder)
            return;
        var now = clock.GetCurrentInstant();
        try
        {
            var backups = new BackupFolder(folder, database.BackupSuffix);
            if (backups.LatestAt(now) is { } latest && latest + Duration.FromTimeSpan(options.Every) > now)
                return;
            var file = backups.FileOf(now);
            Directory.CreateDirectory(folder);
            backups.DeleteUnfinished();
            await database.Backup(file, cancellationToken);
            await Verify(file, cancellationToken);
            var deleted = backups.DeleteAllBut(options.Keep);
            telemetry.RecordBackup("done");
            log.LogInformation("Backed up the database to {File} and verified the copy; deleted {Deleted} old copies", file, deleted);
        }
        catch (Exception failure) when (failure is StorageException or IOException or UnauthorizedAccessException)
        {
            telemetry.RecordBackup("failed");
            log.LogError("Failed to back up the database: {Problem}", failure.Message);
            await scopes.Commit(
                (services, token) => services.GetRequiredService<Notices>().Notify($"backup:{now.InUtc().Date:uuuu-MM-dd}", $"Storage:Backups: {failure.Message}", null, token), log, cancellationToken);
        }
    }

    // A damaged copy must not count as the latest one, and must not displace a good one.
    private async Task Verify(string file, CancellationToken cancellationToken)
    {
        try
        {
            await database.Verify(file, cancellationToken);
        }
        catch (StorageException)
        {
            File.Delete(file);
            throw;
        }
    }
}
