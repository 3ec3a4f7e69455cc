using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>What Slack is told within its three seconds.</summary>
/// <param name="Json">A message, suggestions or what becomes of a modal, in UTF-8; empty for no more than that it arrived.</param>
internal sealed record Acknowledgement(ReadOnlyMemory<byte> Json)
{
    /// <summary>That it arrived.</summary>
    public static readonly Acknowledgement Empty = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>What some JSON says.</summary>
    public static Acknowledgement Of(JsonObject body) => new(JsonSerializer.SerializeToUtf8Bytes(body));

    /// <summary>What the verification asks for.</summary>
    public static Acknowledgement Of(string challenge) => Of(new JsonObject { ["challenge"] = challenge });

    /// <summary>Another view in the place of the one that was submitted.</summary>
    public static Acknowledgement Update(JsonObject view) => Of(new JsonObject { ["response_action"] = "update", ["view"] = view });

    /// <summary>Words at a field of the form that was submitted, which stays open with all that was entered.</summary>
    public static Acknowledgement Error(string field, string words) =>
        Of(new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = words } });
}
