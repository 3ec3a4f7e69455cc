using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Interactions;
using FilmClubBot.Testing.Discord.Rules;

namespace FilmClubBot.Testing.Discord.Rest;

/// <summary>The routes that the bot uses, and those that others' clients need to log in.</summary>
internal sealed class RestRoutes(Guild guild, Callbacks callbacks, Func<InteractionDelivery> interactions, Func<Uri> gateway, string publicKey)
{
    private readonly EventRoutes _events = new(guild);

    /// <summary>Does what is asked.</summary>
    /// <returns>The answer; null for none (204).</returns>
    /// <exception cref="RestRefusal">Discord would not.</exception>
    public JsonNode? Answer(RestCall call) => call.Route switch
    {
        "GET guilds/*" when !guild.HasBot => throw new RestRefusal(404, 10004, "Unknown Guild"),
        _ when !guild.HasBot && call.Parts is ["guilds" or "channels", ..] => throw RestRefusal.MissingAccess(),
        "GET users/@me" => DiscordSimulator.BotUser(),
        "POST users/@me/channels" => OpenDirect(call),
        "GET applications/@me" or "GET oauth2/applications/@me" => Application(),
        "GET gateway" => new JsonObject { ["url"] = Gateway },
        "GET gateway/bot" => new JsonObject
        {
            ["url"] = Gateway,
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = 999, ["reset_after"] = 14_400_000, ["max_concurrency"] = 1 },
        },
        "GET guilds/*" => Same(call, 1, DiscordSimulator.GuildId) ? guild.Json() : throw new RestRefusal(404, 10004, "Unknown Guild"),
        "GET guilds/*/members/*" => Same(call, 3, DiscordSimulator.Application) ? Guild.BotMember() : throw new RestRefusal(404, 10007, "Unknown Member"),
        "GET guilds/*/channels" => new JsonArray([.. guild.Channels.Values.Where(channel => channel.Parent is null && channel.DirectWith is null).Select(channel => (JsonNode)channel.Json())]),
        "GET applications/*/commands" => guild.GlobalCommands.DeepClone(),
        "PUT applications/*/commands" => (guild.GlobalCommands = Stored(call, isGlobal: true)).DeepClone(),
        "GET applications/*/guilds/*/commands" => guild.Commands.DeepClone(),
        "PUT applications/*/guilds/*/commands" => (guild.Commands = Stored(call, isGlobal: false)).DeepClone(),
        "GET channels/*" => Channel(call).Json(),
        "PATCH channels/*" => ModifyThread(call),
        "DELETE channels/*" => DeleteThread(call),
        "GET channels/*/messages" => Messages(call),
        "POST channels/*/messages" => Send(call),
        "GET channels/*/messages/*" => Message(call).Json(),
        "PATCH channels/*/messages/*" => Edit(call, Own(Message(call))),
        "DELETE channels/*/messages/*" => Delete(Own(Message(call))),
        "POST channels/*/threads" => Post(call),
        "POST channels/*/messages/*/threads" => Thread(call),
        "GET guilds/*/threads/active" => Threads(thread => !thread.IsArchived),
        "GET channels/*/threads/archived/public" => Threads(thread => thread.IsArchived),
        "GET guilds/*/scheduled-events" => _events.List(call),
        "POST guilds/*/scheduled-events" => _events.Create(call),
        "GET guilds/*/scheduled-events/*" => _events.Show(call),
        "PATCH guilds/*/scheduled-events/*" => _events.Modify(call),
        "DELETE guilds/*/scheduled-events/*" => _events.Delete(call),
        "GET guilds/*/scheduled-events/*/users" => _events.Users(call),
        "POST interactions/*/*/callback" => Callback(call),
        "POST webhooks/*/*" => FollowUp(call),
        "GET webhooks/*/*/messages/*" => Original(call).Json(),
        "PATCH webhooks/*/*/messages/*" => Edit(call, Original(call)),
        "DELETE webhooks/*/*/messages/*" => Delete(Original(call)),
        _ => throw RestRefusal.NotFound(),
    };

    private string Gateway => gateway().AbsoluteUri.TrimEnd('/');

    private static bool Same(RestCall call, int place, ulong id) => call.Id(place) == id;

    private JsonObject Application() => new()
    {
        ["id"] = GuildMessage.Text(DiscordSimulator.Application),
        ["name"] = "Film club",
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = false,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = publicKey,
        ["flags"] = 0,
        ["interactions_endpoint_url"] = null,
        ["owner"] = DiscordSimulator.BotUser(),
        ["team"] = null,
        ["bot"] = DiscordSimulator.BotUser(),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
    };

    private JsonArray Stored(RestCall call, bool isGlobal)
    {
        var commands = call.Body as JsonArray ?? throw RestRefusal.Form(["the body is no list"]);
        if (CommandRules.Problems(commands) is { Count: > 0 } problems)
            throw RestRefusal.Form(problems);
        var stored = (JsonArray)commands.DeepClone();
        foreach (var command in stored.OfType<JsonObject>())
        {
            command["id"] = GuildMessage.Text(guild.NewId());
            command["application_id"] = GuildMessage.Text(DiscordSimulator.Application);
            if (!isGlobal)
                command["guild_id"] = GuildMessage.Text(DiscordSimulator.GuildId);
            command["type"] ??= 1;
            command["version"] = command["id"]!.DeepClone();
            command["default_member_permissions"] ??= null;
            command["nsfw"] ??= false;
        }

        return stored;
    }

    private GuildChannel Channel(RestCall call)
    {
        if (!guild.Channels.TryGetValue(call.Id(1), out var channel))
            throw RestRefusal.UnknownChannel();
        return channel.IsOpenToBot ? channel : throw RestRefusal.MissingAccess();
    }

    // The conversation can be opened also with a person who accepts no messages: only sending fails.
    private JsonObject OpenDirect(RestCall call) => Guild.TryId(call.Object["recipient_id"]?.ToString() ?? "", out var id) && guild.Users.TryGetValue(id, out var user)
        ? guild.OpenDirect(user).Json()
        : throw RestRefusal.Form(["recipient_id: Value is not an existing user."]);

    private GuildMessage Message(RestCall call) =>
        Channel(call).Messages.FirstOrDefault(message => message.Id == call.Id(3)) ?? throw RestRefusal.UnknownMessage();

    private static GuildMessage Own(GuildMessage message) =>
        message.FromBot ? message : throw new RestRefusal(403, 50005, "Cannot edit a message authored by another user");

    private JsonArray Messages(RestCall call)
    {
        var limit = int.TryParse(call.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 50;
        if (limit is < 1 or > 100)
            throw RestRefusal.Form(["limit: int value should be between 1 and 100."]);
        var messages = Channel(call).Messages.AsEnumerable();
        // After an id: the oldest of those that are newer; without one, the newest. Both the newest first.
        if (Guild.TryId(call.Query["after"].ToString(), out var after))
            messages = messages.Where(message => message.Id > after).Take(limit);
        return [.. messages.Reverse().Take(limit).Select(message => (JsonNode)message.Json())];
    }

    private JsonObject Send(RestCall call)
    {
        var channel = Channel(call);
        if (channel.Kind == GuildChannel.ForumKind)
            throw new RestRefusal(400, 50008, "Cannot send messages in a non-text channel");
        if (channel.DirectWith is { TakesDirectMessages: false })
            throw new RestRefusal(403, 50007, "Cannot send messages to this user");
        Judged(call.Object, isNew: true);
        var nonce = call.Object["nonce"]?.ToString();
        lock (channel)
        {
            channel.IsArchived = false;
            if (nonce is not null && (bool?)call.Object["enforce_nonce"] == true
                && channel.Messages.FirstOrDefault(message => message.FromBot && message.Nonce == nonce && guild.KnowsNonceOf(message.Id)) is { } known)
                return known.Json();
            return callbacks.Post(channel, call.Object, call.Files, onlyFor: null, nonce).Json();
        }
    }

    private JsonObject Edit(RestCall call, GuildMessage message)
    {
        Judged(call.Object, isNew: false);
        if (message.Channel.IsArchived)
            throw new RestRefusal(400, 50083, "Thread is archived");
        callbacks.Edit(message, call.Object, call.Files);
        return message.Json();
    }

    private JsonNode? Delete(GuildMessage message)
    {
        message.IsDeleted = true;
        guild.Show(DiscordSeenKind.Removed, message.OnlyFor, message);
        return null;
    }

    private static void Judged(JsonObject message, bool isNew)
    {
        if (DiscordMessageRules.Problems(message, isNew) is { Count: > 0 } problems)
            throw RestRefusal.Form(problems);
    }

    private JsonObject Post(RestCall call)
    {
        var forum = Channel(call);
        if (forum.Kind != GuildChannel.ForumKind || call.Object["message"] is not JsonObject body)
            throw RestRefusal.Form(["message: a post in a forum has one"]);
        if (forum.RequiresTag && call.Object["applied_tags"] is not JsonArray { Count: > 0 })
            throw new RestRefusal(400, 40067, "A tag is required to create a forum post in this channel");
        Judged(body, isNew: true);
        var thread = NewThread(call, forum, guild.NewId());
        // A post's first message has the thread's own id.
        var message = new GuildMessage(thread.Id, thread, DiscordSimulator.Application) { FromBot = true, Body = (JsonObject)body.DeepClone(), Files = call.Files };
        thread.Add(message);
        guild.Show(DiscordSeenKind.Message, message: message);
        var made = thread.Json();
        made["message"] = message.Json();
        return made;
    }

    private JsonObject Thread(RestCall call) => NewThread(call, Channel(call), Message(call).Id).Json();

    private GuildChannel NewThread(RestCall call, GuildChannel parent, ulong id)
    {
        if (((string?)call.Object["name"] ?? "").Length is 0 or > 100)
            throw RestRefusal.Form(["name: Must be between 1 and 100 in length."]);
        var thread = new GuildChannel(id, (string)call.Object["name"]!, GuildChannel.ThreadKind, parent.Id);
        return guild.Channels.TryAdd(id, thread) ? thread : throw new RestRefusal(400, 160004, "A thread has already been created for this message");
    }

    private JsonObject ModifyThread(RestCall call)
    {
        var thread = Channel(call);
        if (thread.Parent is null)
            throw new RestRefusal(403, 50013, "Missing Permissions");
        thread.IsArchived = (bool?)call.Object["archived"] ?? thread.IsArchived;
        guild.Changed();
        return thread.Json();
    }

    private JsonNode? DeleteThread(RestCall call)
    {
        var thread = Channel(call);
        if (thread.Parent is null)
            throw new RestRefusal(403, 50013, "Missing Permissions");
        guild.Channels.TryRemove(thread.Id, out _);
        guild.Changed();
        return null;
    }

    private JsonObject Threads(Func<GuildChannel, bool> fits) => new()
    {
        ["threads"] = new JsonArray([.. guild.Channels.Values.Where(channel => channel.Parent is not null && fits(channel)).Select(channel => (JsonNode)channel.Json())]),
        ["members"] = new JsonArray(),
        ["has_more"] = false,
    };

    private JsonNode? Callback(RestCall call)
    {
        var interaction = interactions().Of(call.Parts[2]);
        if (interaction.Id != call.Id(1))
            throw new RestRefusal(404, 10062, "Unknown interaction");
        if (interaction.Answered.IsCompleted)
            throw new RestRefusal(400, 40060, "Interaction has already been acknowledged.");
        callbacks.Handle(interaction, call.Object, call.Files);
        return null;
    }

    private JsonObject FollowUp(RestCall call)
    {
        var interaction = interactions().Of(call.Parts[2]);
        if (!interaction.Answered.IsCompleted)
            throw RestRefusal.UnknownWebhook();
        Judged(call.Object, isNew: true);
        const int ephemeral = 1 << 6;
        var onlyFor = (((int?)call.Object["flags"] ?? 0) & ephemeral) != 0 ? interaction.User.Id : (ulong?)null;
        var message = callbacks.Post(interaction.Channel, call.Object, call.Files, onlyFor);
        // The first follow-up of what was being thought about takes its place.
        interaction.Original ??= message;
        return message.Json();
    }

    private GuildMessage Original(RestCall call)
    {
        var interaction = interactions().Of(call.Parts[2]);
        return interaction.Original is { IsDeleted: false } original && (call.Parts[4] == "@original" || GuildMessage.Text(original.Id) == call.Parts[4])
            ? original
            : throw RestRefusal.UnknownMessage();
    }
}
