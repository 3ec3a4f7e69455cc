using FilmClubBot.Commands.Announcements;
using FilmClubBot.Feeds.Folders;
using FilmClubBot.Worker.Reviews;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Looks through the folder of reviews for new and changed files.</summary>
[DisallowConcurrentExecution]
internal sealed class ReadFolder(ReviewImport import, FolderMemory memory, IServiceScopeFactory scopes, IOptions<ReviewSettings> settings, ILogger<ReadFolder> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (settings.Value.Folder is not { } folder)
            return;
        if (!Directory.Exists(folder))
        {
            log.LogWarning("Reviews:Folder {Folder} is gone; nothing was read", folder);
            return;
        }

        var found = ReviewFolder.Find(folder, cancellationToken: cancellationToken);
        foreach (var skipped in found.Skipped)
            log.LogWarning("Left out of Reviews:Folder: {Skipped}", skipped);
        var changed = memory.Changed(found.Files);
        if (changed.Count == 0)
        {
            // Empty or not, the folder is known now: what comes into it is news.
            memory.Remember(changed);
            return;
        }

        var announces = await Announces(changed, cancellationToken);
        var tally = await import.Import([.. changed.Select(file => file.Path)], announces, null, cancellationToken);
        // Remembered only now: a file whose import was cut off is read again.
        memory.Remember(changed);
        log.LogInformation("Read {Files} changed files of {Folder}: {Summary}", changed.Count, folder, tally.Summary);
        foreach (var refusal in tally.Refusals)
            log.LogWarning("Refused {Refusal}", refusal);
    }

    // A folder that was never read is a library and no news: three hundred reviews at once are for nobody. What was put into a
    // known folder while the bot was stopped is news.
    private async Task<bool> Announces(IReadOnlyList<FileState> changed, CancellationToken cancellationToken)
    {
        if (memory.HasRead)
            return true;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAnnouncements>().KnowsAny([.. changed.Select(file => Path.GetFileName(file.Path))], cancellationToken);
    }
}

/// <summary>Which files of the folder were read in which state, so that an unchanged one is not opened every minute.</summary>
/// <remarks>It is kept in memory only: after a restart every file is read once, which changes nothing that is known.</remarks>
internal sealed class FolderMemory
{
    private readonly Dictionary<string, FileState> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the folder was looked through before.</summary>
    public bool HasRead { get; private set; }

    /// <summary>The files that are new or changed since they were remembered.</summary>
    public IReadOnlyList<FileState> Changed(IEnumerable<string> paths) =>
    [
        .. paths.Select(path => new FileInfo(path)).Where(file => file.Exists)
            .Select(file => new FileState(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks))
            .Where(file => !_known.TryGetValue(file.Path, out var known) || known != file),
    ];

    /// <summary>Notes that files were read in this state.</summary>
    public void Remember(IEnumerable<FileState> files)
    {
        HasRead = true;
        foreach (var file in files)
            _known[file.Path] = file;
    }
}

/// <summary>A file as it was when it was looked at.</summary>
internal sealed record FileState(string Path, long Length, long ModifiedTicks);
