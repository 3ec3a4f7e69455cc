using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Interactions;

namespace FilmClubBot.Testing.Discord.Acting;

/// <summary>
/// What people of the guild do, and what they then see. Every act returns the first thing that comes before the person's eyes after
/// it. Only commands that the bot registered can be typed.
/// </summary>
public sealed class GuildPeople
{
    private const int CommandType = 2, ComponentType = 3, AutocompleteType = 4, ModalType = 5;
    private const int ChatInput = 1, MemberEntry = 2, MessageEntry = 3, Subcommand = 1;
    private const int ButtonComponent = 2, SelectComponent = 3, TextComponent = 4, LabelComponent = 18, UploadComponent = 19, AttachmentOption = 11;

    private readonly Guild _guild;
    private readonly InteractionDelivery _delivery;
    private readonly Attachments _uploads;

    internal GuildPeople(Guild guild, InteractionDelivery delivery, Attachments uploads)
    {
        _uploads = uploads;
        _guild = guild;
        _delivery = delivery;
    }

    /// <summary>Sends a slash command.</summary>
    /// <param name="user">Who types.</param>
    /// <param name="channel">Where.</param>
    /// <param name="command">Its name with its subcommand: <c>quote hide</c>.</param>
    /// <param name="options">Values by option.</param>
    public Task<DiscordSeen> Command(GuildUser user, GuildChannel channel, string command, params (string Name, string Value)[] options) =>
        Act(user, () => _delivery.Deliver(user, channel, CommandType, Data(user, command, options, focused: null), null));

    /// <summary>Types into an option.</summary>
    /// <returns>What is offered.</returns>
    public async Task<IReadOnlyList<(string Name, string Value)>> Complete(GuildUser user, GuildChannel channel, string command, string option, string typed)
    {
        var callback = await _delivery.Deliver(user, channel, AutocompleteType, Data(user, command, [(option, typed)], focused: option), null);
        return [.. (callback?["data"]?["choices"] as JsonArray ?? []).OfType<JsonObject>().Select(choice => ((string)choice["name"]!, choice["value"]!.ToString()))];
    }

    /// <summary>Presses a button, by its label or its custom_id.</summary>
    public Task<DiscordSeen> Press(GuildUser user, GuildMessage message, string button)
    {
        var id = (string)Find(message, ButtonComponent, button)["custom_id"]!;
        return Act(user, () => _delivery.Deliver(user, message.Channel, ComponentType, new JsonObject { ["custom_id"] = id, ["component_type"] = ButtonComponent }, message));
    }

    /// <summary>Chooses an option of a select, by its label or its value.</summary>
    public Task<DiscordSeen> Choose(GuildUser user, GuildMessage message, string select, string option)
    {
        var menu = Find(message, SelectComponent, select);
        var chosen = (menu["options"] as JsonArray)!.OfType<JsonObject>().FirstOrDefault(offered => (string?)offered["label"] == option || (string?)offered["value"] == option)
            ?? throw new InvalidOperationException($"\"{select}\" has no option \"{option}\".");
        var data = new JsonObject { ["custom_id"] = (string)menu["custom_id"]!, ["component_type"] = SelectComponent, ["values"] = new JsonArray((string)chosen["value"]!) };
        return Act(user, () => _delivery.Deliver(user, message.Channel, ComponentType, data, message));
    }

    /// <summary>Fills a form in and sends it.</summary>
    /// <param name="user">Whose form it is.</param>
    /// <param name="channel">Where it was opened.</param>
    /// <param name="modal">The form.</param>
    /// <param name="values">By custom_id; what is not named keeps what stood in it.</param>
    public Task<DiscordSeen> Submit(GuildUser user, GuildChannel channel, JsonObject modal, IReadOnlyDictionary<string, string> values)
    {
        var fields = (modal["components"] as JsonArray)!.OfType<JsonObject>().Select(label => Entered((JsonObject)label["component"]!, values)).ToList();
        var data = new JsonObject
        {
            ["custom_id"] = (string)modal["custom_id"]!,
            ["components"] = new JsonArray([.. fields.Select((field, n) => (JsonNode)new JsonObject { ["type"] = LabelComponent, ["id"] = n + 1, ["component"] = field })]),
        };
        Resolve(data, [.. fields.Where(field => (int)field["type"]! == UploadComponent).SelectMany(field => ((JsonArray)field["values"]!).Select(id => (string)id!))]);
        return Act(user, () => _delivery.Deliver(user, channel, ModalType, data, null));
    }

    /// <summary>Chooses an entry of a message's menu.</summary>
    public Task<DiscordSeen> UseMenu(GuildUser user, GuildMessage message, string entry)
    {
        var command = Registered(user, MessageEntry, entry);
        var id = GuildMessage.Text(message.Id);
        var data = new JsonObject
        {
            ["id"] = (string)command["id"]!,
            ["name"] = entry,
            ["type"] = MessageEntry,
            ["target_id"] = id,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = message.Json() } },
        };
        return Act(user, () => _delivery.Deliver(user, message.Channel, CommandType, data, null));
    }

    /// <summary>Chooses an entry of a member's menu.</summary>
    public Task<DiscordSeen> UseMenu(GuildUser user, GuildChannel channel, GuildUser target, string entry)
    {
        var command = Registered(user, MemberEntry, entry);
        var id = GuildMessage.Text(target.Id);
        var data = new JsonObject
        {
            ["id"] = (string)command["id"]!,
            ["name"] = entry,
            ["type"] = MemberEntry,
            ["target_id"] = id,
            ["resolved"] = new JsonObject { ["users"] = new JsonObject { [id] = new JsonObject { ["id"] = id, ["username"] = target.Name, ["discriminator"] = "0", ["avatar"] = null } } },
        };
        return Act(user, () => _delivery.Deliver(user, channel, CommandType, data, null));
    }

    private async Task<DiscordSeen> Act(GuildUser user, Func<Task<JsonObject?>> act)
    {
        var before = _guild.Seen.Count;
        await act();
        return await _guild.Until(() => _guild.Seen.Skip(before).FirstOrDefault(seen => seen.User is null || seen.User == user.Id), "something to see");
    }

    private JsonObject Data(GuildUser user, string name, IReadOnlyList<(string Name, string Value)> options, string? focused)
    {
        var names = name.Split(' ', 2);
        var command = Registered(user, ChatInput, names[0]);
        var data = new JsonObject { ["id"] = (string)command["id"]!, ["name"] = names[0], ["type"] = ChatInput, ["guild_id"] = GuildMessage.Text(DiscordSimulator.GuildId) };
        if (names.Length == 1)
        {
            data["options"] = Options(command, name, options, focused);
            Resolve(data, (JsonArray)data["options"]!);
            return data;
        }

        var sub = (command["options"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(option => (int?)option["type"] == Subcommand && (string?)option["name"] == names[1])
            ?? throw new InvalidOperationException($"/{name} is not registered.");
        var given = Options(sub, name, options, focused);
        Resolve(data, given);
        data["options"] = new JsonArray(new JsonObject { ["name"] = names[1], ["type"] = Subcommand, ["options"] = given });
        return data;
    }

    private void Resolve(JsonObject data, JsonArray options) =>
        Resolve(data, [.. options.OfType<JsonObject>().Where(option => (int)option["type"]! == AttachmentOption).Select(option => (string)option["value"]!)]);

    private void Resolve(JsonObject data, IReadOnlyList<string> files)
    {
        if (files.Count > 0)
            data["resolved"] = new JsonObject { ["attachments"] = new JsonObject(files.Select(id => KeyValuePair.Create(id, (JsonNode?)_uploads.Json(id)))) };
    }

    private static JsonArray Options(JsonObject command, string name, IReadOnlyList<(string Name, string Value)> options, string? focused)
    {
        const int integer = 4, boolean = 5, number = 10;
        var offered = (command["options"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(option => (string)option["name"]!);
        if (focused is null && offered.Values.FirstOrDefault(option => (bool?)option["required"] == true && options.All(given => given.Name != (string)option["name"]!)) is { } missing)
            throw new InvalidOperationException($"/{name} cannot be sent without {missing["name"]}.");
        return [.. options.Select(given =>
        {
            if (!offered.TryGetValue(given.Name, out var option))
                throw new InvalidOperationException($"/{name} has no option {given.Name}.");
            var type = (int)option["type"]!;
            var sent = new JsonObject
            {
                ["name"] = given.Name,
                ["type"] = type,
                ["value"] = type switch
                {
                    integer when focused is null => long.Parse(given.Value, System.Globalization.CultureInfo.InvariantCulture),
                    number when focused is null => double.Parse(given.Value, System.Globalization.CultureInfo.InvariantCulture),
                    boolean => bool.Parse(given.Value),
                    _ => given.Value,
                },
            };
            if (given.Name == focused)
                sent["focused"] = (bool?)option["autocomplete"] == true ? true : throw new InvalidOperationException($"{given.Name} of /{name} does not complete.");
            return (JsonNode)sent;
        })];
    }

    // Who lacks the permissions that a command asks for does not see it.
    private JsonObject Registered(GuildUser user, int type, string name)
    {
        var command = _guild.Commands.Concat(_guild.GlobalCommands).OfType<JsonObject>().FirstOrDefault(command => (string?)command["name"] == name && (int?)command["type"] == type)
            ?? throw new InvalidOperationException($"\"{name}\" is not registered.");
        return command["default_member_permissions"]?.ToString() is { } needed && ulong.Parse(needed, System.Globalization.CultureInfo.InvariantCulture) is var bits && (user.Permissions & bits) != bits
            ? throw new InvalidOperationException($"{user.Name} does not see \"{name}\".")
            : command;
    }

    private static JsonObject Find(GuildMessage message, int type, string name)
    {
        var parts = Components.Of(message.Body).Where(component => (int?)component["type"] == type).ToList();
        return parts.FirstOrDefault(part => (string?)part["label"] == name || (string?)part["placeholder"] == name || (string?)part["custom_id"] == name)
            ?? throw new InvalidOperationException($"Nothing is called \"{name}\"; there are {string.Join(", ", parts.Select(part => $"\"{part["label"] ?? part["placeholder"]}\""))}.");
    }

    private static JsonObject Entered(JsonObject component, IReadOnlyDictionary<string, string> values)
    {
        var id = (string)component["custom_id"]!;
        var type = (int)component["type"]!;
        var value = values.GetValueOrDefault(id) ?? (type == TextComponent ? (string?)component["value"] : null) ?? "";
        if (value.Length == 0 && (bool?)component["required"] != false)
            throw new InvalidOperationException($"The form cannot be sent without {id}.");
        var entered = new JsonObject { ["type"] = type, ["custom_id"] = id };
        if (type is SelectComponent or UploadComponent)
            entered["values"] = value.Length == 0 ? new JsonArray() : new JsonArray(value);
        else
            entered["value"] = value;
        return entered;
    }
}
