using System.Text.Json;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Rendering;

namespace FilmClubBot.OnSlack.Inbound;

/// <summary>
/// Parses Slack's payloads, which are the same over HTTP and over a socket. Source of the shapes: Slack's reference, "Slash commands",
/// "Interaction payloads", "Events API".
/// </summary>
internal static class SlackPayload
{
    /// <summary>How deep a payload may be nested; a message with tables in its blocks is at 20 or so.</summary>
    public const int MaxDepth = 48;

    /// <summary>Parses the fields of a slash command.</summary>
    /// <param name="field">Returns a field's text; null for a missing field.</param>
    /// <exception cref="FormatException">The fields are not a slash command.</exception>
    public static SlackEvent Command(Func<string, string?> field)
    {
        string Needed(string name) => field(name) is { Length: > 0 } value ? value : throw Lacks("slash command", name);
        return new SlackEvent(
            Needed("team_id"),
            new SlackUser(Needed("user_id"), field("user_name") ?? ""),
            new SlackPlace.Conversation(Address(Needed("response_url")), IsDirect: IsDirect(field("channel_id"))),
            field("trigger_id"),
            new SlackAct.SlashCommand($"{Needed("command")} {MessageText.Unescape(field("text") ?? "")}"));
    }

    /// <summary>Parses an interaction's payload.</summary>
    /// <exception cref="FormatException">The payload is not an interaction.</exception>
    public static SlackEvent Interaction(JsonElement payload)
    {
        var type = Needed(payload, "type");
        return new SlackEvent(
            TeamOf(payload),
            new SlackUser(Needed(payload, "user", "id"), Text(payload, "user", "name") ?? Text(payload, "user", "username") ?? ""),
            PlaceOf(payload),
            Text(payload, "trigger_id"),
            type switch
            {
                "block_actions" => Press(payload),
                "block_suggestion" => new SlackAct.Typing(Needed(payload, "block_id"), Text(payload, "value") ?? "", Entered(payload).Values),
                "view_submission" => Submission(payload),
                "message_action" => new SlackAct.Shortcut(Needed(payload, "callback_id"), Text(payload, "message", "text") ?? "", payload.At("message") is { ValueKind: JsonValueKind.Object } message ? ModalRenderer.FileIds(message) : []),
                "shortcut" => new SlackAct.Shortcut(Needed(payload, "callback_id"), null, []),
                _ => new SlackAct.Nothing(type),
            });
    }

    /// <summary>Parses an event of the Events API.</summary>
    /// <exception cref="FormatException">The payload is not an event.</exception>
    public static SlackEvent Event(JsonElement payload)
    {
        var outer = Needed(payload, "type");
        if (outer == "url_verification")
            return new SlackEvent("", new SlackUser("", ""), new SlackPlace.Nowhere(), null, new SlackAct.Verification(Needed(payload, "challenge")));
        if (outer != "event_callback")
            return new SlackEvent("", new SlackUser("", ""), new SlackPlace.Nowhere(), null, new SlackAct.Nothing(outer));
        var type = Needed(payload, "event", "type");
        return new SlackEvent(
            Needed(payload, "team_id"),
            new SlackUser(Text(payload, "event", "user") ?? "", ""),
            new SlackPlace.Nowhere(),
            null,
            type switch
            {
                "app_home_opened" when Text(payload, "event", "tab") == "home" && Text(payload, "event", "user") is { Length: > 0 } =>
                    new SlackAct.HomeOpened(payload.At("event", "view") is not { ValueKind: JsonValueKind.Object }),
                "link_shared" => Links(payload.At("event")!.Value),
                SlackAct.Removed.Uninstalled or "tokens_revoked" => new SlackAct.Removed(type),
                _ => new SlackAct.Nothing(type),
            }) { EventId = Needed(payload, "event_id") };
    }

    private static SlackAct.LinksShared Links(JsonElement happened)
    {
        if (!happened.TryGetProperty("links", out var links) || links.ValueKind != JsonValueKind.Array)
            throw Lacks("event", "links");
        // A message that is still being written has no channel and no time.
        Dictionary<string, string> message = Text(happened, "source") == "composer"
            ? new(StringComparer.Ordinal) { ["unfurl_id"] = Needed(happened, "unfurl_id"), ["source"] = "composer" }
            : new(StringComparer.Ordinal) { ["channel"] = Needed(happened, "channel"), ["ts"] = Needed(happened, "message_ts") };
        return new(message, [.. links.EnumerateArray().Select(link => Text(link, "url")).OfType<string>()]);
    }

    private static SlackAct.Press Press(JsonElement payload)
    {
        if (!payload.TryGetProperty("actions", out var actions) || actions.ValueKind != JsonValueKind.Array || actions.GetArrayLength() == 0)
            throw Lacks("interaction", "actions");
        var action = actions[0];
        // Slack sends an event when a link button is clicked, which needs no handling.
        return Text(action, "action_id") is { Length: > 0 } id
            ? new SlackAct.Press(id, Text(action, "value") ?? Text(action, "selected_option", "value"))
            : throw Lacks("interaction", "actions[0].action_id");
    }

    private static SlackAct.FormSubmit Submission(JsonElement payload)
    {
        var (values, fields) = Entered(payload);
        return new SlackAct.FormSubmit(values, fields);
    }

    private static (IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Fields) Entered(JsonElement payload) =>
        payload.At("view", "state", "values") is { ValueKind: JsonValueKind.Object } state
            ? (ModalRenderer.Values(state), [.. state.EnumerateObject().Select(block => block.Name)])
            : (new Dictionary<string, string>(StringComparer.Ordinal), []);

    private static SlackPlace PlaceOf(JsonElement payload)
    {
        if (payload.At("view") is { ValueKind: JsonValueKind.Object } view)
        {
            return Text(view, "type") == "home"
                ? new SlackPlace.Home()
                : new SlackPlace.Modal(Needed(view, "id"), Text(view, "private_metadata") ?? "");
        }

        return Text(payload, "response_url") is { Length: > 0 } address
            ? new SlackPlace.Conversation(
                Address(address),
                Text(payload, "container", "thread_ts") ?? Text(payload, "message", "thread_ts"),
                payload.At("container", "is_ephemeral") is { ValueKind: JsonValueKind.True },
                payload.At("container", "is_app_unfurl") is { ValueKind: JsonValueKind.True } || payload.At("app_unfurl") is { ValueKind: JsonValueKind.Object },
                IsDirect(Text(payload, "channel", "id") ?? Text(payload, "container", "channel_id")))
            : new SlackPlace.Nowhere();
    }

    // Source: Slack's reference, "Conversations API": ids of direct messages begin with D.
    private static bool IsDirect(string? channel) => channel is ['D', ..];

    // If the app is installed for a whole enterprise, the team may be null.
    private static string TeamOf(JsonElement payload) =>
        Text(payload, "team", "id") ?? Text(payload, "user", "team_id") ?? throw Lacks("interaction", "team.id");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw new FormatException("Slack's payload has a response_url that is not an absolute address.");

    private static string Needed(JsonElement element, params ReadOnlySpan<string> path) =>
        Text(element, path) is { Length: > 0 } text ? text : throw Lacks("payload", string.Join('.', path!));

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } text ? Sound(text) : null;

    private static string? Sound(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException broken)
        {
            // An unpaired surrogate.
            throw new FormatException("Slack's payload contains text that is not valid Unicode.", broken);
        }
    }

    private static FormatException Lacks(string what, string name) => new($"Slack's {what} has no {name}.");
}
