using System.Text.Json.Nodes;
using static FilmClubBot.Testing.Slack.Blocks.Check;

namespace FilmClubBot.Testing.Slack.Blocks;

/// <summary>Slack's elements and what they may have. Source: Slack's reference, "Block elements" and "Composition objects".</summary>
internal static class ElementRules
{
    /// <summary>Options of a select menu.</summary>
    public const int MaxOptions = 100;

    public static readonly FieldCheck Confirm = Object(
        new("title", Plain(100)), new("text", Words(300), Required: true), new("confirm", Plain(30)), new("deny", Plain(30)), new("style", OneOf("primary", "danger")));

    public static readonly FieldCheck PlainOption = Object(
        new("text", Plain(75), Required: true), new("value", Text(150, 1), Required: true), new("description", Plain(75)));

    public static readonly FieldCheck Group = Object(new("label", Plain(75), Required: true), new("options", List(PlainOption, MaxOptions), Required: true));

    private static readonly FieldCheck WordsOption = Object(
        new("text", Words(75), Required: true), new("value", Text(150, 1), Required: true), new("description", Words(75)));

    private static readonly FieldCheck OverflowOption = Object(
        new("text", Plain(75), Required: true), new("value", Text(150, 1), Required: true), new("description", Plain(75)), new("url", Url(3000)));

    private static readonly FieldRule Type = new("type", Any, Required: true);
    private static readonly FieldRule Action = new("action_id", Text(255, 1));
    private static readonly FieldRule Confirmed = new("confirm", Confirm);
    private static readonly FieldRule Focus = new("focus_on_load", Flag);
    private static readonly FieldRule Placeholder = new("placeholder", Plain(150));
    private static readonly FieldRule Dispatch = new("dispatch_action_config", Object(new FieldRule("trigger_actions_on", List(OneOf("on_enter_pressed", "on_character_entered"), 2))));
    private static readonly FieldRule Initial = new("initial_value", Text(3000));
    private static readonly FieldRule MaxSelected = new("max_selected_items", Number(1, 100));

    private static readonly Dictionary<string, FieldRule[]> Known = new(StringComparer.Ordinal)
    {
        ["button"] = [Type, Action, Confirmed, new("text", Plain(75), Required: true), new("value", Text(2000)), new("url", Url(3000)), new("style", OneOf("primary", "danger")), new("accessibility_label", Text(75))],
        ["static_select"] = [Type, Action, Confirmed, Focus, Placeholder, new("options", List(PlainOption, MaxOptions)), new("option_groups", List(Group, 100)), new("initial_option", PlainOption)],
        ["external_select"] = [Type, Action, Confirmed, Focus, Placeholder, new("initial_option", PlainOption), new("min_query_length", Number(0, 3000))],
        ["multi_static_select"] = [Type, Action, Confirmed, Focus, Placeholder, MaxSelected, new("options", List(PlainOption, MaxOptions)), new("option_groups", List(Group, 100)), new("initial_options", List(PlainOption, MaxOptions))],
        ["multi_external_select"] = [Type, Action, Confirmed, Focus, Placeholder, MaxSelected, new("initial_options", List(PlainOption, MaxOptions)), new("min_query_length", Number(0, 3000))],
        ["users_select"] = [Type, Action, Confirmed, Focus, Placeholder, new("initial_user", Text(20))],
        ["channels_select"] = [Type, Action, Confirmed, Focus, Placeholder, new("initial_channel", Text(20)), new("response_url_enabled", Flag)],
        ["conversations_select"] = [Type, Action, Confirmed, Focus, Placeholder, new("initial_conversation", Text(20)), new("default_to_current_conversation", Flag), new("response_url_enabled", Flag), new("filter", Any)],
        ["overflow"] = [Type, Action, Confirmed, new("options", List(OverflowOption, 5), Required: true)],
        ["checkboxes"] = [Type, Action, Confirmed, Focus, new("options", List(WordsOption, 10), Required: true), new("initial_options", List(WordsOption, 10))],
        ["radio_buttons"] = [Type, Action, Confirmed, Focus, new("options", List(WordsOption, 10), Required: true), new("initial_option", WordsOption)],
        ["datepicker"] = [Type, Action, Confirmed, Focus, Placeholder, new("initial_date", Text(10, 10))],
        ["timepicker"] = [Type, Action, Confirmed, Focus, Placeholder, new("initial_time", Text(5, 5)), new("timezone", Text(100))],
        ["datetimepicker"] = [Type, Action, Confirmed, Focus, new("initial_date_time", Number(0, int.MaxValue))],
        ["file_input"] = [Type, Action, new("filetypes", List(Text(20, 1), 100)), new("max_files", Number(1, 10))],
        ["plain_text_input"] = [Type, Action, Focus, Placeholder, Dispatch, Initial, new("multiline", Flag), new("min_length", Number(0, 3000)), new("max_length", Number(1, 3000))],
        ["number_input"] = [Type, Action, Focus, Placeholder, Dispatch, Initial, new("is_decimal_allowed", Flag, Required: true), new("min_value", Text(100)), new("max_value", Text(100))],
        ["url_text_input"] = [Type, Action, Focus, Placeholder, Dispatch, Initial],
        ["email_text_input"] = [Type, Action, Focus, Placeholder, Dispatch, Initial],
        ["image"] = [Type, new("alt_text", Text(2000, 1), Required: true), new("image_url", Url(3000)), new("slack_file", SlackFile)],
    };

    /// <summary>The source of an image: a public address, or a file that Slack has.</summary>
    public static FieldCheck SlackFile => Object(new FieldRule("id", Text(30, 1)), new FieldRule("url", Url(3000)));

    /// <summary>An element of one of some types.</summary>
    public static FieldCheck Element(params string[] types) => (value, at, problems) =>
    {
        if (value is not JsonObject element)
        {
            problems.Add("must provide an object", at);
            return;
        }

        var type = (string?)element["type"] ?? "";
        if (!types.Contains(type) || !Known.TryGetValue(type, out var rules))
        {
            problems.Add($"unsupported type: {type}", $"{at}/type");
            return;
        }

        Fields(element, at, problems, rules);
        if (type is "static_select" or "multi_static_select" && (element["options"] is null) == (element["option_groups"] is null))
            problems.Add("must provide either options or option_groups", at);
        if (type == "image" && (element["image_url"] is null) == (element["slack_file"] is null))
            problems.Add("must provide either image_url or slack_file", at);
        foreach (var repeated in (element["options"] as JsonArray)?.OfType<JsonObject>().Select(option => (string?)option["value"]).OfType<string>().CountBy(value => value).Where(count => count.Value > 1) ?? [])
            problems.Add($"values of options must be unique: {repeated.Key}", $"{at}/options");
    };
}
