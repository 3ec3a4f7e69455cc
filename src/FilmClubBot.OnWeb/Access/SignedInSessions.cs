using FilmClubBot.Commands.Access;
using FilmClubBot.Commands.Signals;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Tells open pages when their session ends. However many are open, an ended session costs one query of all sessions, not one for each page.</summary>
internal sealed class SignedInSessions : IDisposable
{
    private readonly SessionsSignal _changes;
    private readonly IServiceScopeFactory _scopes;
    private readonly Lock _turn = new();
    private Task<IReadOnlySet<WebSessionId>>? _valid;

    public SignedInSessions(SessionsSignal changes, IServiceScopeFactory scopes)
    {
        (_changes, _scopes) = (changes, scopes);
        // Before any page subscribes, so that none is woken while the sessions from before are still taken for valid.
        changes.Raised += Forget;
    }

    /// <summary>Returns when a session was ended.</summary>
    public async Task UntilEnded(WebSessionId session, CancellationToken cancellationToken)
    {
        using var changed = new SignalSubscription(_changes);
        while ((await Valid().WaitAsync(cancellationToken)).Contains(session) || await Find(session, cancellationToken))
            await changed.Wait(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _changes.Raised -= Forget;

    private void Forget()
    {
        lock (_turn)
            _valid = null;
    }

    private Task<IReadOnlySet<WebSessionId>> Valid()
    {
        lock (_turn)
            return _valid is null or { IsFaulted: true } or { IsCanceled: true } ? _valid = Read() : _valid;
    }

    private async Task<IReadOnlySet<WebSessionId>> Read()
    {
        await using var scope = _scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IWebSessions>().Of(null, CancellationToken.None)).Select(session => session.Id).ToHashSet();
    }

    // One that began after they were read.
    private async Task<bool> Find(WebSessionId session, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IWebSessions>().Find(session, cancellationToken) is not null;
    }
}
