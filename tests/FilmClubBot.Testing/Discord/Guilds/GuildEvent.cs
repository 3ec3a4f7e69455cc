using System.Globalization;
using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>How far a <see cref="GuildEvent"/> is, by Discord's numbers.</summary>
public enum GuildEventStatus
{
    /// <summary>It is ahead.</summary>
    Scheduled = 1,

    /// <summary>It has begun.</summary>
    Active = 2,

    /// <summary>It has ended.</summary>
    Completed = 3,

    /// <summary>It does not take place.</summary>
    Canceled = 4,
}

/// <summary>The current state of a scheduled event. Source: Discord's documentation, "Guild Scheduled Event".</summary>
/// <param name="Id">Its id.</param>
/// <param name="Creator">Who made it.</param>
public sealed record GuildEvent(ulong Id, ulong Creator)
{
    /// <summary>In none of the guild's channels.</summary>
    public const int External = 3;

    /// <summary>In a voice channel.</summary>
    public const int Voice = 2;

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is, for an external one.</summary>
    public string? Location { get; init; }

    /// <summary>In which channel it is, for one that is not external.</summary>
    public ulong? Channel { get; init; }

    /// <summary>Stage 1, voice 2 or external 3.</summary>
    public int EntityType { get; init; } = External;

    /// <summary>When it begins.</summary>
    public DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How far it is.</summary>
    public GuildEventStatus Status { get; init; } = GuildEventStatus.Scheduled;

    /// <summary>The cover picture's bytes; null for none.</summary>
    public byte[]? Cover { get; init; }

    /// <summary>Who is interested.</summary>
    public IReadOnlyList<ulong> Interested { get; init; } = [];

    /// <summary>Whether it is neither over nor cancelled.</summary>
    public bool IsOpen => Status is GuildEventStatus.Scheduled or GuildEventStatus.Active;

    internal JsonObject Json(bool withCount)
    {
        var json = new JsonObject
        {
            ["id"] = GuildMessage.Text(Id),
            ["guild_id"] = GuildMessage.Text(DiscordSimulator.GuildId),
            ["channel_id"] = Channel is { } channel ? GuildMessage.Text(channel) : null,
            ["creator_id"] = GuildMessage.Text(Creator),
            ["name"] = Name,
            ["description"] = Description,
            // A hash by which the picture is fetched, not the picture.
            ["image"] = Cover is null ? null : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Cover))[..32],
            ["scheduled_start_time"] = Written(Start),
            ["scheduled_end_time"] = End is { } end ? Written(end) : null,
            ["status"] = (int)Status,
            ["entity_type"] = EntityType,
            ["entity_id"] = null,
            ["recurrence_rule"] = null,
            ["privacy_level"] = 2,
            ["guild_scheduled_event_exceptions"] = new JsonArray(),
            ["entity_metadata"] = EntityType == External ? new JsonObject { ["location"] = Location } : null,
        };
        if (withCount)
            json["user_count"] = Interested.Count;
        return json;
    }

    // As Discord writes times.
    private static string Written(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
