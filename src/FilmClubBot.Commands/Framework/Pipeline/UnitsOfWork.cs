using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Runs units of work outside a command.</summary>
public static class UnitsOfWork
{
    private const int Attempts = 10;

    /// <summary>Runs an action in a separate unit of work and commits it. Retries from the beginning after a write conflict.</summary>
    /// <param name="scopes">Creates the unit's services.</param>
    /// <param name="work">The action.</param>
    /// <param name="log">Is told of retries.</param>
    /// <param name="cancellationToken">Cancels the work; nothing is stored then.</param>
    public static Task Commit(this IServiceScopeFactory scopes, Func<IServiceProvider, CancellationToken, Task> work, ILogger log, CancellationToken cancellationToken) =>
        scopes.Commit(
            async (services, token) =>
            {
                await work(services, token);
                return (true, IsChanged: true);
            },
            log,
            cancellationToken);

    /// <summary>The same for an action with a result, which is committed only if it changed something.</summary>
    /// <inheritdoc cref="Commit(IServiceScopeFactory, Func{IServiceProvider, CancellationToken, Task}, ILogger, CancellationToken)"/>
    public static async Task<T> Commit<T>(
        this IServiceScopeFactory scopes, Func<IServiceProvider, CancellationToken, Task<(T Result, bool IsChanged)>> work, ILogger log, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var (result, isChanged) = await work(scope.ServiceProvider, cancellationToken);
                if (isChanged)
                    await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
                return result;
            }
            catch (ConflictException conflict) when (attempt < Attempts)
            {
                log.LogInformation(conflict, "Retrying after a write conflict (attempt {Attempt} of {Attempts})", attempt + 1, Attempts);
            }
        }
    }
}
