using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>SQLite's own write lock, of which a file has one: every write transaction acquires it when it begins.</summary>
internal sealed class SqliteWriteLock(FileWatch watch) : IWriteLock
{
    // Result codes from https://www.sqlite.org/rescode.html.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14, Constraint = 19;
    private const int CheckConstraint = 275, NotNullConstraint = 1299;

    private readonly WriteTurns _turns = new();

    public WriteTurn TurnOf(ClubId club) => _turns.Of(club);

    public Task<IDbContextTransaction> Acquire(FilmClubContext context, CancellationToken cancellationToken)
    {
        watch.ThrowIfMoved();
        // SQLite's asynchronous methods block, and cannot be interrupted while they wait.
        return Task.Run(() => context.Database.BeginTransactionAsync(CancellationToken.None), CancellationToken.None);
    }

    public Exception? Translate(DbException failure) => failure is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        Busy or Locked => new ConflictException($"Another writer locked the database for more than {IWriteLock.WaitSeconds} seconds; try again.", failure),
        // A violated CHECK or NOT NULL constraint is a fault of the program: a retry would fail again.
        Constraint when sqlite.SqliteExtendedErrorCode is not (CheckConstraint or NotNullConstraint) =>
            new ConflictException("Write conflict: another writer added or removed the same rows; try again.", failure),
        ReadOnly or InputOutput or Full or CannotOpen => new StorageUnavailableException(DatabaseFile.Explain(watch.File, sqlite).Message, failure),
        _ => null,
    };
}
