using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// One write transaction per unit of work. The first port that writes begins the transaction, which acquires the club's write
/// lock immediately, and only then reads the rows that it changes: no other writer can change them before the commit. Rows are
/// flushed inside the transaction, so that their keys are known and later reads in the same scope see them. Other
/// scopes see them after <see cref="Commit"/>. Disposing the scope without a commit rolls back.
/// </summary>
internal sealed class UnitOfWork(FilmClubContext context, LibraryVersion library, WriteQueue queue) : IUnitOfWork, IAsyncDisposable, IDisposable
{
    private readonly List<Action> _afterCommit = [];
    private WriteTransaction? _transaction;

    /// <summary>Whether there are uncommitted writes.</summary>
    public bool IsOpen => _transaction is not null;

    /// <summary>Whether everything that is written will be rolled back.</summary>
    public bool IsDryRun { get; private set; }

    /// <summary>Begins the write transaction unless it has begun. Every port calls it before reading rows that it will change.</summary>
    public async Task Begin(CancellationToken cancellationToken) => _transaction ??= await queue.Begin(context, cancellationToken);

    /// <summary>
    /// Begins the write transaction and reads the one row to be changed, tracked: no other writer can change it, or rows that belong
    /// to it, before the commit.
    /// </summary>
    /// <returns>Null when there is no such row.</returns>
    public async Task<TRow?> Lock<TRow>(IQueryable<TRow> row, CancellationToken cancellationToken)
        where TRow : class
    {
        await Begin(cancellationToken);
        return await row.AsTracking().SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Runs an action after the commit; a rollback discards the action.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Writes the tracked changes, inside the transaction.</summary>
    public Task Flush(CancellationToken cancellationToken) => OrRollBack(() => queue.Write(() => context.SaveChangesAsync(cancellationToken)));

    public void StartDryRun() => IsDryRun = true;

    public async Task Commit(CancellationToken cancellationToken)
    {
        if (context.ChangeTracker.HasChanges())
        {
            await Begin(cancellationToken);
            await Flush(cancellationToken);
        }

        // A dry run leaves the transaction open: later reads in the scope see its writes, and the end of the scope rolls them back.
        if (_transaction is null || IsDryRun)
            return;
        await OrRollBack(() => _transaction.Commit(cancellationToken));
        library.Distrust();
        List<Action> actions = [.. _afterCommit];
        await End();
        foreach (var action in actions)
            action();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await End();

    /// <inheritdoc/>
    public void Dispose() => _transaction?.Dispose();

    private async Task OrRollBack(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch
        {
            // Disposing an uncommitted transaction rolls it back; a later commit must not contain anything of a failed unit of work.
            await End();
            throw;
        }
    }

    private async Task End()
    {
        if (_transaction is { } ended)
        {
            _transaction = null;
            await ended.DisposeAsync();
        }

        _afterCommit.Clear();
        context.ChangeTracker.Clear();
    }
}
