using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Storage;
using FilmClubBot.Worker.Jobs;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Reports the latest copy in <c>Storage:Backups:Folder</c>, and whether a later one is due. It writes nothing there: what it may write, the service may not.</summary>
internal sealed class BackupsExamination(Database database, IOptions<StorageOptions> settings, IClock clock) : IDoctorCheck
{
    // What one copy may take, and the pause between two looks at the folder.
    private static readonly Duration _leeway = Duration.FromHours(1);

    private static readonly InstantPattern _time = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public string Name => "backups";

    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        var backups = settings.Value.Backups;
        if (backups.Folder is not { Length: > 0 } folder)
            return Found(new(FindingLevel.Ok, say["doctor.backups.none"]));
        var now = clock.GetCurrentInstant();
        if (new BackupFolder(folder, database.BackupSuffix).LatestAt(now) is not { } latest)
            return Found(new(FindingLevel.Warning, say["doctor.backups.missing", ("folder", folder)], say["doctor.backups.missingfix"]));
        var time = _time.Format(latest);
        var most = Duration.FromTimeSpan(backups.Every) + _leeway;
        return Found(now - latest <= most
            ? new(FindingLevel.Ok, say["doctor.backups.latest", ("folder", folder), ("time", time)])
            : new(FindingLevel.Warning, say["doctor.backups.late", ("folder", folder), ("time", time), ("hours", (int)Math.Ceiling(most.TotalHours))], say["doctor.backups.latefix"]));
    }

    private static Task<IReadOnlyList<Finding>> Found(Finding finding) => Task.FromResult<IReadOnlyList<Finding>>([finding]);
}
