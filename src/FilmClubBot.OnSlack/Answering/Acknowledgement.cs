using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>The response to Slack within its three seconds.</summary>
/// <param name="Json">A message, suggestions or an update of a modal, in UTF-8; empty to acknowledge only.</param>
internal sealed record Acknowledgement(ReadOnlyMemory<byte> Json)
{
    /// <summary>Completed once Slack has the response, for what must follow it; null where nothing does.</summary>
    public TaskCompletionSource? Sending { get; init; }

    /// <summary>Marks the response as sent, or as abandoned. The transport that sends it calls this afterwards.</summary>
    public void MarkSent() => Sending?.TrySetResult();

    /// <summary>Acknowledges only.</summary>
    public static readonly Acknowledgement Empty = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The JSON, parsed again.</summary>
    public JsonObject Body => JsonNode.Parse(Json.Span)!.AsObject();

    /// <summary>Responds with JSON.</summary>
    public static Acknowledgement Of(JsonObject body) => new(JsonSerializer.SerializeToUtf8Bytes(body));

    /// <summary>The response to the URL verification.</summary>
    public static Acknowledgement Of(string challenge) => Of(new JsonObject { ["challenge"] = challenge });

    /// <summary>Replaces the submitted view.</summary>
    public static Acknowledgement Update(JsonObject view) => Of(new JsonObject { ["response_action"] = "update", ["view"] = view });

    /// <summary>An error message at a field of the submitted form, which stays open with all entered values.</summary>
    public static Acknowledgement Error(string field, string words) =>
        Of(new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = words } });
}
