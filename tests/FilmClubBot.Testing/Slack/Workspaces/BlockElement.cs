using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Workspaces;

/// <summary>An element that a person can use, and the block it is in.</summary>
public sealed record BlockElement(string BlockId, JsonObject Json)
{
    /// <summary>Such as <c>button</c>.</summary>
    public string Type => (string?)Json["type"] ?? "";

    /// <summary>The app's name for it.</summary>
    public string ActionId => (string?)Json["action_id"] ?? "";

    /// <summary>The text of a button; empty for others.</summary>
    public string Label => (string?)(Json["text"] as JsonObject)?["text"] ?? "";

    /// <summary>What a button carries.</summary>
    public string? Value => (string?)Json["value"];

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<BlockElement> Of(JsonArray blocks)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            var id = (string?)block["block_id"] ?? "";
            var elements = (string?)block["type"] is "actions" ? (block["elements"] as JsonArray)?.OfType<JsonObject>() ?? [] : [];
            foreach (var element in elements.Append(block["accessory"] as JsonObject).Append(block["element"] as JsonObject))
            {
                if (element?["action_id"] is not null)
                    yield return new(id, element);
            }
        }
    }

    /// <summary>All texts of some JSON, in order.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject thing => thing.SelectMany(field => field.Key is "text" or "alt_text" && field.Value is JsonValue value && value.TryGetValue(out string? text) ? [text] : Texts(field.Value)),
        _ => [],
    };
}
