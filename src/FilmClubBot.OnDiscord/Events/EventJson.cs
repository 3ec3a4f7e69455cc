using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnDiscord.Events;

/// <summary>
/// Scheduled events in Discord's JSON. They are external events: not in a channel of the guild, with a location and an end. Source:
/// Discord's documentation, "Guild Scheduled Event".
/// </summary>
internal static class EventJson
{
    private const int GuildOnly = 2, External = 3;
    private const int Scheduled = 1, Active = 2, Completed = 3, Cancelled = 4;
    private const string MarkStart = "\n\n-# ";

    /// <summary>The request body that creates an event.</summary>
    /// <exception cref="ArgumentException">The text has no end.</exception>
    public static JsonObject Create(EventText text, string nonce, CardImage cover)
    {
        var body = Edit(new(text.Name, text.Description, text.Location, text.Start, text.End ?? throw new ArgumentException("An external event has an end.", nameof(text))), nonce, cover);
        body.Remove("channel_id");
        body["privacy_level"] = GuildOnly;
        return body;
    }

    /// <summary>The request body that edits an event.</summary>
    /// <param name="edit">The changed fields.</param>
    /// <param name="nonce">Identifies the event.</param>
    /// <param name="cover">The new cover; null if the event retains the one that it has.</param>
    public static JsonObject Edit(EventEdit edit, string nonce, CardImage? cover)
    {
        var body = new JsonObject();
        if (cover is not null)
            body["image"] = $"data:{cover.MediaType};base64,{Convert.ToBase64String(cover.Content.Span)}";
        if (edit.Name is { } name)
            body["name"] = Cut.AtWord(Markdown.OneLine(name), DiscordLimits.EventName);
        if (edit.Description is { } description)
            body["description"] = Describe(description, nonce);
        if (edit.Start is { } start)
            body["scheduled_start_time"] = InstantPattern.ExtendedIso.Format(start);
        if (edit.End is { } end)
            body["scheduled_end_time"] = InstantPattern.ExtendedIso.Format(end);
        if (edit.Location is not { } location)
            return body;
        // If a member moved the event to a voice channel, all three fields are needed to make it external again.
        body["entity_type"] = External;
        body["channel_id"] = null;
        body["entity_metadata"] = new JsonObject { ["location"] = Cut.AtWord(Markdown.OneLine(location), DiscordLimits.EventLocation) };
        return body;
    }

    /// <summary>The request body that sets an event's status.</summary>
    public static JsonObject Set(EventState state) => new()
    {
        ["status"] = state switch
        {
            EventState.Active => Active,
            EventState.Completed => Completed,
            EventState.Cancelled => Cancelled,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "An event cannot return to the status \"scheduled\"."),
        },
    };

    /// <summary>The user who created an event; null if Discord does not return it.</summary>
    public static string? CreatorOf(JsonElement json) => json.Text("creator_id");

    /// <summary>Parses an event.</summary>
    /// <exception cref="FormatException">A required field is missing.</exception>
    public static ListedEvent Read(JsonElement json)
    {
        var (description, nonce) = Unmarked(json.Text("description") ?? "");
        var location = json.Text("entity_metadata", "location");
        return new(
            json.Text("id") ?? throw new FormatException("A scheduled event has no id."),
            nonce,
            json.Number("status") switch
            {
                Scheduled => EventState.Scheduled,
                Active => EventState.Active,
                Completed => EventState.Completed,
                Cancelled => EventState.Cancelled,
                var other => throw new FormatException($"A scheduled event has the status {other}."),
            },
            new(json.Text("name") ?? "", description, location ?? "", TimeOf(json, "scheduled_start_time") ?? throw new FormatException("A scheduled event has no start."), TimeOf(json, "scheduled_end_time")),
            json.Number("user_count"));
    }

    private static string Describe(string description, string nonce)
    {
        var mark = MarkStart + nonce;
        return (Cut.ToFit(description, Escaped, DiscordLimits.EventDescription - mark.Length) ?? "") + mark;
    }

    // An address alone on its line is left as a link; within a line it is escaped as text.
    private static string Escaped(string description) =>
        string.Join('\n', description.Split('\n').Select(line => WebLink.TryParse(line, null, out var link) ? link.ToString() : Markdown.Escape(line)));

    private static (string Description, string? Nonce) Unmarked(string description) =>
        description.LastIndexOf(MarkStart, StringComparison.Ordinal) is var at and >= 0 && description[(at + MarkStart.Length)..] is { Length: > 0 and <= 32 } nonce && nonce.All(char.IsAsciiHexDigit)
            ? (description[..at], nonce)
            : (description, null);

    private static Instant? TimeOf(JsonElement json, string name) =>
        json.Text(name) is not { } text ? null
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var time } ? time.ToInstant()
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A scheduled event has no time in {name}."));
}
