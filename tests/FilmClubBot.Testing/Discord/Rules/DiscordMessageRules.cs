using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;

namespace FilmClubBot.Testing.Discord.Rules;

/// <summary>The rules for a message. Source: Discord's documentation, "Message Resource" and "Component Reference".</summary>
internal static class DiscordMessageRules
{
    private const int ComponentsV2 = 1 << 15;
    private const int MaxContent = 2000, MaxText = 4000, MaxComponents = 40, MaxCustomId = 100, MaxInRow = 5;
    private const int MaxEmbeds = 10, MaxEmbedText = 6000, MaxNonce = 25;
    private const int ActionRow = 1, ButtonType = 2, SelectType = 3, TextDisplay = 10, MediaGallery = 12, FileDisplay = 13;
    private const int LinkStyle = 5;

    private const int MaxMentionedUsers = 100;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "content", "nonce", "tts", "embeds", "allowed_mentions", "message_reference", "components", "sticker_ids", "attachments", "flags", "enforce_nonce", "poll",
    };

    /// <summary>What is wrong with a message; nothing when it is right.</summary>
    /// <param name="message">As it was sent.</param>
    /// <param name="isNew">Whether it must have content; an edit contains only what it changes.</param>
    public static IReadOnlyList<string> Problems(JsonObject message, bool isNew)
    {
        List<string> problems = [];
        problems.AddRange(message.Select(field => field.Key).Where(name => !Known.Contains(name)).Select(name => $"{name}: no such field"));
        if (message["allowed_mentions"] is null)
            problems.Add("allowed_mentions: missing, and this simulator wants it of every message");
        var users = (message["allowed_mentions"]?["users"] as JsonArray)?.Select(user => (string?)user ?? "").ToList() ?? [];
        if (users.Count > MaxMentionedUsers || users.Exists(user => user.Length is 0 or > 20 || !user.All(char.IsAsciiDigit)) || users.Distinct().Count() < users.Count)
            problems.Add($"allowed_mentions.users: at most {MaxMentionedUsers} ids of users, each once");
        var content = (string?)message["content"] ?? "";
        if (content.Length > MaxContent)
            problems.Add($"content: Must be {MaxContent} or fewer in length.");
        if (((string?)message["nonce"])?.Length > MaxNonce)
            problems.Add($"nonce: Must be {MaxNonce} or fewer in length.");
        var embeds = (message["embeds"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        if (embeds.Count > MaxEmbeds || embeds.Sum(embed => (((string?)embed["title"]) ?? "").Length + (((string?)embed["description"]) ?? "").Length) > MaxEmbedText)
            problems.Add("embeds: too many, or too long together");
        var components = Components.Of(message).ToList();
        var isV2 = (((int?)message["flags"] ?? 0) & ComponentsV2) != 0;
        if (isV2 && (content.Length > 0 || embeds.Count > 0))
            problems.Add("content: The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        if (components.Any(component => (int?)component["type"] >= 9) && !isV2)
            problems.Add("components: these need MessageFlags.IS_COMPONENTS_V2");
        if (isNew && content.Length == 0 && embeds.Count == 0 && components.Count == 0)
            problems.Add("content: Cannot send an empty message");
        problems.AddRange(ComponentProblems(components));
        return problems;
    }

    private static IEnumerable<string> ComponentProblems(List<JsonObject> components)
    {
        if (components.Count > MaxComponents)
            yield return $"components: {components.Count} of at most {MaxComponents}";
        if (components.Where(component => (int?)component["type"] == TextDisplay).Sum(text => ((string?)text["content"] ?? "").Length) > MaxText)
            yield return $"components: more than {MaxText} characters of text";
        foreach (var id in components.Select(component => (string?)component["custom_id"]).OfType<string>().CountBy(id => id))
        {
            if (id.Value > 1)
                yield return $"components: custom_id {id.Key} twice";
            if (id.Key.Length is 0 or > MaxCustomId)
                yield return $"components: custom_id of {id.Key.Length} characters";
        }

        foreach (var repeated in components.Select(component => (int?)component["id"]).OfType<int>().CountBy(id => id).Where(count => count.Value > 1))
            yield return $"components: id {repeated.Key} twice";
        foreach (var component in components)
        {
            foreach (var problem in One(component))
                yield return $"components: {problem}";
        }
    }

    private static IEnumerable<string> One(JsonObject component)
    {
        switch ((int?)component["type"])
        {
            case ActionRow:
                var inside = (component["components"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
                if (inside.Count is 0 or > MaxInRow || (inside.Count > 1 && inside.Any(inner => (int?)inner["type"] != ButtonType)))
                    yield return "an action row holds one select or up to five buttons";
                break;
            case ButtonType:
                if (((string?)component["label"] ?? "").Length is 0 or > 80)
                    yield return "a button's label has 1 to 80 characters";
                if (((int?)component["style"] == LinkStyle) == (component["custom_id"] is not null) || ((string?)component["url"])?.Length > 512)
                    yield return "a button has either a custom_id or, as a link, an url of up to 512 characters";
                break;
            case SelectType:
                var options = (component["options"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
                if (options.Count is 0 or > 25 || options.DistinctBy(option => (string?)option["value"]).Count() != options.Count
                    || options.Any(option => ((string?)option["label"] ?? "").Length is 0 or > 100 || ((string?)option["value"] ?? "").Length is 0 or > 100))
                    yield return "a select has 1 to 25 options of different values, labels and values of 1 to 100 characters";
                break;
            case TextDisplay:
                if (((string?)component["content"] ?? "").Length == 0)
                    yield return "a text display must say something";
                break;
            case MediaGallery:
                var items = (component["items"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
                if (items.Count is 0 or > 10)
                    yield return "a media gallery has 1 to 10 items";
                if (items.Any(item => (string?)item["media"]?["url"] is not { Length: > 0 and <= 2048 } url || !(url.StartsWith("attachment://", StringComparison.Ordinal) || url.StartsWith("http", StringComparison.Ordinal))))
                    yield return "a media gallery's item has the address of an attachment or of a page on the web, of up to 2048 characters";
                if (items.Any(item => ((string?)item["description"])?.Length > 1024))
                    yield return "a media gallery's item has a description of up to 1024 characters";
                break;
            case FileDisplay:
                if ((string?)component["file"]?["url"] is not { } shown || !shown.StartsWith("attachment://", StringComparison.Ordinal))
                    yield return "a file has the address of an attachment";
                break;
            default:
                break;
        }
    }
}
