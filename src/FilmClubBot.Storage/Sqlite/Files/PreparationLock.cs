using FilmClubBot.Storage.Files;

namespace FilmClubBot.Storage.Sqlite.Files;

/// <summary>
/// Lets one process at a time prepare or restore a database. Uses the operating system's lock on a file next to the database,
/// which is released when the process ends; a row in a lock table would outlive a killed process and block the next start.
/// The empty file is not deleted: deleting it would let two processes lock two different files with the same name.
/// </summary>
internal static class PreparationLock
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);
    private const int MaxAttempts = 1200;

    /// <summary>Waits for the lock, at most one minute; disposing the result releases it.</summary>
    public static async Task<FileStream> Acquire(string database, CancellationToken cancellationToken)
    {
        var file = database + ".lock";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, PrivateFile.Options(FileMode.OpenOrCreate, FileShare.None));
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
