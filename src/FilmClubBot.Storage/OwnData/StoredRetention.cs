using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Pipeline;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.OwnData;

internal sealed class StoredRetention(FilmClubContext context, UnitOfWork work, Database database) : IDataRetention
{
    public async Task<int> Apply(Retention limits, Instant now, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        var deleted = 0;
        if (Before(limits.Audit) is { } audit)
            deleted += await context.AuditLog.Where(row => row.At < audit).ExecuteDeleteAsync(cancellationToken);
        if (Before(limits.Chat) is { } chat)
            deleted += await context.ChannelMessages.Where(row => row.At < chat).ExecuteDeleteAsync(cancellationToken);
        if (Before(limits.Remarks) is { } remarks)
            deleted += await context.Reactions.Where(row => row.Screening.End < remarks).ExecuteDeleteAsync(cancellationToken);
        if (Before(limits.Attempts) is { } attempts)
            deleted += await context.DeliveryAttempts.Where(row => row.At < attempts).ExecuteDeleteAsync(cancellationToken);
        deleted += await context.WebSessions.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        deleted += await context.SignInLinks.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        deleted += await context.LinkCodes.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var tries = now - LinkCode.TryWindow;
        deleted += await context.LinkTries.Where(row => row.At <= tries).ExecuteDeleteAsync(cancellationToken);
        if (deleted > 0)
            work.AfterCommit(database.OverwriteDeleted);
        return deleted;

        Instant? Before(Duration? limit) => limit is { } age ? now - age : null;
    }
}
