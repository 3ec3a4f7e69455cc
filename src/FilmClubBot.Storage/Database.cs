namespace FilmClubBot.Storage;

/// <summary>The database as a whole: prepared at start, backed up, restored.</summary>
public abstract class Database
{
    /// <summary>What messages call it: the full path of a file, or a database and its server.</summary>
    public abstract string Name { get; }

    /// <summary>How the names of its backups end, such as <c>.db</c>.</summary>
    public abstract string BackupSuffix { get; }

    /// <summary>What to do about <see cref="Damage"/>, for the verb <c>doctor</c>; null if the problem's own sentence says it.</summary>
    public abstract string? DamageFix { get; }

    /// <summary>What to do about a schema of another version, for the verb <c>doctor</c>.</summary>
    public abstract string OutdatedFix { get; }

    /// <summary>The space that is left on the database's disk, in bytes; null if the disk is another machine's.</summary>
    public abstract long? FreeSpace { get; }

    /// <summary>
    /// Creates the tables, or migrates older ones, and stores the club's settings in them. Workers that start concurrently prepare the
    /// database one after the other; one that is prepared already is only read.
    /// </summary>
    /// <exception cref="StorageException">The database is not this program's, cannot be written, is damaged, or is newer than the program.</exception>
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
    /// <exception cref="StorageException">The file is not a complete FilmClubBot database, or is newer than the program.</exception>
    public abstract Task Restore(string file, CancellationToken cancellationToken);

    /// <summary>Whether there is a database, prepared or not. It is not created by asking.</summary>
    public abstract Task<bool> Exists(CancellationToken cancellationToken);

    /// <summary>Whether the database responds and is up to date: for the health check.</summary>
    public abstract Task<bool> IsReady(CancellationToken cancellationToken);

    /// <summary>Checks the database without changing it: for the verb <c>doctor</c>.</summary>
    /// <returns>The problem in one sentence; null when none is found.</returns>
    public abstract Task<string?> Damage(CancellationToken cancellationToken);
}
