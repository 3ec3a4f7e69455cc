using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// An advisory lock of the club, released at the end of the transaction. Writers of other clubs do not wait. At the isolation level
/// READ COMMITTED each statement after it sees what the previous writer committed.
/// </summary>
internal sealed class PostgresWriteLock(string name) : IWriteLock
{
    private readonly ConcurrentDictionary<ClubId, WriteTurns> _turns = new();

    public WriteTurn TurnOf(ClubId club) => _turns.GetOrAdd(club, _ => new()).Of(club);

    public async Task<IDbContextTransaction> Acquire(FilmClubContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await context.Database.ExecuteSqlAsync(
                $"SELECT set_config('lock_timeout', {$"{IWriteLock.WaitSeconds}s"}, true); SELECT pg_advisory_xact_lock({PostgresSettings.LockSpace}, {context.ClubId})",
                cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public Exception? Translate(DbException failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => new ConflictException($"Other writers locked the database for more than {IWriteLock.WaitSeconds} seconds; try again.", failure),
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation } =>
            new ConflictException("Write conflict: another writer added or removed the same rows; try again.", failure),
        _ when PostgresErrors.IsUnavailable(failure) => PostgresErrors.Unavailable(name, failure),
        _ => null,
    };
}
