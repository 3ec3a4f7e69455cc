using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>Saves the calls that are too long for a button, and finds them again. Most messages have none.</summary>
public sealed class CallStorage(IServiceScopeFactory scopes, CommandCatalog catalog)
{
    /// <summary>Saves the calls that a message's buttons refer to by key; call it before the message is sent.</summary>
    public async Task Save(IReadOnlyDictionary<string, CommandCall> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISavedCalls>().Save(calls, cancellationToken);
    }

    /// <summary>The call of a token; null when the token is unknown or expired.</summary>
    public async Task<CommandCall?> Read(string token, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await CallTokens.Read(token, catalog, scope.ServiceProvider.GetRequiredService<ISavedCalls>(), cancellationToken);
    }
}
