using System.Diagnostics;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Domain.Clubs;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// Begins write transactions. The writers of this process wait for one another without a thread or a connection, so that at most one
/// of them waits in the database while a writer of another process has the lock. SQLite's asynchronous methods block: a thread each for
/// the waiting writers would leave none for the acknowledgements that platforms expect within three seconds.
/// </summary>
internal sealed class WriteQueue(IWriteLock writeLock, Club club, BotTelemetry telemetry)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(IWriteLock.WaitSeconds);

    private readonly WriteTurn _turn = writeLock.TurnOf(club.Id);

    /// <summary>Waits for this writer's turn, and acquires the database's write lock.</summary>
    /// <param name="context">The context whose writes the transaction contains.</param>
    /// <param name="cancellationToken">Stops the waiting for other writers.</param>
    /// <exception cref="ConflictException">The lock could not be acquired in time; a fresh attempt may succeed.</exception>
    /// <exception cref="StorageUnavailableException">The database accepts no writes.</exception>
    public async Task<WriteTransaction> Begin(FilmClubContext context, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (!await _turn.Wait(_timeout, cancellationToken))
            throw new ConflictException($"Other writers locked the database for more than {IWriteLock.WaitSeconds} seconds; try again.");
        try
        {
            IDbContextTransaction? transaction = null;
            await Write(async () => transaction = await writeLock.Acquire(context, cancellationToken));
            telemetry.RecordWriteWait(Stopwatch.GetElapsedTime(started));
            return new WriteTransaction(transaction!, this, _turn);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Runs a write of a transaction, with the exceptions of <see cref="Begin"/>.</summary>
    public Task Write(Func<Task> write) => Conflicts.Translate(writeLock, write);
}

/// <summary>A write transaction. Disposing it lets the next writer begin; without a commit before, it is rolled back.</summary>
internal sealed class WriteTransaction(IDbContextTransaction transaction, WriteQueue queue, WriteTurn turn) : IAsyncDisposable, IDisposable
{
    private bool _isDisposed;

    /// <summary>Commits the writes, with the exceptions of <see cref="WriteQueue.Begin"/>.</summary>
    public Task Commit(CancellationToken cancellationToken) => queue.Write(() => transaction.CommitAsync(cancellationToken));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        try
        {
            transaction.Dispose();
        }
        finally
        {
            turn.Release();
        }
    }
}
