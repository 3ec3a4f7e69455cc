using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage;

/// <summary>The database as a whole: prepared at start, backed up, restored.</summary>
public abstract class Database
{
    /// <summary>What messages call it: the full path of a file, or a database and its server.</summary>
    public abstract string Name { get; }

    /// <summary>How the names of its backups end, such as <c>.db</c>.</summary>
    public abstract string BackupSuffix { get; }

    /// <summary>The space that is left on the database's disk, in bytes; null if the disk is another machine's.</summary>
    public abstract long? FreeSpace { get; }

    /// <summary>
    /// Creates the tables, or migrates older ones, and stores the club's settings in them. Workers that start concurrently prepare the
    /// database one after the other; one that is prepared already is only read.
    /// </summary>
    /// <exception cref="StorageException">The database is not this program's, cannot be written, is damaged, or excludes programs as old as this one.</exception>
    public abstract Task Prepare(CancellationToken cancellationToken);

    /// <summary>Writes a consistent copy of the database into a new file while the bot keeps running.</summary>
    /// <param name="file">A file that does not exist yet.</param>
    /// <param name="cancellationToken">Cancels before the copy begins.</param>
    /// <exception cref="StorageException">There is no database yet, the file exists, or it cannot be written.</exception>
    public abstract Task Backup(string file, CancellationToken cancellationToken);

    /// <summary>Opens a backup, and checks that it is complete and intact and that this program could restore it. Changes nothing.</summary>
    /// <param name="file">A file written by <see cref="Backup"/>.</param>
    /// <param name="cancellationToken">Cancels before the check begins.</param>
    /// <exception cref="StorageException">It is not; the message states the problem.</exception>
    public abstract Task Verify(string file, CancellationToken cancellationToken);

    /// <summary>Replaces the database's content with a backup in one transaction. An older backup is migrated.</summary>
    /// <param name="file">A file written by <see cref="Backup"/>.</param>
    /// <param name="cancellationToken">Cancels before the replacement begins.</param>
    /// <exception cref="StorageException">The file is not a complete FilmClubBot database, or excludes programs as old as this one.</exception>
    public abstract Task Restore(string file, CancellationToken cancellationToken);

    /// <summary>
    /// Removes from the database's own files what was deleted before, where that is left in them. What cannot be removed now, because
    /// others read the database, is removed by a later call.
    /// </summary>
    public abstract void OverwriteDeleted();

    /// <summary>Whether there is a database, prepared or not. It is not created by asking.</summary>
    public abstract Task<bool> Exists(CancellationToken cancellationToken);

    /// <summary>Whether a bot runs on it. Ask before this process opens the database itself.</summary>
    public abstract Task<bool> IsInUse(CancellationToken cancellationToken);

    /// <summary>Whether the database responds and is up to date: for the health check.</summary>
    public abstract Task<bool> IsReady(CancellationToken cancellationToken);

    /// <summary>What the next start does with a database of an earlier version: a sentence for the verb <c>doctor</c>.</summary>
    public abstract string Upgrade { get; }

    /// <summary>Checks the database without changing it: for the verb <c>doctor</c>.</summary>
    /// <returns>Null when no problem is found.</returns>
    public abstract Task<DatabaseProblem?> FindProblem(CancellationToken cancellationToken);

    /// <summary>The problem of a database that a later version has migrated so that this program cannot use it.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="migration">A migration that this program does not know and that does more than add.</param>
    internal static string WrittenByNewer(string name, string migration) =>
        $"\"{name}\" was written by a newer FilmClubBot (it has \"{migration}\", which this one does not know). Start the newer version, or restore a backup that this one made.";

    /// <summary>Whether a context's database has the tables of this program and the club's row.</summary>
    private protected static async Task<bool> IsUpToDate(FilmClubContext context, CancellationToken cancellationToken) =>
        MigrationKeys.AreApplied([.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)], [.. context.Database.GetMigrations()])
        && await context.Clubs.AnyAsync(cancellationToken);

    /// <summary>Prepares the database unless that is done, under a lock that one worker at a time acquires.</summary>
    private protected static async Task PrepareOnce<TLock>(Func<Task<bool>> isDone, Func<Task<TLock>> acquire, Func<TLock, Task> prepare)
        where TLock : IAsyncDisposable
    {
        if (await isDone())
            return;
        await using var preparing = await acquire();
        // Another worker may have prepared it meanwhile.
        if (!await isDone())
            await prepare(preparing);
    }
}

/// <summary>Why a database cannot be used.</summary>
/// <param name="Problem">The problem, with its fix unless that is separate.</param>
/// <param name="Fix">The fix; null where <paramref name="Problem"/> contains it.</param>
public sealed record DatabaseProblem(string Problem, string? Fix = null);
