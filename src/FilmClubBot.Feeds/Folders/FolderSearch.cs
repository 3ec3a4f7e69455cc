using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Formats;

namespace FilmClubBot.Feeds.Folders;

/// <summary>Lists one folder, without recursion and without following links to folders.</summary>
internal sealed class FolderSearch(string root, FileLimits limits)
{
    // Attributes are checked here, and a folder without permission is reported instead of skipped.
    private static readonly EnumerationOptions _everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _resolvedRoot = RealPath.Of(root) ?? Path.GetFullPath(root);

    public List<string> Files { get; } = [];

    public List<string> Skipped { get; } = [];

    public void Run(CancellationToken cancellationToken)
    {
        var waiting = new Stack<(string Path, int Depth)>([(root, 0)]);
        while (waiting.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFileSystemInfos("*", _everything))
                {
                    var path = Path.Combine(folder.Path, entry.Name);
                    if (IsLeftOut(entry))
                        continue;
                    if (entry is FileInfo && HasReviewExtension(entry.Name) && (entry.LinkTarget is null || LeadsToFileWithin(path)))
                        Files.Add(path);
                    else if (entry is DirectoryInfo && entry.LinkTarget is null)
                        Enter(path, folder.Depth + 1, waiting);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Skipped.Add($"{FileLabel.Of(folder.Path)} cannot be opened: give the bot's account permission to read it.");
            }
        }
    }

    private void Enter(string path, int depth, Stack<(string Path, int Depth)> waiting)
    {
        if (depth <= limits.MaxFolderDepth)
            waiting.Push((path, depth));
        else
            Skipped.Add(FormattableString.Invariant($"{FileLabel.Of(path)} lies deeper than {limits.MaxFolderDepth} folders: import it by its own path."));
    }

    private static bool IsLeftOut(FileSystemInfo entry) =>
        entry.Name.StartsWith('.')
        || (entry.Attributes & FileAttributes.Hidden) != 0
        || (entry is FileInfo && entry.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase));

    private static bool HasReviewExtension(string name) =>
        FileFormats.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal);

    // A mounted configuration contains each file as a link into a hidden folder next to it: those belong to the folder.
    private bool LeadsToFileWithin(string path) =>
        RealPath.Of(path) is { } target
        && target.StartsWith(Path.TrimEndingDirectorySeparator(_resolvedRoot) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && File.Exists(target);
}
