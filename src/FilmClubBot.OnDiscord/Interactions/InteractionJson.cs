using System.Globalization;
using System.Text.Json;

namespace FilmClubBot.OnDiscord.Interactions;

/// <summary>Parses the JSON of an interaction. Source of the shapes: Discord's documentation, "Receiving and Responding to Interactions".</summary>
internal static class InteractionJson
{
    private const int Ping = 1, Command = 2, Component = 3, Autocomplete = 4, ModalSubmit = 5;
    private const int ChatInput = 1, MemberEntry = 2, MessageEntry = 3;
    private const int Subcommand = 1, SubcommandGroup = 2, AttachmentOption = 11;
    private const int ActionRow = 1, Label = 18, FileUpload = 19;
    private const int Ephemeral = 1 << 6;
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = MaxDepth };

    /// <summary>Parses an interaction.</summary>
    /// <exception cref="FormatException">The JSON is not an interaction; the message names the problem and its place.</exception>
    public static Interaction Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, _strict);
            return Read(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The exceptions of the JSON reader for invalid JSON, invalid UTF-8 and elements of another kind.
            throw new FormatException($"The body is not an interaction: {problem.Message}", problem);
        }
    }

    private static Interaction Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Wrong("the body", "an object");
        var guild = OptionalId(root, "guild_id");
        var type = Number(root, "type");
        return new(
            Id(root, "id"),
            Id(root, "application_id"),
            Text(root, "token"),
            guild,
            OptionalId(root, "channel_id"),
            type == Ping ? new InteractingUser(0, "", [], 0) : UserOf(root),
            OptionalText(root, "locale"),
            ActOf(type, root));
    }

    private static InteractionAct ActOf(int type, JsonElement root) => type switch
    {
        Ping => new InteractionAct.Ping(),
        Command => CommandOf(Object(root, "data")),
        Autocomplete => TypingOf(Object(root, "data")),
        Component => PressOf(Object(root, "data"), root),
        ModalSubmit => FormOf(Object(root, "data")),
        _ => new InteractionAct.Unknown($"interaction type {type.ToString(CultureInfo.InvariantCulture)}"),
    };

    private static InteractingUser UserOf(JsonElement root)
    {
        if (!root.TryGetProperty("member", out var member) || member.ValueKind != JsonValueKind.Object)
            return Person(Object(root, "user"), null, [], 0);
        List<ulong> roles = [];
        if (member.TryGetProperty("roles", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var role in list.EnumerateArray())
                roles.Add(Snowflake(role.GetString(), "member.roles"));
        }

        var permissions = OptionalText(member, "permissions");
        return Person(
            Object(member, "user"),
            OptionalText(member, "nick"),
            roles,
            ulong.TryParse(permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0);
    }

    private static InteractingUser Person(JsonElement user, string? nick, IReadOnlyList<ulong> roles, ulong permissions) =>
        new(Id(user, "id"), nick ?? OptionalText(user, "global_name") ?? Text(user, "username"), roles, permissions);

    private static InteractionAct CommandOf(JsonElement data)
    {
        var type = data.TryGetProperty("type", out var given) ? given.GetInt32() : ChatInput;
        if (type == MessageEntry)
            return MessageCommandOf(data);
        if (type == MemberEntry)
            return new InteractionAct.MemberCommand(Text(data, "name"), Id(data, "target_id"));
        if (type != ChatInput)
            return new InteractionAct.Unknown($"command type {type.ToString(CultureInfo.InvariantCulture)}");
        var (command, options, _) = OptionsOf(data);
        return new InteractionAct.SlashCommand(command, options);
    }

    private static InteractionAct.Typing TypingOf(JsonElement data)
    {
        var (command, options, focused) = OptionsOf(data);
        if (focused is not { } option)
            throw Wrong("data.options", "an option with \"focused\": true");
        return new InteractionAct.Typing(command, options, option.Name, option.Typed);
    }

    private static (string Command, Dictionary<string, string> Options, (string Name, string Typed)? Focused) OptionsOf(JsonElement data)
    {
        var command = Text(data, "name");
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        (string, string)? focused = null;
        var level = data;
        // A command, its group and its subcommand: Discord nests no deeper.
        for (var depth = 0; ; depth++)
        {
            if (!level.TryGetProperty("options", out var options) || options.ValueKind == JsonValueKind.Null)
                return (command, values, focused);
            if (options.GetArrayLength() == 1 && depth < 2 && Number(options[0], "type") is Subcommand or SubcommandGroup)
            {
                level = options[0];
                command = $"{command} {Text(level, "name")}";
                continue;
            }

            foreach (var option in options.EnumerateArray())
            {
                var name = Text(option, "name");
                var value = Scalar(option, name);
                // Without its address, which Discord omits while another option is typed, the file is unavailable.
                if (Number(option, "type") == AttachmentOption)
                    value = AttachedFiles.Resolved(data, value) ?? value;
                if (option.TryGetProperty("focused", out var marked) && marked.ValueKind == JsonValueKind.True)
                    focused = (name, value);
                else if (!values.TryAdd(name, value))
                    throw Wrong("data.options", $"\"{name}\" once");
            }

            return (command, values, focused);
        }
    }

    private static string Scalar(JsonElement option, string name) => option.TryGetProperty("value", out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => throw Wrong($"data.options.{name}.value", "a text, a number or a truth value"),
    } : throw Wrong($"data.options.{name}", "a value");

    private static InteractionAct.MessageCommand MessageCommandOf(JsonElement data)
    {
        var target = Text(data, "target_id");
        if (!data.TryGetProperty("resolved", out var resolved) || !resolved.TryGetProperty("messages", out var messages) || !messages.TryGetProperty(target, out var message))
            throw Wrong("data.resolved.messages", "the message of target_id");
        var text = OptionalText(message, "content") is { Length: > 0 } content ? content : string.Join('\n', Displayed(message));
        return new(Text(data, "name"), text, AttachedFiles.Of(message));
    }

    // A message of components, such as a card of this bot, has no content of its own.
    private static IEnumerable<string> Displayed(JsonElement parent)
    {
        if (!parent.TryGetProperty("components", out var components) || components.ValueKind != JsonValueKind.Array)
            return [];
        return components.EnumerateArray().Where(component => component.ValueKind == JsonValueKind.Object)
            .SelectMany(component => OptionalText(component, "content") is { } text ? [MarkdownText.Plain(text)] : Displayed(component));
    }

    private static InteractionAct.Press PressOf(JsonElement data, JsonElement root)
    {
        List<string> chosen = [];
        if (data.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in values.EnumerateArray())
                chosen.Add(value.GetString() ?? throw Wrong("data.values", "texts"));
        }

        var isPrivate = root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
            && message.TryGetProperty("flags", out var flags) && flags.ValueKind == JsonValueKind.Number && (flags.GetInt64() & Ephemeral) != 0;
        return new InteractionAct.Press(Text(data, "custom_id"), chosen, isPrivate);
    }

    private static InteractionAct.FormSubmit FormOf(JsonElement data)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        if (!data.TryGetProperty("components", out var components) || components.ValueKind != JsonValueKind.Array)
            throw Wrong("data.components", "a list");
        foreach (var component in components.EnumerateArray())
        {
            switch (Number(component, "type"))
            {
                case Label:
                    Add(Object(component, "component"));
                    break;
                case ActionRow when component.TryGetProperty("components", out var row) && row.ValueKind == JsonValueKind.Array:
                    foreach (var field in row.EnumerateArray())
                        Add(field);
                    break;
            }
        }

        return new InteractionAct.FormSubmit(Text(data, "custom_id"), values);

        void Add(JsonElement field)
        {
            var value = field.TryGetProperty("values", out var chosen) && chosen.ValueKind == JsonValueKind.Array
                ? chosen.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } first ? first.GetString() : null
                : OptionalText(field, "value");
            if (string.IsNullOrWhiteSpace(value))
                return;
            values[Text(field, "custom_id")] = Number(field, "type") == FileUpload
                ? AttachedFiles.Resolved(data, value) ?? value
                : value;
        }
    }

    private static ulong Id(JsonElement parent, string name) => Snowflake(Text(parent, name), name);

    private static ulong? OptionalId(JsonElement parent, string name) =>
        OptionalText(parent, name) is { } text ? Snowflake(text, name) : null;

    private static ulong Snowflake(string? text, string name) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw Wrong(name, "an id");

    private static string Text(JsonElement parent, string name) => OptionalText(parent, name) ?? throw Wrong(name, "a text");

    private static string? OptionalText(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "a text");
    }

    private static int Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(name, "a number");

    private static JsonElement Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : throw Wrong(name, "an object");

    private static FormatException Wrong(string where, string expected) => new($"The body is not an interaction: {where} should be {expected}.");
}
