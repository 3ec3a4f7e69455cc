using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.Acting;

/// <summary>The state of an element that was filled in. Source: Slack's reference, <c>view.state.values</c>.</summary>
internal static class ElementStates
{
    /// <param name="element">What is filled in.</param>
    /// <param name="value">With what; several values have a line break between.</param>
    public static JsonObject Of(BlockElement element, string value)
    {
        var state = new JsonObject { ["type"] = element.Type };
        switch (element.Type)
        {
            case "static_select" or "external_select" or "radio_buttons" or "overflow":
                state["selected_option"] = Option(element, value);
                break;
            case "multi_static_select" or "multi_external_select" or "checkboxes":
                state["selected_options"] = new JsonArray([.. value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(each => Option(element, each))]);
                break;
            case "users_select":
                state["selected_user"] = value;
                break;
            case "channels_select":
                state["selected_channel"] = value;
                break;
            case "conversations_select":
                state["selected_conversation"] = value;
                break;
            case "datepicker":
                state["selected_date"] = value;
                break;
            case "timepicker":
                state["selected_time"] = value;
                break;
            case "datetimepicker":
                state["selected_date_time"] = long.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
                break;
            case "file_input":
                state["files"] = new JsonArray(new JsonObject { ["id"] = value });
                break;
            default:
                state["value"] = value;
                break;
        }

        return state;
    }

    /// <summary>Keeps it in the view.</summary>
    public static void Save(WorkspaceView view, BlockElement element, JsonObject state)
    {
        var block = view.Values[element.BlockId] as JsonObject ?? [];
        block[element.ActionId] = state.DeepClone();
        view.Values[element.BlockId] ??= block;
    }

    /// <summary>Every input is in the state: with its initial value, or empty.</summary>
    public static void Complete(WorkspaceView view)
    {
        foreach (var element in view.Elements.Where(element => element.Type != "button" && (view.Values[element.BlockId] as JsonObject)?[element.ActionId] is null))
            Save(view, element, Untouched(element));
    }

    private static JsonObject Untouched(BlockElement element)
    {
        var (name, first) = element.Type switch
        {
            "static_select" or "external_select" or "radio_buttons" => ("selected_option", "initial_option"),
            "multi_static_select" or "multi_external_select" or "checkboxes" => ("selected_options", "initial_options"),
            "users_select" => ("selected_user", "initial_user"),
            "channels_select" => ("selected_channel", "initial_channel"),
            "conversations_select" => ("selected_conversation", "initial_conversation"),
            "datepicker" => ("selected_date", "initial_date"),
            "timepicker" => ("selected_time", "initial_time"),
            "datetimepicker" => ("selected_date_time", "initial_date_time"),
            "file_input" => ("files", "initial_files"),
            _ => ("value", "initial_value"),
        };
        return new JsonObject { ["type"] = element.Type, [name] = element.Json[first]?.DeepClone() ?? (name is "selected_options" or "files" ? new JsonArray() : null) };
    }

    /// <summary>An external menu's options are not in the element: the value is used as its text too.</summary>
    private static JsonNode Option(BlockElement element, string value)
    {
        var options = ((element.Json["options"] as JsonArray) ?? [])
            .Concat(((element.Json["option_groups"] as JsonArray) ?? []).SelectMany(group => (JsonArray)group!["options"]!))
            .ToList();
        if (options.FirstOrDefault(option => (string?)option!["value"] == value || (string?)option["text"]?["text"] == value) is { } known)
            return known.DeepClone();
        return element.Type.Contains("external", StringComparison.Ordinal)
            ? new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value.Length > 75 ? value[..75] : value, ["emoji"] = true }, ["value"] = value }
            : throw new InvalidOperationException($"{element.ActionId} has no option \"{value}\".");
    }
}
