using System.Globalization;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Feeds.Folders;

/// <summary>The files of a folder that may contain reviews.</summary>
/// <param name="Files">Paths that begin with the path asked for, sorted ordinally: every run reads them in the same order.</param>
/// <param name="Skipped">One line for each folder that could not be opened, and for files beyond the limit.</param>
public sealed record ReviewFolder(IReadOnlyList<string> Files, IReadOnlyList<string> Skipped)
{
    /// <summary>
    /// Searches a folder and its subfolders. Hidden files, READMEs, other formats and links that lead out of the folder are skipped.
    /// Any other path (a file, or one that does not exist) is returned unchanged, for <see cref="ReviewFiles"/> to read or refuse.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="limits">How many files and levels; <see cref="FileLimits.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops between two folders.</param>
    /// <exception cref="OperationCanceledException">Only if <paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReviewFolder Find(string path, FileLimits? limits = null, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(path))
            return new([path], []);
        limits ??= FileLimits.Default;
        var search = new FolderSearch(path, limits);
        search.Run(cancellationToken);

        var files = search.Files.Order(StringComparer.Ordinal).ToList();
        if (files.Count <= limits.MaxFolderFiles)
            return new(files, search.Skipped);
        var left = string.Create(CultureInfo.InvariantCulture,
            $"{FileLabel.Of(path)} has {files.Count:N0} files, and {limits.MaxFolderFiles:N0} are read at once: the last {files.Count - limits.MaxFolderFiles:N0} were left out. Import its folders one by one.");
        return new(files[..limits.MaxFolderFiles], [.. search.Skipped, left]);
    }
}
