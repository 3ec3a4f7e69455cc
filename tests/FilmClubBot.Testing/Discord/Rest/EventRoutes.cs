using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Rules;

namespace FilmClubBot.Testing.Discord.Rest;

/// <summary>The routes of the guild's scheduled events.</summary>
internal sealed class EventRoutes(Guild guild)
{
    /// <summary>The most that are neither over nor cancelled.</summary>
    public const int Most = 100;

    private const ulong ManageEvents = 1UL << 33, CreateEvents = 1UL << 44;

    /// <summary>Those that are neither over nor cancelled.</summary>
    public JsonArray List(RestCall call) => [.. guild.Events.All.Where(planned => planned.IsOpen).Select(planned => (JsonNode)planned.Json(WithCount(call)))];

    /// <summary>One, whatever its state.</summary>
    public JsonObject Show(RestCall call) => Event(call).Json(WithCount(call));

    /// <summary>Makes one.</summary>
    public JsonObject Create(RestCall call)
    {
        Permit(CreateEvents);
        var planned = EventRules.Apply(new GuildEvent(guild.NewId(), DiscordSimulator.Application) { Description = null }, call.Object, isNew: true, guild.Events.Now);
        if (guild.Events.All.Count(other => other.IsOpen) >= Most)
            throw new RestRefusal(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
        _ = guild.Events.Put(planned, "CREATE");
        return planned.Json(withCount: false);
    }

    /// <summary>Changes one.</summary>
    public JsonObject Modify(RestCall call)
    {
        var before = Event(call);
        Permit(before.Creator == DiscordSimulator.Application ? CreateEvents | ManageEvents : ManageEvents);
        var after = EventRules.Apply(before, call.Object, isNew: false, guild.Events.Now);
        _ = guild.Events.Put(after, "UPDATE");
        return after.Json(withCount: false);
    }

    /// <summary>Deletes one.</summary>
    public JsonNode? Delete(RestCall call)
    {
        var before = Event(call);
        Permit(before.Creator == DiscordSimulator.Application ? CreateEvents | ManageEvents : ManageEvents);
        _ = guild.Events.Delete(before.Id);
        return null;
    }

    /// <summary>Who is interested, by their ids.</summary>
    public JsonArray Users(RestCall call)
    {
        var limit = int.TryParse(call.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 100;
        if (limit is < 1 or > 100)
            throw RestRefusal.Form(["limit: int value should be between 1 and 100."]);
        var planned = Event(call);
        var users = planned.Interested.Order();
        return [.. (Guild.TryId(call.Query["after"].ToString(), out var after) ? users.Where(user => user > after) : users).Take(limit).Select(user => (JsonNode)new JsonObject
        {
            ["guild_scheduled_event_id"] = GuildMessage.Text(planned.Id),
            ["user_id"] = GuildMessage.Text(user),
            ["user"] = new JsonObject { ["id"] = GuildMessage.Text(user), ["username"] = "somebody", ["discriminator"] = "0", ["global_name"] = null, ["avatar"] = null },
            ["response"] = 1,
        })];
    }

    private static bool WithCount(RestCall call) => call.Query["with_user_count"] == "true";

    private GuildEvent Event(RestCall call) => guild.Events.Find(call.Id(3)) ?? throw new RestRefusal(404, 10070, "Unknown Guild Scheduled Event");

    // One of several is enough.
    private void Permit(ulong bits)
    {
        if ((guild.BotPermissions & bits) == 0)
            throw new RestRefusal(403, 50013, "Missing Permissions");
    }
}
