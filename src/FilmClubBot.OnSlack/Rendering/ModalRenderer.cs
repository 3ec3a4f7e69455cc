using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.OnSlack.Limits;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>Renders a form as a modal, and reads the entered values. Every field is an input whose block and element have the option's name as id.</summary>
internal static partial class ModalRenderer
{
    private const string FileInput = "file_input", MomentPicker = "datetimepicker", Channels = "conversations_select";

    // The longest introduction of a form.
    private const int MostIntroduction = 3000;

    // The end of the year 9999 in Unix seconds: the latest moment that can be formatted.
    private const long LatestMoment = 253_402_300_799;

    /// <summary>Renders a form.</summary>
    /// <param name="form">The form, of at least one field.</param>
    /// <param name="note">The modal's hidden data.</param>
    /// <param name="why">The card that contains the form; null for none.</param>
    /// <param name="takesAnyWords">Whether a suggested field accepts values that were not suggested; it is then a text field.</param>
    /// <param name="say">The reader's language.</param>
    public static JsonObject Render(CardForm form, string note, Card? why, Func<FormField, bool> takesAnyWords, Phrases say)
    {
        var blocks = new JsonArray();
        if (why is not null)
        {
            foreach (var block in BlockKitRenderer.Said(why, new RichText(MostIntroduction)))
                blocks.Add(block);
        }

        foreach (var field in form.Fields.Take(SlackLimits.BlocksInView - blocks.Count))
            blocks.Add(Input(field, takesAnyWords, say));
        return new JsonObject
        {
            ["type"] = "modal",
            ["callback_id"] = "form",
            ["title"] = Plain(form.Title, SlackLimits.ModalTitle, "/" + form.Call.Command),
            ["submit"] = Plain(form.Send ?? say["slack.send"], SlackLimits.ModalTitle, "OK"),
            ["close"] = Plain(form.Close ?? say["slack.cancel"], SlackLimits.ModalTitle, "X"),
            ["private_metadata"] = note,
            ["blocks"] = blocks,
        };
    }

    /// <summary>The entered values, by option; empty fields are left out.</summary>
    /// <param name="state"><c>view.state.values</c>.</param>
    public static IReadOnlyDictionary<string, string> Values(JsonElement state)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var block in state.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var element in block.Value.EnumerateObject().Where(element => element.Value.ValueKind == JsonValueKind.Object))
            {
                if (Entered(element.Value) is { Length: > 0 } value)
                    values[block.Name] = value;
            }
        }

        return values;
    }

    private static string? Entered(JsonElement element) =>
        element.TryGetProperty("value", out var typed) && typed.ValueKind == JsonValueKind.String ? typed.GetString()
        : element.TryGetProperty("selected_option", out var chosen) && chosen.ValueKind == JsonValueKind.Object
            && chosen.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()
        : element.TryGetProperty("selected_date_time", out var picked) && picked.ValueKind == JsonValueKind.Number
            && picked.TryGetInt64(out var seconds) && seconds is >= 0 and <= LatestMoment ? InstantPattern.General.Format(Instant.FromUnixTimeSeconds(seconds))
        : element.TryGetProperty("selected_conversation", out var channel) && channel.ValueKind == JsonValueKind.String ? channel.GetString()
        : FileIds(element) is [var file, ..] ? file : null;

    /// <summary>The ids of the files of a message or of a form's element.</summary>
    public static IReadOnlyList<string> FileIds(JsonElement parent) =>
        parent.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array
            ? [.. files.EnumerateArray().Where(file => file.ValueKind == JsonValueKind.Object).Select(file => file.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null).OfType<string>()]
            : [];

    private static JsonObject Input(FormField field, Func<FormField, bool> takesAnyWords, Phrases say)
    {
        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = field.Option,
            ["label"] = Plain(field.Label, SlackLimits.FieldLabel, field.Option),
            ["optional"] = !field.IsRequired,
            ["element"] = field.Kind switch
            {
                FieldKind.Toggle => Menu(field, [new Choice(say["types.yes"], "true"), new Choice(say["types.no"], "false")]),
                FieldKind.File => new JsonObject { ["type"] = FileInput, ["action_id"] = field.Option, ["max_files"] = 1 },
                FieldKind.Choice or FieldKind.Stars => Menu(field, field.Choices),
                FieldKind.Moment when string.IsNullOrEmpty(field.Value) || InstantPattern.General.Parse(field.Value).Success => Picker(field),
                FieldKind.Channel when string.IsNullOrEmpty(field.Value) || ChannelId.IsMatch(field.Value) => ChannelPicker(field),
                FieldKind.Suggested when !takesAnyWords(field) => Suggested(field),
                _ => Typed(field),
            },
        };
        var isPicked = (string?)input["element"]!["type"] is MomentPicker or Channels;
        if (HintOf(field, isPicked) is { Length: > 0 } hint)
            input["hint"] = Plain(hint, SlackLimits.FieldLabel, "");
        return input;
    }

    // "When it ends: thu 7pm, 27 Nov 19:00": how it is typed is of no use where it is picked.
    private static string? HintOf(FormField field, bool isPicked)
    {
        var hint = isPicked ? field.Hint?.Split(':')[0].Trim() : field.Hint;
        return string.IsNullOrWhiteSpace(hint) || hint == field.Label ? null : hint;
    }

    private static JsonObject Menu(FormField field, IReadOnlyList<Choice> choices)
    {
        var menu = new JsonObject { ["type"] = "static_select", ["action_id"] = field.Option, ["options"] = new JsonArray([.. choices.Take(SlackLimits.SelectOptions).Select(choice => OptionList.Option(choice.Label, choice.Value))]) };
        if (choices.FirstOrDefault(choice => choice.Value == field.Value) is { } initial)
            menu["initial_option"] = OptionList.Option(initial.Label, initial.Value);
        return menu;
    }

    // Slack shows the picker in the reader's time zone. A default that is text stays in a text field.
    private static JsonObject Picker(FormField field)
    {
        var picker = new JsonObject { ["type"] = MomentPicker, ["action_id"] = field.Option };
        if (!string.IsNullOrEmpty(field.Value))
            picker["initial_date_time"] = InstantPattern.General.Parse(field.Value).Value.ToUnixTimeSeconds();
        return picker;
    }

    // A default that is no id of Slack's, such as another platform's channel, stays in a text field.
    private static JsonObject ChannelPicker(FormField field)
    {
        var picker = new JsonObject
        {
            ["type"] = Channels,
            ["action_id"] = field.Option,
            ["filter"] = new JsonObject { ["include"] = new JsonArray("public", "private"), ["exclude_bot_users"] = true },
        };
        if (!string.IsNullOrEmpty(field.Value))
            picker["initial_conversation"] = field.Value;
        return picker;
    }

    [GeneratedRegex("^[CG][A-Z0-9]{6,19}$")]
    private static partial Regex ChannelId { get; }

    private static JsonObject Suggested(FormField field)
    {
        var menu = new JsonObject { ["type"] = "external_select", ["action_id"] = field.Option, ["min_query_length"] = 0 };
        if (field.Value is { } value && OptionList.Fits(value))
            menu["initial_option"] = OptionList.Option(value, value);
        return menu;
    }

    private static JsonObject Typed(FormField field)
    {
        var most = Math.Clamp(field.MaxLength ?? SlackLimits.FieldText, 1, SlackLimits.FieldText);
        var input = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = field.Option, ["multiline"] = field.Kind == FieldKind.Paragraph, ["max_length"] = most };
        if (!string.IsNullOrEmpty(field.Value))
            input["initial_value"] = Cut.AtWord(field.Value, most);
        return input;
    }

    private static JsonObject Plain(string text, int most, string otherwise) =>
        BlockKitRenderer.Plain(Cut.AtWord(string.IsNullOrWhiteSpace(text) ? otherwise : text.ReplaceLineEndings(" "), most));
}
