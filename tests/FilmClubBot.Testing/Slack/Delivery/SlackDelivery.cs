using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Delivery;

/// <summary>Something that Slack sends to the app.</summary>
/// <param name="Kind"><c>slash_commands</c>, <c>interactive</c> or <c>events_api</c>, as Socket Mode names them.</param>
/// <param name="Payload">The payload.</param>
/// <param name="To">What the recording calls it, such as <c>view_submission</c>.</param>
/// <param name="ExpectsResponse">Whether the body of the response is evaluated.</param>
internal sealed record SlackDelivery(string Kind, JsonObject Payload, string To, bool ExpectsResponse);

/// <summary>What the app answered.</summary>
/// <param name="Status">HTTP's status; 200 for an acknowledged envelope; 0 when no answer came in time.</param>
/// <param name="Text">The body as it is.</param>
/// <param name="Body">The body as JSON; null when it is none.</param>
public sealed record SlackAck(int Status, string Text, JsonNode? Body)
{
    /// <summary>Whether the app acknowledged it in time.</summary>
    public bool Ok => Status is >= 200 and < 300;
}

/// <summary>How deliveries reach the app.</summary>
internal interface ISlackTransport
{
    /// <summary>Delivers once and waits for the answer, three seconds at most.</summary>
    Task<SlackAck> Deliver(SlackDelivery delivery, int retry, string? retryReason);
}
