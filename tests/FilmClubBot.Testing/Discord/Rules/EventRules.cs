using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Rest;

namespace FilmClubBot.Testing.Discord.Rules;

/// <summary>What a scheduled event may be. Source: Discord's documentation, "Guild Scheduled Event", its tables of fields, states and requirements.</summary>
internal static class EventRules
{
    private const int GuildOnly = 2;

    private static readonly (string Start, byte[] Signature)[] _pictureTypes = [("data:image/png;base64,", [0x89, (byte)'P', (byte)'N', (byte)'G']), ("data:image/jpeg;base64,", [0xFF, 0xD8, 0xFF]), ("data:image/gif;base64,", "GIF8"u8.ToArray())];

    /// <summary>An event after a request.</summary>
    /// <param name="before">As it was; for a new one an empty one.</param>
    /// <param name="body">What is asked.</param>
    /// <param name="isNew">Whether it is made.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="RestRefusal">Discord would not.</exception>
    public static GuildEvent Apply(GuildEvent before, JsonObject body, bool isNew, DateTimeOffset now)
    {
        if (!before.IsOpen)
            throw new RestRefusal(400, 180000, "Cannot update a finished event");
        var after = before with
        {
            Name = body.ContainsKey("name") ? (string?)body["name"] ?? "" : before.Name,
            Description = body.ContainsKey("description") ? (string?)body["description"] : before.Description,
            EntityType = Number(body, "entity_type") ?? (isNew ? 0 : before.EntityType),
            Channel = body.ContainsKey("channel_id") ? body["channel_id"] is { } channel ? ulong.Parse((string)channel!, CultureInfo.InvariantCulture) : null : before.Channel,
            Location = body.ContainsKey("entity_metadata") ? (string?)body["entity_metadata"]?["location"] : before.Location,
            Start = Time(body, "scheduled_start_time") ?? before.Start,
            End = body.ContainsKey("scheduled_end_time") ? Time(body, "scheduled_end_time") : before.End,
            Cover = body.ContainsKey("image") ? Picture((string?)body["image"]) : before.Cover,
            Status = (GuildEventStatus)(Number(body, "status") ?? (int)before.Status),
        };
        List<string> problems = [.. Missing(body, isNew), .. Shape(after), .. Requirements(after)];
        if (after.Status != before.Status && !IsWay(before.Status, after.Status))
            problems.Add($"status: no way leads from {before.Status} to {after.Status}");
        if (!isNew && before.Status == GuildEventStatus.Active && body.ContainsKey("scheduled_start_time"))
            problems.Add("scheduled_start_time: the event has begun");
        if (problems.Count > 0)
            throw RestRefusal.Form(problems);
        if (body.ContainsKey("scheduled_start_time") && after.Start <= now)
            throw RestRefusal.Field("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
        return after;
    }

    // Source: Discord's documentation, "Reference", Image Data; the size is that of an error of the API.
    private static byte[]? Picture(string? image)
    {
        const int most = 10240 * 1024;
        if (image is null)
            return null;
        var start = _pictureTypes.FirstOrDefault(type => image.StartsWith(type.Start, StringComparison.Ordinal));
        var content = new byte[image.Length];
        if (start.Start is null || !Convert.TryFromBase64String(image[start.Start.Length..], content, out var length) || !content.AsSpan(0, length).StartsWith(start.Signature))
            throw RestRefusal.Form(["image: Invalid image data"]);
        return length <= most ? content[..length] : throw RestRefusal.Form(["image: File cannot be larger than 10240.0 kb."]);
    }

    private static IEnumerable<string> Missing(JsonObject body, bool isNew)
    {
        foreach (var field in isNew ? ["name", "privacy_level", "scheduled_start_time", "entity_type"] : Array.Empty<string>())
        {
            if (body[field] is null)
                yield return $"{field}: This field is required";
        }

        if (isNew && body.ContainsKey("status"))
            yield return "status: a new event is scheduled";
        if (body.ContainsKey("privacy_level") && Number(body, "privacy_level") != GuildOnly)
            yield return "privacy_level: Value must be one of {2}.";
        if (Number(body, "entity_type") == GuildEvent.External && !isNew && !body.ContainsKey("channel_id"))
            yield return "channel_id: must be null with the type EXTERNAL";
    }

    private static IEnumerable<string> Shape(GuildEvent planned)
    {
        if (planned.Name.Length is 0 or > 100)
            yield return "name: Must be between 1 and 100 in length.";
        if (planned.Description is { Length: 0 or > 1000 })
            yield return "description: Must be between 1 and 1000 in length.";
        if (planned.End <= planned.Start)
            yield return "scheduled_end_time: Cannot end before it starts.";
        if (planned.Status is < GuildEventStatus.Scheduled or > GuildEventStatus.Canceled)
            yield return "status: Value must be one of {1, 2, 3, 4}.";
    }

    private static IEnumerable<string> Requirements(GuildEvent planned) => planned.EntityType switch
    {
        GuildEvent.External => External(planned),
        1 or GuildEvent.Voice => planned.Channel is null ? ["channel_id: This field is required"] : [],
        _ => ["entity_type: Value must be one of {1, 2, 3}."],
    };

    private static IEnumerable<string> External(GuildEvent planned)
    {
        if (planned.Location is not { Length: > 0 and <= 100 })
            yield return "entity_metadata.location: Must be between 1 and 100 in length.";
        if (planned.End is null)
            yield return "scheduled_end_time: This field is required";
        if (planned.Channel is not null)
            yield return "channel_id: must be null with the type EXTERNAL";
    }

    private static bool IsWay(GuildEventStatus from, GuildEventStatus to) => (from, to) is
        (GuildEventStatus.Scheduled, GuildEventStatus.Active) or (GuildEventStatus.Active, GuildEventStatus.Completed) or (GuildEventStatus.Scheduled, GuildEventStatus.Canceled);

    private static int? Number(JsonObject body, string field) => body[field] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static DateTimeOffset? Time(JsonObject body, string field) => body[field] is not JsonValue value ? null
        : DateTimeOffset.TryParse((string?)value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time
        : throw RestRefusal.Form([$"{field}: Could not parse. Should be ISO8601."]);
}
