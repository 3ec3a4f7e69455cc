using FilmClubBot.Commands.Announcements;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Domain.Webhooks;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Webhooks;

internal sealed class StoredWebhooks(FilmClubContext context, UnitOfWork work) : IWebhooks
{
    private const int MaxProblemLength = 500;

    public async Task<IReadOnlyList<Webhook>> All(CancellationToken cancellationToken) =>
        (await context.Webhooks.OrderBy(row => row.Id).ToListAsync(cancellationToken)).ConvertAll(row => row.ToWebhook());

    public async Task<Webhook?> Find(WebhookId webhook, CancellationToken cancellationToken) =>
        (await context.Webhooks.SingleOrDefaultAsync(row => row.Id == webhook.Value, cancellationToken))?.ToWebhook();

    public async Task<Webhook?> Add(Uri address, WebhookSecret secret, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await context.Webhooks.AnyAsync(row => row.Address == address.AbsoluteUri, cancellationToken) || await context.Webhooks.CountAsync(cancellationToken) >= Webhook.MaxInClub)
            return null;
        var row = new WebhookRow { Address = address.AbsoluteUri, Secret = secret.Text };
        context.Webhooks.Add(row);
        await work.Flush(cancellationToken);
        return row.ToWebhook();
    }

    public async Task<Webhook?> Remove(WebhookId webhook, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Webhooks.Where(row => row.Id == webhook.Value), cancellationToken) is not { } row)
            return null;
        context.Webhooks.Remove(row);
        await work.Flush(cancellationToken);
        return row.ToWebhook();
    }

    public async Task<Webhook?> Change(WebhookId webhook, Func<Webhook, Task<Webhook?>> change, CancellationToken cancellationToken)
    {
        if (await work.Lock(context.Webhooks.Where(row => row.Id == webhook.Value), cancellationToken) is not { } row)
            return null;
        if (await change(row.ToWebhook()) is { } changed)
            row.Update(changed with { Problem = changed.Problem?.Cut(MaxProblemLength) });
        await work.Flush(cancellationToken);
        return row.ToWebhook();
    }
}
