using System.Globalization;

namespace FilmClubBot.Feeds.Files;

/// <summary>Reads a file's bytes within the size limit, checked first against the file system's size and then against the bytes read.</summary>
internal static class FileContent
{
    private const int BlockLength = 64 * 1024;

    public static async Task<(ReadOnlyMemory<byte> Bytes, string? Problem)> Open(string path, FileLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path))
                return (default, "is a folder, not a file: name the files in it, or import the folder");
            var file = new FileInfo(path);
            if (!file.Exists)
                return (default, "does not exist: check the path");

            // Pipes and devices report a length of 0. They must not be opened: a pipe without a writer blocks forever.
            if (FinalTarget(file).Length == 0)
                return (default, "is empty: save the review into it first");
            if (FinalTarget(file).Length > limits.MaxBytes)
                return (default, TooLarge(limits));

            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await using (stream)
                return await Take(stream, limits, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            return (default, "may not be opened: give the bot's account permission to read it");
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            return (default, "cannot be opened: check the path, and that the disk is there");
        }
    }

    public static async Task<(ReadOnlyMemory<byte> Bytes, string? Problem)> Take(Stream content, FileLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            // One byte more than allowed detects a file that grew after its length was read.
            var bytes = new MemoryStream();
            var block = new byte[Math.Min(BlockLength, limits.MaxBytes + 1)];
            while (await content.ReadAsync(block.AsMemory(0, (int)Math.Min(block.Length, limits.MaxBytes + 1 - bytes.Length)), cancellationToken) is > 0 and var read)
            {
                bytes.Write(block, 0, read);
                if (bytes.Length > limits.MaxBytes)
                    return (default, TooLarge(limits));
            }

            return (bytes.GetBuffer().AsMemory(0, (int)bytes.Length), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ObjectDisposedException)
        {
            return (default, "cannot be read to its end: copy it again, and check the disk");
        }
    }

    public static string TooLarge(FileLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"is larger than {limits.MaxBytes / 1024.0 / 1024.0:0.##} MB: split it into smaller files, one review each");

    private static FileInfo FinalTarget(FileInfo file) => file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
}
