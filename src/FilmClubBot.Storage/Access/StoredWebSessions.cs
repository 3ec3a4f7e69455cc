using FilmClubBot.Commands.Access;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Access;

internal sealed class StoredWebSessions(FilmClubContext context, UnitOfWork work, SessionsSignal signal, IClock clock) : IWebSessions
{
    public async Task<WebSession?> Find(SignInSecret secret, CancellationToken cancellationToken)
    {
        var hash = secret.Hash;
        return (await Valid().SingleOrDefaultAsync(row => row.Hash == hash, cancellationToken))?.ToSession();
    }

    public async Task<WebSession?> Find(WebSessionId session, CancellationToken cancellationToken) =>
        (await Valid().SingleOrDefaultAsync(row => row.Id == session.Value, cancellationToken))?.ToSession();

    public async Task<IReadOnlyList<WebSession>> Of(MemberId? member, CancellationToken cancellationToken)
    {
        var id = member?.Value;
        var rows = await Valid().Where(row => id == null || row.Account.MemberId == id).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToSession());
    }

    public async Task<bool> End(WebSessionId session, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var isFound = await context.WebSessions.Where(row => row.Id == session.Value).ExecuteDeleteAsync(cancellationToken) > 0;
        if (isFound)
            work.AfterCommit(signal.Raise);
        return isFound;
    }

    private IQueryable<WebSessionRow> Valid()
    {
        var now = clock.GetCurrentInstant();
        return context.WebSessions.Include(row => row.Account.Member).Where(row => row.ExpiresAt > now);
    }
}
