using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Limits;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>
/// Renders a form as a modal. Of more than five fields, the required ones come first and the rest is left out: the command
/// asks for missing values afterwards.
/// </summary>
internal static class FormRenderer
{
    private const int LabelType = 18, TextInput = 4, StringSelect = 3, ChannelSelect = 8, FileUpload = 19;
    private const int Short = 1, Paragraph = 2;

    /// <summary>The fields that the modal contains, in the order of the form.</summary>
    public static IReadOnlyList<FormField> Asked(CardForm form)
    {
        var chosen = form.Fields.OrderByDescending(field => field.IsRequired).Take(DiscordLimits.ModalFields).ToHashSet();
        return [.. form.Fields.Where(chosen.Contains)];
    }

    /// <summary>Renders a form.</summary>
    /// <param name="form">The form, of at least one field.</param>
    /// <param name="ids">Writes its id.</param>
    /// <param name="choices">All choices of a suggested field, by option; a field without an entry is typed.</param>
    /// <param name="yes">The label for "yes".</param>
    /// <param name="no">The label for "no".</param>
    public static JsonObject Render(CardForm form, CustomIds ids, IReadOnlyDictionary<string, IReadOnlyList<Choice>> choices, string yes, string no)
    {
        var labels = new JsonArray();
        foreach (var field in Asked(form))
        {
            var component = field.Kind switch
            {
                FieldKind.Toggle => Chosen(field, [new Choice(yes, "true"), new Choice(no, "false")]),
                FieldKind.File => Uploaded(field),
                FieldKind.Choice or FieldKind.Stars => Chosen(field, field.Choices),
                FieldKind.Channel when ChannelId(field.Value) is { } chosen => ChannelPicker(field, chosen),
                FieldKind.Suggested when choices.TryGetValue(field.Option, out var offered) => Chosen(field, offered),
                _ => Typed(field),
            };
            var label = new JsonObject { ["type"] = LabelType, ["label"] = Cut.AtWord(Seen(field.Label, field.Option), DiscordLimits.FieldLabel), ["component"] = component };
            if (!string.IsNullOrWhiteSpace(field.Hint))
                label["description"] = Cut.AtWord(Markdown.OneLine(field.Hint), DiscordLimits.FieldDescription);
            labels.Add(label);
        }

        return new JsonObject { ["custom_id"] = ids.Form(form.Call), ["title"] = Cut.AtWord(Seen(form.Title, "/" + form.Call.Command), DiscordLimits.ModalTitle), ["components"] = labels };
    }

    private static JsonObject Chosen(FormField field, IReadOnlyList<Choice> choices)
    {
        var options = new JsonArray();
        foreach (var choice in choices.Take(DiscordLimits.SelectOptions))
        {
            var option = ActionComponents.Option(choice.Label, choice.Value);
            if (choice.Value == field.Value)
                option["default"] = true;
            options.Add(option);
        }

        return new JsonObject { ["type"] = StringSelect, ["custom_id"] = field.Option, ["required"] = field.IsRequired, ["min_values"] = field.IsRequired ? 1 : 0, ["max_values"] = 1, ["options"] = options };
    }

    private static JsonObject ChannelPicker(FormField field, string chosen)
    {
        var picker = new JsonObject
        {
            ["type"] = ChannelSelect,
            ["custom_id"] = field.Option,
            ["channel_types"] = new JsonArray([.. DiscordLimits.AnnouncementChannels.Select(type => (JsonNode)type)]),
            ["required"] = field.IsRequired,
            ["min_values"] = field.IsRequired ? 1 : 0,
            ["max_values"] = 1,
        };
        if (chosen.Length > 0)
            picker["default_values"] = new JsonArray(new JsonObject { ["id"] = chosen, ["type"] = "channel" });
        return picker;
    }

    // Empty without a value; null where the value is no id of Discord's, such as another platform's channel, which stays in a text field.
    private static string? ChannelId(string? value)
    {
        var id = (value ?? "").Replace($"{Platform.Discord}/", "", StringComparison.OrdinalIgnoreCase);
        return id.All(char.IsAsciiDigit) ? id : null;
    }

    private static JsonObject Uploaded(FormField field) =>
        new() { ["type"] = FileUpload, ["custom_id"] = field.Option, ["required"] = field.IsRequired, ["min_values"] = field.IsRequired ? 1 : 0, ["max_values"] = 1 };

    private static JsonObject Typed(FormField field)
    {
        var most = Math.Clamp(field.MaxLength ?? DiscordLimits.FieldText, 1, DiscordLimits.FieldText);
        var input = new JsonObject
        {
            ["type"] = TextInput,
            ["custom_id"] = field.Option,
            ["style"] = field.Kind == FieldKind.Paragraph ? Paragraph : Short,
            ["required"] = field.IsRequired,
            ["max_length"] = most,
        };
        if (!string.IsNullOrEmpty(field.Value))
            input["value"] = Cut.AtWord(field.Value, most);
        return input;
    }

    private static string Seen(string text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : Markdown.OneLine(text);
}
