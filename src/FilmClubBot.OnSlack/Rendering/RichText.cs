using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Limits;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>
/// Renders rich text as Slack's <c>rich_text</c> elements, in which text is never parsed and needs no escaping
/// (docs/decisions/0017). Counts the written characters and cuts the excess. Source: Slack's reference, "Rich text block".
/// </summary>
/// <param name="room">Most UTF-16 units of all texts together.</param>
internal sealed class RichText(int room)
{
    private const string Covered = "▒▒▒▒▒▒";

    private readonly List<string> _spoilers = [];

    /// <summary>Whether something was left out.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The hidden texts, in order.</summary>
    public IReadOnlyList<string> Spoilers => _spoilers;

    /// <summary>A section of inline parts.</summary>
    public JsonObject Section(IReadOnlyList<Inline> parts, bool isBold = false) => Of("rich_text_section", Inlines(parts, isBold));

    /// <summary>A quoted text.</summary>
    public JsonObject Quote(string words) => Of("rich_text_quote", [Text(Taken(words))]);

    /// <summary>Text with its line breaks and spaces, in a fixed-width font.</summary>
    public JsonObject Preformatted(string text) => Of("rich_text_preformatted", [Text(Taken(text))]);

    /// <summary>A list of items.</summary>
    public JsonObject List(IReadOnlyList<IReadOnlyList<Inline>> items)
    {
        var list = Of("rich_text_list", [.. items.TakeWhile(_ => !IsFull).Select(item => (JsonNode)Section(item))]);
        list["style"] = "bullet";
        return list;
    }

    private static JsonObject Of(string type, JsonArray elements) => new() { ["type"] = type, ["elements"] = elements };

    private JsonArray Inlines(IReadOnlyList<Inline> parts, bool isBold)
    {
        var elements = new JsonArray();
        foreach (var part in parts)
        {
            if (IsFull)
                break;
            if (Element(part, isBold) is { } element)
                elements.Add(element);
        }

        // Some of Slack's own clients refuse an empty section.
        if (elements.Count == 0)
            elements.Add(Text(" "));
        return elements;
    }

    private JsonObject? Element(Inline part, bool isBold) => part switch
    {
        Words words => Styled(words.Text, isBold ? "bold" : null),
        Strong strong => Styled(strong.Text, "bold"),
        Emphasis emphasis => Styled(emphasis.Text, "italic", isBold ? "bold" : null),
        Code code => Styled(code.Text, "code"),
        Anchor anchor => Link(anchor.Text, anchor.Target, isBold),
        Spoiler spoiler => Cover(spoiler.Text),
        Appointment time => Date(time.At, TimestampStyle.DateTime, time.WithZone),
        Timestamp time => Date(time.At, time.Style, Fallback(time)),
        Mention mention => MentionedUser(mention) is { } user ? new JsonObject { ["type"] = "user", ["user_id"] = user } : Styled(mention.Name, isBold ? "bold" : null),
        GroupMention group => group.IdOn(Platform.Slack) is { } id ? new JsonObject { ["type"] = "usergroup", ["usergroup_id"] = id } : null,
        ChannelMention channel => MentionedChannel(channel) is { } id ? new JsonObject { ["type"] = "channel", ["channel_id"] = id } : Styled(channel.PlainText!, "bold"),
        _ => throw new InvalidOperationException($"Slack's renderer has no way to show a {part.GetType().Name}; add one."),
    };

    // Slack's user ids; an invalid id would cause the whole message to be refused.
    private static string? MentionedUser(Mention mention) =>
        mention.IdOn(Platform.Slack) is ['U' or 'W', ..] and { Length: > 2 and <= 20 } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;

    private static string? MentionedChannel(ChannelMention channel) =>
        channel.IdOn(Platform.Slack) is ['C' or 'G', ..] and { Length: > 2 and <= 20 } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;

    /// <summary>A link; only its text if Slack would not accept the address.</summary>
    public JsonObject? Link(string text, Uri target, bool isBold)
    {
        if (!target.IsAbsoluteUri || target.Scheme is not ("http" or "https") || target.AbsoluteUri.Length > SlackLimits.Url)
            return Styled(text, isBold ? "bold" : null);
        if (Taken(text) is not { Length: > 0 } words)
            return null;
        var link = new JsonObject { ["type"] = "link", ["url"] = target.AbsoluteUri, ["text"] = words };
        if (isBold)
            link["style"] = new JsonObject { ["bold"] = true };
        return link;
    }

    private JsonObject? Styled(string text, params ReadOnlySpan<string?> styles)
    {
        if (Taken(text) is not { Length: > 0 } words)
            return null;
        var element = Text(words);
        JsonObject? style = null;
        foreach (var name in styles)
        {
            if (name is not null)
                (style ??= [])[name] = true;
        }

        if (style is not null)
            element["style"] = style;
        return element;
    }

    private JsonObject? Cover(string text)
    {
        if (text.Length == 0)
            return null;
        _spoilers.Add(text);
        return Text(Taken(Covered));
    }

    // Slack shows the time in the reader's zone.
    private static JsonObject Date(Instant at, TimestampStyle style, string fallback) => new()
    {
        ["type"] = "date",
        ["timestamp"] = at.ToUnixTimeSeconds(),
        ["format"] = style switch
        {
            TimestampStyle.Date => "{date_long_pretty}",
            TimestampStyle.Time => "{time_secs}",
            _ => "{date_long_pretty} {time}",
        },
        ["fallback"] = fallback,
    };

    /// <summary>A moment for clients that do not know the reader's zone.</summary>
    public static string Fallback(Timestamp time) =>
        (time.Style switch { TimestampStyle.Date => _date, TimestampStyle.Time => _time, _ => _dateTime }).Format(time.At);

    private static readonly InstantPattern _date = InstantPattern.Create("uuuu-MM-dd", CultureInfo.InvariantCulture);
    private static readonly InstantPattern _time = InstantPattern.Create("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
    private static readonly InstantPattern _dateTime = InstantPattern.Create("uuuu-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static JsonObject Text(string words) => new() { ["type"] = "text", ["text"] = words.Length == 0 ? " " : words };

    private string Taken(string text)
    {
        var words = text.Replace("\r", "", StringComparison.Ordinal);
        if (words.Length > room)
        {
            IsFull = true;
            words = room > 0 ? Cut.AtWord(words, room) : "";
        }

        room -= words.Length;
        return words;
    }
}
