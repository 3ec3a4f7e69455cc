using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilmClubBot.Storage.Pipeline;

/// <summary>
/// One write transaction per unit of work. The first port that writes begins it, taking SQLite's write lock at once, and
/// then reads what it is about to change: no other writer can come between. Its rows are flushed inside the transaction, so
/// that keys are known and later reads of the same scope see them, and become everybody's with <see cref="Commit"/>.
/// Disposing the scope without it rolls back.
/// </summary>
internal sealed class UnitOfWork(FilmClubContext context, LibraryVersion library) : IUnitOfWork
{
    private readonly List<Action> _afterCommit = [];
    private IDbContextTransaction? _transaction;

    /// <summary>Whether something was written that is not committed yet.</summary>
    public bool IsOpen => _transaction is not null;

    /// <summary>Begins the write transaction unless it has begun. Every port calls it before it reads what it will change.</summary>
    public Task Begin(CancellationToken cancellationToken) => _transaction is not null
        ? Task.CompletedTask
        : Conflicts.Translate(async () => _transaction = await context.Database.BeginTransactionAsync(cancellationToken));

    /// <summary>
    /// Begins the write transaction and reads the one row that is to be changed, tracked: no other writer can change it, or what belongs
    /// to it, before this one is committed. A database that locks rows rather than itself would lock this row here.
    /// </summary>
    /// <returns>Null when there is no such row.</returns>
    public async Task<TRow?> Lock<TRow>(IQueryable<TRow> row, CancellationToken cancellationToken)
        where TRow : class
    {
        await Begin(cancellationToken);
        return await row.AsTracking().SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Has something done once what was written so far is everybody's; a roll-back forgets it.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Writes what is tracked, inside the transaction.</summary>
    public Task Flush(CancellationToken cancellationToken) => OrRollBack(() => context.SaveChangesAsync(cancellationToken));

    public async Task Commit(CancellationToken cancellationToken)
    {
        if (context.ChangeTracker.HasChanges())
        {
            await Begin(cancellationToken);
            await Flush(cancellationToken);
        }

        if (_transaction is null)
            return;
        await OrRollBack(() => _transaction.CommitAsync(cancellationToken));
        library.Distrust();
        List<Action> actions = [.. _afterCommit];
        await End();
        foreach (var action in actions)
            action();
    }

    private async Task OrRollBack(Func<Task> write)
    {
        try
        {
            await Conflicts.Translate(write);
        }
        catch
        {
            // Disposing an uncommitted transaction rolls it back; nothing of a failed unit of work may reach a later commit.
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
