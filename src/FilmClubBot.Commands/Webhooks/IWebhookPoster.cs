using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Posts events to webhooks over the network.</summary>
public interface IWebhookPoster
{
    /// <summary>Whether an address may be a webhook's: its scheme and, if the host is an address, its network.</summary>
    /// <returns>What is wrong, in one line; null if it may be. A host's name is looked up only when an event is posted.</returns>
    string? Refusal(Uri address);

    /// <summary>Posts an event, signed.</summary>
    /// <param name="webhook">Where it is posted.</param>
    /// <param name="id">Identifies the event at this webhook; the same at every attempt. Letters, digits and <c>_</c>.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response, in one line.</returns>
    /// <exception cref="DelayedException">The receiver did not accept the event, and may do so later.</exception>
    /// <exception cref="UndeliverableException">The receiver wants no more events (410).</exception>
    Task<string> Post(Webhook webhook, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
