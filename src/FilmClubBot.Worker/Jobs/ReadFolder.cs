using FilmClubBot.Commands.Announcements;
using FilmClubBot.Feeds.Folders;
using FilmClubBot.Worker.Reviews;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Imports new and changed files from the folder of reviews.</summary>
[DisallowConcurrentExecution]
internal sealed class ReadFolder(ReviewImport import, FolderMemory memory, IServiceScopeFactory scopes, IOptions<ReviewSettings> settings, IClock clock, ILogger<ReadFolder> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (settings.Value.Folder is not { } folder)
            return;
        if (!Directory.Exists(folder))
        {
            log.LogWarning("Reviews:Folder {Folder} does not exist; no files were read", folder);
            return;
        }

        var found = ReviewFolder.Find(folder, cancellationToken: cancellationToken);
        foreach (var skipped in found.Skipped)
            log.LogWarning("Skipped in Reviews:Folder: {Skipped}", skipped);
        var changed = memory.Changed(found.Files, clock.GetCurrentInstant());
        if (changed.Count == 0)
        {
            // The folder counts as read from now on, even if it is empty: files added later are announced.
            memory.Remember([], new());
            return;
        }

        var announces = await Announces(changed, cancellationToken);
        var tally = await import.Import(new([.. changed.Select(file => file.Path)]) { Announces = announces, Awaited = memory.Awaited }, null, cancellationToken);
        // Recorded only after the import: a file whose import was interrupted is read again.
        memory.Remember(changed, tally);
        log.LogInformation("Read {Files} changed files of {Folder}: {Summary}", changed.Count, folder, tally.Summary);
        foreach (var left in tally.LeftOut)
            log.LogInformation("Not published in Reviews:Folder ({Reason}): {Names}", left.Reason, left.Names);
        foreach (var refusal in tally.Refusals)
            log.LogWarning("Refused a file: {Refusal}", refusal);
    }

    // The files of a folder that was never read are a library and are not announced: three hundred announcements would help no one.
    // Files that were added to a known folder while the bot was stopped are announced.
    private async Task<bool> Announces(IReadOnlyList<FileState> changed, CancellationToken cancellationToken)
    {
        if (memory.HasRead)
            return true;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAnnouncements>().KnowsAny([.. changed.Select(file => Path.GetFileName(file.Path))], cancellationToken);
    }
}

/// <summary>Records which files of the folder were read in which state, so that an unchanged file is not opened every minute.</summary>
/// <remarks>In memory only: after a restart every file is read once, which changes nothing that is stored.</remarks>
internal sealed class FolderMemory
{
    private readonly Dictionary<string, FileState> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> _changes = new(StringComparer.Ordinal);
    private readonly HashSet<AwaitedEntry> _awaited = [];

    /// <summary>Whether the folder was read before.</summary>
    public bool HasRead { get; private set; }

    /// <summary>The entries that were not published yet when their files were read last.</summary>
    public IReadOnlySet<AwaitedEntry> Awaited => _awaited;

    /// <summary>The files that are new, have changed since they were recorded, or have reached a date of publication or expiry.</summary>
    public IReadOnlyList<FileState> Changed(IEnumerable<string> paths, Instant now) =>
    [
        .. paths.Select(path => new FileInfo(path)).Where(file => file.Exists)
            .Select(file => new FileState(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks))
            .Where(file => !_known.TryGetValue(file.Path, out var known) || known != file || (_changes.TryGetValue(file.Path, out var change) && change <= now)),
    ];

    /// <summary>Records that the files were read in this state, with this result.</summary>
    public void Remember(IEnumerable<FileState> files, ImportTally tally)
    {
        HasRead = true;
        foreach (var file in files)
        {
            _known[file.Path] = file;
            _awaited.RemoveWhere(entry => entry.Path == file.Path);
            _changes.Remove(file.Path);
        }

        _awaited.UnionWith(tally.Awaited);
        foreach (var (path, change) in tally.Changes)
            _changes[path] = change;
    }
}

/// <summary>The state of a file when it was listed.</summary>
internal sealed record FileState(string Path, long Length, long ModifiedTicks);
