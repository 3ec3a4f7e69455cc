using System.Data.Common;
using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// The write lock of a club. While a transaction has it, no other transaction changes rows of the club, so that what the
/// transaction reads cannot be changed by others before its commit.
/// </summary>
internal interface IWriteLock
{
    /// <summary>The timeout of a writer that waits for another one, in seconds.</summary>
    const int WaitSeconds = 10;

    /// <summary>The turns of a club's writers of this process among those that exclude each other: those of the club, or all of them.</summary>
    WriteTurn TurnOf(ClubId club);

    /// <summary>Begins a transaction and acquires the lock, waiting at most <see cref="WaitSeconds"/>.</summary>
    /// <param name="context">The context whose writes the transaction contains.</param>
    /// <param name="cancellationToken">Stops the waiting where the database can be interrupted.</param>
    Task<IDbContextTransaction> Acquire(FilmClubContext context, CancellationToken cancellationToken);

    /// <summary>Converts a database's error into a conflict that a fresh attempt may resolve, or into a database that does not accept writes.</summary>
    /// <returns>The exception that ports throw; null for a fault of the program.</returns>
    Exception? Translate(DbException failure);
}
