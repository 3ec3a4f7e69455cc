using System.Text.Json.Nodes;
using static FilmClubBot.Testing.Slack.Blocks.Check;
using static FilmClubBot.Testing.Slack.Blocks.ElementRules;

namespace FilmClubBot.Testing.Slack.Blocks;

/// <summary>Slack's blocks and what they may have. Source: Slack's reference, "Blocks".</summary>
internal static class BlockRules
{
    /// <summary>Blocks of one message.</summary>
    public const int MaxInMessage = 50;

    /// <summary>Blocks of a modal or a home tab.</summary>
    public const int MaxInView = 100;

    /// <summary>All texts of a message's blocks together. Not documented: what senders met as <c>msg_blocks_too_long</c>.</summary>
    public const int MaxTotalText = 13_000;

    private static readonly string[] Inputs =
    [
        "plain_text_input", "number_input", "url_text_input", "email_text_input", "static_select", "external_select", "multi_static_select", "multi_external_select",
        "users_select", "channels_select", "conversations_select", "checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker", "file_input",
    ];

    private static readonly string[] Actions =
    [
        "button", "static_select", "external_select", "multi_static_select", "multi_external_select", "users_select", "channels_select", "conversations_select",
        "overflow", "checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker",
    ];

    private static readonly FieldRule Type = new("type", Any, Required: true);
    private static readonly FieldRule Id = new("block_id", Text(255, 1));

    private static readonly Dictionary<string, FieldRule[]> Known = new(StringComparer.Ordinal)
    {
        ["section"] = [Type, Id, new("text", Words(3000)), new("fields", List(Words(2000), 10)), new("accessory", Element([.. Actions.Except(["datetimepicker"]), "image"])), new("expand", Flag)],
        ["header"] = [Type, Id, new("text", Plain(150), Required: true)],
        ["divider"] = [Type, Id],
        ["context"] = [Type, Id, new("elements", List(ImageOrWords, 10), Required: true)],
        ["actions"] = [Type, Id, new("elements", List(Element(Actions), 25), Required: true)],
        ["image"] = [Type, Id, new("alt_text", Text(2000, 1), Required: true), new("title", Plain(2000)), new("image_url", Url(3000)), new("slack_file", SlackFile)],
        ["input"] = [Type, Id, new("label", Plain(2000), Required: true), new("element", Element(Inputs), Required: true), new("hint", Plain(2000)), new("optional", Flag), new("dispatch_action", Flag)],
        ["markdown"] = [Type, Id, new("text", Text(12_000, 1), Required: true)],
        ["rich_text"] = [Type, Id, new("elements", List(RichText, 1000, min: 0), Required: true)],
        ["table"] = [Type, Id, new("rows", List(List(TableCell, 20), 100), Required: true), new("column_settings", List(Object(new("align", OneOf("left", "center", "right")), new("is_wrapped", Flag)), 20))],
    };

    /// <summary>The blocks of a message or a view.</summary>
    public static void Judge(JsonArray blocks, int max, bool inView, string at, BlockProblems problems)
    {
        if (blocks.Count > max)
            problems.Add($"no more than {max} items allowed", at);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not JsonObject block)
                problems.Add("must provide an object", $"{at}/{i}");
            else
                JudgeOne(block, inView, $"{at}/{i}", problems);
        }

        foreach (var repeated in blocks.OfType<JsonObject>().Select(block => (string?)block["block_id"]).OfType<string>().CountBy(id => id).Where(count => count.Value > 1))
            problems.Add($"block_id must be unique: {repeated.Key}", at);
    }

    private static void JudgeOne(JsonObject block, bool inView, string at, BlockProblems problems)
    {
        var type = (string?)block["type"] ?? "";
        if (!Known.TryGetValue(type, out var rules) || (inView && type is "markdown" or "table"))
        {
            problems.Add($"unsupported type: {type}", $"{at}/type");
            return;
        }

        Fields(block, at, problems, rules);
        if (type == "section" && block["text"] is null && block["fields"] is null)
            problems.Add("missing required field: text", at);
        if (type == "image" && (block["image_url"] is null) == (block["slack_file"] is null))
            problems.Add("must provide either image_url or slack_file", at);
        if (type is "markdown" or "rich_text" or "table")
            problems.TotalText += Workspaces.BlockElement.Texts(block).Sum(text => text.Length);
        foreach (var repeated in (block["elements"] as JsonArray)?.OfType<JsonObject>().Select(element => (string?)element["action_id"]).OfType<string>().CountBy(id => id).Where(count => count.Value > 1) ?? [])
            problems.Add($"action_id must be unique in a block: {repeated.Key}", $"{at}/elements");
    }

    private static void ImageOrWords(JsonNode value, string at, BlockProblems problems)
    {
        if ((string?)(value as JsonObject)?["type"] == "image")
            Element("image")(value, at, problems);
        else
            Words(3000)(value, at, problems);
    }

    private static void TableCell(JsonNode value, string at, BlockProblems problems)
    {
        if ((string?)(value as JsonObject)?["type"] == "rich_text")
            Fields((JsonObject)value, at, problems, Known["rich_text"]);
        else
            Object(new("type", OneOf("raw_text"), Required: true), new("text", Text(3000, 1), Required: true))(value, at, problems);
    }

    private static void RichText(JsonNode value, string at, BlockProblems problems)
    {
        var type = (string?)(value as JsonObject)?["type"];
        if (type is not ("rich_text_section" or "rich_text_list" or "rich_text_quote" or "rich_text_preformatted"))
            problems.Add($"unsupported type: {type}", $"{at}/type");
        else if (value["elements"] is not JsonArray)
            problems.Add("missing required field: elements", at);
    }
}
