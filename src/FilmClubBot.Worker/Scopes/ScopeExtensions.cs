using FilmClubBot.Commands.Framework.Pipeline;

namespace FilmClubBot.Worker.Scopes;

/// <summary>Runs units of work outside a command.</summary>
internal static class ScopeExtensions
{
    private const int Attempts = 10;

    /// <summary>Runs an action in a separate unit of work and commits it. Retries from the beginning after a write conflict.</summary>
    public static async Task Commit(this IServiceScopeFactory scopes, Func<IServiceProvider, CancellationToken, Task> work, ILogger log, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await work(scope.ServiceProvider, cancellationToken);
                await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(cancellationToken);
                return;
            }
            catch (ConflictException conflict) when (attempt < Attempts)
            {
                log.LogInformation(conflict, "Retrying after a write conflict (attempt {Attempt} of {Attempts})", attempt + 1, Attempts);
            }
        }
    }
}
