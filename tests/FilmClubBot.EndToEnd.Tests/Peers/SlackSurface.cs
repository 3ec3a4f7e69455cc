using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>Finds things on what a Slack shows, as a person does: by what they read.</summary>
internal static class SlackSurface
{
    /// <summary>Everything that can be read in blocks.</summary>
    public static string Words(JsonElement blocks) => string.Join('\n', Texts(blocks));

    /// <summary>The button that says something.</summary>
    public static JsonElement Button(JsonElement blocks, string says)
    {
        var buttons = blocks.EnumerateArray()
            .SelectMany(block => block.TryGetProperty("elements", out var elements)
                ? elements.EnumerateArray().Select(element => (Block: block, Element: element))
                : [])
            .Where(found => found.Element.GetProperty("type").ValueEquals("button"))
            .ToList();
        var (block, button) = buttons.FirstOrDefault(found => found.Element.GetProperty("text").GetProperty("text").GetString()!.Contains(says, StringComparison.Ordinal));
        Assert.True(button.ValueKind == JsonValueKind.Object, $"No button says \"{says}\": {string.Join(", ", buttons.Select(found => found.Element.GetProperty("text").GetProperty("text").GetString()))}.");
        var pressed = JsonNode.Parse(button.GetRawText())!.AsObject();
        if (block.TryGetProperty("block_id", out var id))
            pressed["block_id"] = id.GetString();
        return JsonSerializer.SerializeToElement(pressed);
    }

    /// <summary>The field of a form whose action or block names an option.</summary>
    public static (string Block, string Action, string Type) Field(JsonElement view, string option)
    {
        var inputs = view.GetProperty("blocks").EnumerateArray().Where(block => block.GetProperty("type").ValueEquals("input")).ToList();
        var input = inputs.FirstOrDefault(block => Id(block, "block_id").Contains(option, StringComparison.Ordinal) || Id(block.GetProperty("element"), "action_id").Contains(option, StringComparison.Ordinal));
        Assert.True(input.ValueKind == JsonValueKind.Object, $"The form does not ask for \"{option}\": {view.GetRawText()}");
        var element = input.GetProperty("element");
        return (Id(input, "block_id"), Id(element, "action_id"), element.GetProperty("type").GetString()!);
    }

    /// <summary>A form filled in, as <c>view.state.values</c> has it.</summary>
    public static JsonObject Filled(JsonElement view, params (string Option, string Value)[] entries)
    {
        var values = new JsonObject();
        foreach (var (option, value) in entries)
        {
            var (block, action, type) = Field(view, option);
            values[block] = new JsonObject
            {
                [action] = type.EndsWith("select", StringComparison.Ordinal)
                    ? new JsonObject { ["type"] = type, ["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value } }
                    : new JsonObject { ["type"] = type, ["value"] = value },
            };
        }

        return values;
    }

    private static string Id(JsonElement element, string name) => element.TryGetProperty(name, out var id) ? id.GetString() ?? "" : "";

    private static IEnumerable<string> Texts(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => property is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : Texts(property.Value)),
        _ => [],
    };
}
