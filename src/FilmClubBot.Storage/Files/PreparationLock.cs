namespace FilmClubBot.Storage.Files;

/// <summary>
/// Lets one process at a time prepare or restore a database. It is the operating system's lock on a file beside the database,
/// because that one ends with its process; a row in a lock table would outlive a kill and bar the next start. The empty file
/// is left there: removing it would let two processes lock two different files of one name.
/// </summary>
internal static class PreparationLock
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);
    private const int MaxAttempts = 1200;

    /// <summary>Waits for the lock, at most a minute; disposing the result gives it back.</summary>
    public static async Task<FileStream> Acquire(string database, CancellationToken cancellationToken)
    {
        var file = database + ".lock";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < MaxAttempts && File.Exists(file))
            {
                await Task.Delay(_pause, cancellationToken);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new StorageException($"\"{file}\" could not be locked: {failure.Message} Let this user write in the folder, and stop another worker that hangs while starting.", failure);
            }
        }
    }
}
