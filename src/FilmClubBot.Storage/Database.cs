using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage;

/// <summary>The database as a whole: prepared at start, backed up, restored.</summary>
public sealed class Database
{
    private readonly FilmClubContexts _contexts;
    private readonly DatabasePreparation _preparation;
    private readonly FileWatch _watch;
    private readonly IClock _clock;

    internal Database(FilmClubContexts contexts, string file, Club club, FileWatch watch, IClock clock)
    {
        _contexts = contexts;
        _watch = watch;
        _clock = clock;
        File = file;
        _preparation = new(contexts, file, club, clock);
    }

    /// <summary>Full path of the database file.</summary>
    public string File { get; }

    /// <summary>
    /// Creates the file, or migrates an older one after backing it up next to itself, and stores the club's settings in it.
    /// Workers that start concurrently prepare it one after the other; a file that is prepared already is only read.
    /// </summary>
    /// <exception cref="StorageException">The file is not a database of this program, is read-only, damaged, or newer than the program.</exception>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        if (!await _preparation.IsDone(cancellationToken))
        {
            using var preparing = await LockFolder(cancellationToken);
            // Another worker may have prepared it meanwhile.
            if (!await _preparation.IsDone(cancellationToken))
                await _preparation.Run(cancellationToken);
        }

        ProtectFiles();
        _watch.Begin();
    }

    /// <summary>Writes a consistent copy of the database into a new file while the bot keeps running.</summary>
    /// <param name="file">A file that does not exist yet.</param>
    /// <param name="cancellationToken">Cancels before the copy begins.</param>
    /// <exception cref="StorageException">There is no database yet, the file exists, or it cannot be written.</exception>
    public async Task Backup(string file, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File))
            throw new StorageException($"There is no database at \"{File}\" to back up. Start the bot once, or correct Storage:ConnectionString.");
        await OffThread(() => DatabaseCopy.Write(File, file), File, cancellationToken);
    }

    /// <summary>
    /// Replaces the database's content with a backup in one transaction, even while workers run. The replaced content is saved next to the
    /// database as <c>.replaced-….bak</c>. An older backup is migrated.
    /// </summary>
    /// <param name="file">A file written by <see cref="Backup"/>.</param>
    /// <param name="cancellationToken">Cancels before the replacement begins.</param>
    /// <exception cref="StorageException">The file is not a complete FilmClubBot database, or is newer than the program.</exception>
    public async Task Restore(string file, CancellationToken cancellationToken)
    {
        if (Path.GetFullPath(file) == File)
            throw new StorageException($"\"{file}\" is the database itself. Name the backup to restore.");

        using var context = _contexts.Create();
        var known = context.Database.GetMigrations().ToList();
        await OffThread(() => DatabaseReplacement.Check(file, known), file, cancellationToken);

        using var preparing = await LockFolder(cancellationToken);
        await OffThread(() => DatabaseReplacement.Replace(File, file, _clock.GetCurrentInstant()), File, cancellationToken);
        await _preparation.Run(cancellationToken);
    }

    /// <summary>Whether the database responds and is up to date: for the health check.</summary>
    public async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        // Opening a missing file would create an empty one.
        if (!System.IO.File.Exists(File) || _watch.IsMoved)
            return false;
        try
        {
            using var context = _contexts.Create();
            return !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
                && await context.Clubs.AnyAsync(cancellationToken);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Checks the file without changing it: for the verb <c>doctor</c>.</summary>
    /// <returns>The problem in one sentence; null when the file opens and SQLite's quick check finds none.</returns>
    public async Task<string?> Damage(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(QuickCheck, cancellationToken);
        }
        catch (SqliteException failure)
        {
            return DatabaseFile.Explain(File, failure).Message;
        }
    }

    private string? QuickCheck()
    {
        using var connection = DatabaseCopy.Open(File, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        return command.ExecuteScalar() is "ok" ? null : $"\"{File}\" is damaged.";
    }

    // Files of earlier versions could be read by every user of the machine.
    private void ProtectFiles()
    {
        try
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" })
                PrivateFile.Protect(File + suffix);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new StorageException($"\"{File}\" can be read by every user of this machine, and belongs to another user, so that the bot cannot change this. Run the bot as that user, or change the file's owner.", failure);
        }
    }

    private Task<FileStream> LockFolder(CancellationToken cancellationToken)
    {
        try
        {
            PrivateFile.CreateFolder(Path.GetDirectoryName(File)!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder of \"{File}\" could not be created: {failure.Message} Create it, or set Storage:ConnectionString to another place.", failure);
        }

        return PreparationLock.Acquire(File, cancellationToken);
    }

    /// <summary>SQLite's own work is synchronous; copying a large file must not block a thread that serves members.</summary>
    private static async Task OffThread(Action work, string file, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(work, cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw DatabaseFile.Explain(file, failure);
        }
    }
}
