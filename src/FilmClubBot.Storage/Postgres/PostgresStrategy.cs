using System.Data.Common;
using FilmClubBot.Commands.Framework.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// Runs EF Core's operations once, reads included, and reports a server that is not available as a <see cref="StorageUnavailableException"/>.
/// It replaces the provider's own strategy, which wraps each transient error in an <see cref="InvalidOperationException"/>, so that nothing
/// recognises it (https://github.com/npgsql/efcore.pg/issues/3084).
/// </summary>
internal sealed class PostgresStrategy(ExecutionStrategyDependencies dependencies, string name) : IExecutionStrategy
{
    public bool RetriesOnFailure => false;

    public TResult Execute<TState, TResult>(TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        try
        {
            return operation(dependencies.CurrentContext.Context, state);
        }
        catch (DbException failure) when (PostgresErrors.IsUnavailable(failure))
        {
            throw PostgresErrors.Unavailable(name, failure);
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default)
    {
        try
        {
            return await operation(dependencies.CurrentContext.Context, state, cancellationToken);
        }
        catch (DbException failure) when (PostgresErrors.IsUnavailable(failure))
        {
            throw PostgresErrors.Unavailable(name, failure);
        }
    }
}
