using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Files;
using FilmClubBot.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>A SQLite file. An older file is copied next to itself before it is migrated, and so is content that a backup replaces.</summary>
internal sealed class SqliteDatabase(FilmClubContexts contexts, Club club, FileWatch watch, IClock clock) : Database
{
    private readonly DatabasePreparation _preparation = new(contexts, watch.File, club, clock);

    public override string Name => File;

    public override string BackupSuffix => ".db";

    public override long? FreeSpace => new DriveInfo(Path.GetFullPath(Path.GetDirectoryName(File)!)).AvailableFreeSpace;

    private string File => watch.File;

    public override Task<bool> Exists(CancellationToken cancellationToken) => Task.FromResult(System.IO.File.Exists(File));

    public override async Task Prepare(CancellationToken cancellationToken)
    {
        await PrepareOnce(() => _preparation.IsDone(cancellationToken), () => LockFolder(cancellationToken), _ => _preparation.Run(cancellationToken));
        ProtectFiles();
        watch.Begin();
    }

    public override async Task Backup(string file, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File))
            throw new StorageException($"There is no database at \"{File}\" to back up. Start the bot once, or correct Storage:ConnectionString.");
        await OffThread(() => DatabaseCopy.Write(File, file), File, cancellationToken);
    }

    public override async Task Verify(string file, CancellationToken cancellationToken)
    {
        using var context = contexts.Create();
        var known = context.Database.GetMigrations().ToList();
        await OffThread(() => DatabaseReplacement.Check(file, known), file, cancellationToken);
    }

    public override async Task Restore(string file, CancellationToken cancellationToken)
    {
        if (Path.GetFullPath(file) == File)
            throw new StorageException($"\"{file}\" is the database itself. Name the backup to restore.");

        await Verify(file, cancellationToken);
        using var preparing = await LockFolder(cancellationToken);
        await OffThread(() => DatabaseReplacement.Replace(File, file, clock.GetCurrentInstant()), File, cancellationToken);
        await _preparation.Run(cancellationToken);
    }

    public override async Task<bool> IsInUse(CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File))
            return false;
        try
        {
            await Task.Run(() => DatabaseFile.OpenAlone(File), cancellationToken);
            return false;
        }
        catch (SqliteException failure) when (DatabaseFile.IsOfOtherUser(failure))
        {
            return true;
        }
        catch (SqliteException failure)
        {
            throw DatabaseFile.Explain(File, failure);
        }
    }

    public override async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        // Opening a missing file would create an empty one.
        if (!System.IO.File.Exists(File) || watch.IsMoved)
            return false;
        try
        {
            using var context = contexts.Create();
            return await IsUpToDate(context, cancellationToken);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    // Deleted content is overwritten as it is deleted (secure_delete). The write-ahead log still has the pages as they were before.
    public override void OverwriteDeleted()
    {
        using var connection = DatabaseCopy.Open(File, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    public override string Upgrade => "The next start copies it and brings it up to date; a newer file needs the newer version.";

    public override async Task<DatabaseProblem?> FindProblem(CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(QuickCheck, cancellationToken);
        }
        catch (SqliteException failure)
        {
            return new(DatabaseFile.Explain(File, failure).Message);
        }
    }

    private DatabaseProblem? QuickCheck()
    {
        using var connection = DatabaseCopy.Open(File, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        return command.ExecuteScalar() is "ok" ? null : new($"\"{File}\" is damaged.", "Stop the bot and restore the latest backup: restore FILE.");
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
