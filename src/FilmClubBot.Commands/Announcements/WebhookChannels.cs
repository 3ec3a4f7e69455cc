using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Announcements;

/// <summary>The webhooks that get an announcement, besides the channels on the platforms.</summary>
public sealed class WebhookChannels(IWebhooks webhooks)
{
    /// <summary>The enabled webhooks; empty for an announcement that is no event.</summary>
    public async Task<IEnumerable<DeliveryChannel>> For(Subject subject, CancellationToken cancellationToken) =>
        WebhookEvent.TypeOf(subject) is null ? [] : (await webhooks.All(cancellationToken)).Where(webhook => webhook.IsEnabled).Select(webhook => webhook.Channel);
}
