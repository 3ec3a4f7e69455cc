using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>A channel, or a thread.</summary>
public sealed class GuildChannel
{
    /// <summary>Kinds. Source: Discord's documentation, "Channel Resource", Channel Types.</summary>
    public const int TextKind = 0, DirectKind = 1, ThreadKind = 11, ForumKind = 15;

    private readonly List<GuildMessage> _messages = [];

    internal GuildChannel(ulong id, string name, int kind, ulong? parent)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Parent = parent;
    }

    /// <summary>Its id.</summary>
    public ulong Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>One of the kinds.</summary>
    public int Kind { get; }

    /// <summary>The channel that a thread belongs to; null for none.</summary>
    public ulong? Parent { get; }

    /// <summary>The person that the bot talks to alone; null in a guild's channel.</summary>
    public GuildUser? DirectWith { get; init; }

    /// <summary>Whether the bot may see it and write in it.</summary>
    public bool IsOpenToBot { get; set; } = true;

    /// <summary>Whether a thread is archived: nothing in it can be edited until it is opened, by a new message too.</summary>
    public bool IsArchived { get; set; }

    /// <summary>The names of a forum's tags; each one's id is its place, from 1.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>Whether a forum's posts need a tag.</summary>
    public bool RequiresTag { get; set; }

    /// <summary>What everybody sees in it, the oldest first.</summary>
    public IReadOnlyList<GuildMessage> Messages
    {
        get
        {
            lock (_messages)
                return [.. _messages.Where(message => !message.IsDeleted)];
        }
    }

    internal void Add(GuildMessage message)
    {
        lock (_messages)
            _messages.Add(message);
    }

    internal JsonObject Json()
    {
        if (DirectWith is { } person)
            return new JsonObject { ["id"] = GuildMessage.Text(Id), ["type"] = Kind, ["flags"] = 0, ["last_message_id"] = null, ["recipients"] = new JsonArray(person.Member()["user"]!.DeepClone()) };
        var json = new JsonObject
        {
            ["id"] = GuildMessage.Text(Id),
            ["type"] = Kind,
            ["name"] = Name,
            ["guild_id"] = GuildMessage.Text(DiscordSimulator.GuildId),
            ["position"] = 0,
            ["permission_overwrites"] = new JsonArray(),
            ["nsfw"] = false,
        };
        if (Kind == ForumKind)
        {
            json["flags"] = RequiresTag ? 1 << 4 : 0;
            json["available_tags"] = new JsonArray([.. Tags.Select((tag, at) => (JsonNode)new JsonObject { ["id"] = GuildMessage.Text((ulong)at + 1), ["name"] = tag, ["moderated"] = false, ["emoji_id"] = null, ["emoji_name"] = null })]);
        }

        if (Parent is { } parent)
        {
            json["parent_id"] = GuildMessage.Text(parent);
            json["thread_metadata"] = new JsonObject { ["archived"] = IsArchived, ["auto_archive_duration"] = 4320, ["archive_timestamp"] = "2026-03-01T12:00:00+00:00", ["locked"] = false };
        }

        return json;
    }
}
