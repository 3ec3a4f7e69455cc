using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Slack.Blocks;

/// <summary>What a message may have. Source: Slack's reference, <c>chat.postMessage</c>.</summary>
public static class SlackMessageRules
{
    private const int MaxText = 40_000;

    /// <summary>Judges a message's text and blocks.</summary>
    /// <returns>Slack's word for what is wrong, and the words beside it; null when nothing is.</returns>
    public static (string Error, IReadOnlyList<string> Messages)? Problem(string? text, JsonNode? blocks, JsonNode? metadata)
    {
        if (text?.Length > MaxText)
            return ("msg_too_long", []);
        if (metadata is not null && !(metadata is JsonObject fields && fields["event_type"] is JsonValue && fields["event_payload"] is JsonObject))
            return ("invalid_metadata_format", []);
        if (metadata?.ToJsonString().Length > 16 * 1024)
            return ("metadata_too_large", []);
        if (blocks is null)
            return string.IsNullOrWhiteSpace(text) ? ("no_text", []) : null;
        if (blocks is not JsonArray list)
            return ("invalid_blocks_format", []);
        if (list.Count == 0 && string.IsNullOrWhiteSpace(text))
            return ("no_text", []);
        var problems = new BlockProblems();
        BlockRules.Judge(list, BlockRules.MaxInMessage, inView: false, "/blocks", problems);
        if (problems.All.Count > 0)
            return ("invalid_blocks", problems.All);
        return problems.TotalText > BlockRules.MaxTotalText ? ("msg_blocks_too_long", []) : null;
    }

    /// <summary>Gives names to blocks and elements that have none, as Slack does.</summary>
    public static JsonArray Named(JsonNode? blocks)
    {
        var named = (blocks?.DeepClone() as JsonArray) ?? [];
        foreach (var block in named.OfType<JsonObject>())
        {
            block["block_id"] ??= Guid.NewGuid().ToString("N")[..5];
            var elements = (string?)block["type"] == "actions" ? (block["elements"] as JsonArray)?.OfType<JsonObject>() ?? [] : [];
            foreach (var element in elements.Append(block["accessory"] as JsonObject).Append(block["element"] as JsonObject))
            {
                if (element is not null && (string?)element["type"] != "image")
                    element["action_id"] ??= Guid.NewGuid().ToString("N")[..5];
            }
        }

        return named;
    }
}
