namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>The transaction of one command: commits all of its changes or, on failure, none.</summary>
public interface IUnitOfWork
{
    /// <summary>Writes every change made through the ports since the last commit, in one transaction.</summary>
    /// <exception cref="ConflictException">A write conflict; a fresh attempt may succeed.</exception>
    /// <exception cref="StorageUnavailableException">Nothing can be stored.</exception>
    Task Commit(CancellationToken cancellationToken);

    /// <summary>
    /// Makes every later <see cref="Commit"/> of this unit of work a rehearsal: the writes are checked inside the transaction, which
    /// is rolled back when the scope ends, and no signal is raised.
    /// </summary>
    void StartDryRun();
}

/// <summary>Nothing can be stored until a person intervenes: the disk is full, or the database file was deleted. A retry would fail too.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The problem and the fix, for the operator.</param>
    /// <param name="inner">The database's exception, or null.</param>
    public StorageUnavailableException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}

/// <summary>A write conflict: two commands changed the same rows concurrently, and this one came second.</summary>
public sealed class ConflictException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ConflictException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
