using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Discord;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Slack;
using FilmClubBot.Testing.Slack.Workspaces;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>A message of the bot that everybody in a place sees.</summary>
/// <param name="Platform">Discord, Slack or the chat.</param>
/// <param name="Place">Its channel, the channel of its thread, or the one member that sees it.</param>
/// <param name="Id">The platform's key.</param>
/// <param name="Text">Its text, in the notation of <see cref="Places"/>.</param>
internal sealed record Message(string Platform, string Place, string Id, string Text);

/// <summary>
/// Every place in which the bot writes, read as its members read it. Platforms mark times, people and bold words differently; here they
/// are written in one way, so that the same message of two platforms is the same text.
/// </summary>
internal sealed partial class Places(DiscordSimulator discord, SlackSimulator slack, WorkerProgram worker, DateTimeZone zone)
{
    /// <summary>The place of a reply in the browser chat that its author alone sees.</summary>
    public const string Alone = "alone";

    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

    // A message is read again after each step.
    private readonly Dictionary<string, string> _cards = [];

    /// <summary>The bot's messages in all places, those of a place in their order.</summary>
    public async Task<IReadOnlyList<Message>> Read() => [.. OnDiscord(), .. OnSlack(), .. (await InChat("""ORDER BY "Channel", "Id" """)).Where(message => message.Place != Alone)];

    /// <summary>The latest reply to a member in the browser chat.</summary>
    public async Task<Message?> LatestReply() => await InChat("""WHERE "AuthorId" IS NOT NULL ORDER BY "Id" DESC LIMIT 1""") is [var latest] ? latest : null;

    /// <summary>A text of Discord in the common notation.</summary>
    public string OfDiscord(string shown)
    {
        var text = DiscordTime.Replace(shown, match => Written(match.Groups[1].Value, match.Groups[2].Value));
        text = DiscordPerson.Replace(text, match => "@" + discord.Guild.Users[ulong.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].Name);
        return Common(DiscordLink.Replace(DiscordMarkup.Replace(text, ""), "$1"));
    }

    /// <summary>What a person of Slack saw, in the common notation.</summary>
    public string OfSlack(SlackSeen seen) => seen.Message is { } message ? OfSlack(message) : Common(seen.Shown);

    /// <summary>A text whose parts that differ between runs are replaced by their names.</summary>
    public string WithoutChance(string text) =>
        TimeOfFeed.Replace(LongDigest.Replace(Digest.Replace(text.Replace(worker.Url, "https://lantern.example", StringComparison.Ordinal), "‹seed›"), "‹commitment›"), "T…Z\"");

    private IEnumerable<Message> OnDiscord() =>
        from channel in discord.Guild.Channels.Values.OrderBy(channel => channel.DirectWith?.Name, StringComparer.Ordinal).ThenBy(channel => channel.Parent ?? channel.Id).ThenBy(channel => channel.Id)
        from message in channel.Messages
        where message is { FromBot: true, OnlyFor: null }
        select new Message("Discord", PlaceOf(channel), $"{channel.Id}/{message.Id}", OfDiscord(message.Shown));

    private IReadOnlyList<Message> OnSlack()
    {
        lock (slack.Workspace.Lock)
        {
            return
            [
                .. from channel in slack.Workspace.Channels.Values.OrderBy(channel => channel.DirectWith, StringComparer.Ordinal).ThenBy(channel => channel.Id, StringComparer.Ordinal)
                   from message in channel.Messages.OrderBy(message => message.ThreadTs is not null && message.ThreadTs != message.Ts)
                   where message is { FromBot: true, OnlyFor: null, Deleted: false }
                   select new Message("Slack", PlaceOf(channel, message), $"{channel.Id}/{message.Ts}", OfSlack(message)),
            ];
        }
    }

    // A reply that its author alone sees is named after nobody: the chat has one member here.
    private async Task<IReadOnlyList<Message>> InChat(string which)
    {
        await using var connection = await worker.OpenDatabase();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Channel", "Id", "Card", "IsForAuthor" FROM "ChannelMessages" """ + which;
        await using var rows = await command.ExecuteReaderAsync();
        List<Message> messages = [];
        while (await rows.ReadAsync())
        {
            var isPrivate = Convert.ToBoolean(rows.GetValue(3), CultureInfo.InvariantCulture);
            messages.Add(new("Chat", isPrivate ? Alone : "#" + rows.GetString(0), Convert.ToString(rows.GetValue(1), CultureInfo.InvariantCulture)!, OfCard(rows.GetString(2))));
        }

        return messages;
    }

    private string PlaceOf(GuildChannel channel) => channel switch
    {
        { DirectWith: { } person } => "@" + person.Name,
        { Kind: GuildChannel.ThreadKind, Parent: { } parent } => $"#{discord.Guild.Channels[parent].Name}, thread",
        _ => "#" + channel.Name,
    };

    private string PlaceOf(WorkspaceChannel channel, WorkspaceMessage message) => channel.DirectWith is { } person
        ? "@" + slack.Workspace.Users[person].Name
        : message.ThreadTs is null || message.ThreadTs == message.Ts ? "#" + channel.Name : $"#{channel.Name}, thread";

    private string OfSlack(WorkspaceMessage message) => Common(message.Blocks.Count == 0 ? message.Text : string.Join('\n', message.Blocks.Select(SlackText)));

    // The parts of a line are one text.
    private string SlackText(JsonNode? node) => node switch
    {
        JsonArray list => string.Join('\n', list.Select(SlackText)),
        JsonObject { } part => (string?)part["type"] switch
        {
            "rich_text_section" or "rich_text_quote" or "rich_text_preformatted" => string.Concat(((JsonArray)part["elements"]!).Select(SlackText)),
            "date" => Written(part["timestamp"]!.ToString(), (string)part["format"]!),
            "user" => "@" + slack.Workspace.Users[(string)part["user_id"]!].Name,
            _ => string.Join('\n', part.Where(field => field.Key is not ("options" or "confirm")).Select(field => field.Key is "text" or "alt_text" && field.Value is JsonValue text ? text.ToString() : field.Value is JsonObject or JsonArray ? SlackText(field.Value) : "").Where(text => text.Length > 0)),
        },
        _ => "",
    };

    private string OfCard(string json)
    {
        if (!_cards.TryGetValue(json, out var text))
            _cards[json] = text = Common(ChatLink.Replace(ChatAction.Replace(PlainText.Render(CardJson.Read(json), zone, _culture), "$1"), ""));
        return text;
    }

    private string Written(string seconds, string style)
    {
        var at = Instant.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)).InZone(zone);
        return style switch
        {
            "R" => at.ToString("'‹until' d MMMM uuuu, HH:mm x'›'", _culture),
            "D" or "d" or "{date_long_pretty}" => at.ToString("d MMMM uuuu", _culture),
            "T" or "t" => at.ToString("HH:mm x", _culture),
            _ => at.ToString("dddd d MMMM uuuu, HH:mm", _culture),
        };
    }

    private static string Common(string text) => string.Join('\n', Bar.Replace(text, " ").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    // Their length differs between platforms.
    [GeneratedRegex(" *█[█ ]*| {2,}")]
    private static partial Regex Bar { get; }

    [GeneratedRegex(@"<t:(\d+):(\w)>")]
    private static partial Regex DiscordTime { get; }

    [GeneratedRegex(@"<@(\d+)>")]
    private static partial Regex DiscordPerson { get; }

    [GeneratedRegex(@"(?m)^#+ |^-# |^> |^[-*] |\*\*|^\*(?=\S)|(?<=\S)\*$|`|\\")]
    private static partial Regex DiscordMarkup { get; }

    [GeneratedRegex(@"\[([^\]]+)\]\(<?https?:[^)]*\)")]
    private static partial Regex DiscordLink { get; }

    [GeneratedRegex(@"(?m)^\[([^\]]*)\] (?:/|https?:).*$")]
    private static partial Regex ChatAction { get; }

    [GeneratedRegex(@"(?m) <https?:[^>]*>|^> |^• ")]
    private static partial Regex ChatLink { get; }

    // To the second.
    [GeneratedRegex("T[0-9:]{8}Z\"")]
    private static partial Regex TimeOfFeed { get; }

    [GeneratedRegex(@"\b[0-9a-f]{64}\b")]
    private static partial Regex LongDigest { get; }

    [GeneratedRegex(@"\b[0-9a-f]{32}\b")]
    private static partial Regex Digest { get; }
}
