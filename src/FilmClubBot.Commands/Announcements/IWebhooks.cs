using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The addresses to which the club's events are posted.</summary>
public interface IWebhooks : IChangeable<WebhookId, Webhook>
{
    /// <summary>All of them, in the order in which they were added.</summary>
    Task<IReadOnlyList<Webhook>> All(CancellationToken cancellationToken);

    /// <summary>One webhook; null when there is none of that key.</summary>
    Task<Webhook?> Find(WebhookId webhook, CancellationToken cancellationToken);

    /// <summary>Adds a webhook; part of the unit of work, as is every write here.</summary>
    /// <returns>The webhook; null when the address has one, or the club has <see cref="Webhook.MaxInClub"/>.</returns>
    Task<Webhook?> Add(Uri address, WebhookSecret secret, CancellationToken cancellationToken);

    /// <summary>Deletes a webhook; what is not posted to it yet is posted no more.</summary>
    /// <returns>The deleted webhook; null when there was none.</returns>
    Task<Webhook?> Remove(WebhookId webhook, CancellationToken cancellationToken);
}
