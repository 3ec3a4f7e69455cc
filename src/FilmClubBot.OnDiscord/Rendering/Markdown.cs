using System.Globalization;
using System.Text;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>
/// Renders rich text as Discord's markdown. Texts are escaped: markup, mentions and links in them are shown as characters.
/// Source: Discord's documentation, "Message Formatting"; a backslash escapes any punctuation character.
/// </summary>
internal static class Markdown
{
    // An invisible separator between two pieces of markup that would merge.
    private const char Gap = '\u200B';

    private const int LongestUrl = 1000;

    // Special everywhere: emphasis, spoilers, code, mentions, links. "<" also begins custom emoji, timestamps and command mentions.
    private const string Special = "\\*_~|`<>[]@";

    /// <summary>Escapes all markup in a text.</summary>
    public static string Escape(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        var lineStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\r')
                continue;
            if (Special.Contains(c, StringComparison.Ordinal) || (lineStart && c is '#' or '-' or '+') || IsSchemeColon(text, at))
                plain.Append('\\');
            if (lineStart && char.IsAsciiDigit(c) && NumberEnd(text, at) is { } dot)
            {
                plain.Append(text, at, dot - at).Append("\\.");
                at = dot;
                lineStart = false;
                continue;
            }

            plain.Append(c);
            lineStart = c == '\n' || (lineStart && char.IsWhiteSpace(c));
        }

        return plain.ToString();
    }

    /// <summary>One part of a line.</summary>
    public static string Inline(Inline part) => Inline(part, TextOf(part) ?? "");

    /// <summary>One part of a line with another text.</summary>
    public static string Inline(Inline part, string text) => part switch
    {
        Words => Escape(text),
        Strong => Around("**", text),
        Emphasis => Around("*", text),
        Spoiler => text.Length == 0 ? "" : $"||{Escape(text)}{(text.EndsWith('|') ? Gap : "")}||",
        Code => InlineCode(text),
        Anchor anchor => Link(text, anchor.Target),
        Mention mention => MentionedUser(mention) is { } user ? $"<@{user}>" : Escape(text),
        GroupMention group => group.IdOn(Platform.Discord) is { } role ? $"<@&{role}>" : "",
        ChannelMention channel => MentionedChannel(channel) is { } id ? $"<#{id}>" : Around("**", text),
        Appointment time => $"<t:{time.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}:{Style(TimestampStyle.DateTime)}>",
        Timestamp time => string.Create(CultureInfo.InvariantCulture, $"<t:{time.At.ToUnixTimeSeconds()}:{Style(time.Style)}>"),
        _ => throw new InvalidOperationException($"Discord's renderer has no way to show a {part.GetType().Name}; add one."),
    };

    private static char Style(TimestampStyle style) => style switch
    {
        TimestampStyle.Date => 'D',
        TimestampStyle.Time => 'T',
        _ => 'F',
    };

    /// <summary>The Discord user id of a mention; null for an account that is not on Discord.</summary>
    public static string? MentionedUser(Mention mention) =>
        mention.IdOn(Platform.Discord) is { Length: > 0 and <= 20 } id && id.All(char.IsAsciiDigit) ? id : null;

    /// <summary>The text of a part; null for a part without text to cut.</summary>
    public static string? TextOf(Inline part) => part switch
    {
        Words words => words.Text,
        Strong strong => strong.Text,
        Emphasis emphasis => emphasis.Text,
        Spoiler spoiler => spoiler.Text,
        Code code => code.Text,
        Anchor anchor => anchor.Text,
        Mention mention when MentionedUser(mention) is null => mention.Name,
        ChannelMention channel when MentionedChannel(channel) is null => channel.PlainText,
        _ => null,
    };

    private static string? MentionedChannel(ChannelMention channel) =>
        channel.IdOn(Platform.Discord) is { Length: > 0 and <= 20 } id && id.All(char.IsAsciiDigit) ? id : null;

    /// <summary>Joins parts, and cuts them at the maximum length.</summary>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="most">Most UTF-16 units.</param>
    /// <param name="isCut">Whether something was left out.</param>
    public static string Inlines(IReadOnlyList<Inline> parts, int most, out bool isCut)
    {
        var line = new StringBuilder();
        isCut = false;
        foreach (var part in parts)
        {
            var joint = "";
            var rendered = Inline(part);
            if (line.Length > 0 && rendered.Length > 0 && line[^1] == rendered[0] && rendered[0] is '*' or '|' or '`')
                joint = Gap.ToString();
            var room = most - line.Length - joint.Length;
            if (rendered.Length > room)
            {
                isCut = true;
                if (TextOf(part) is { } text && room > 0 && Cut.ToFit(text, words => Inline(part, words), room) is { } shortened)
                    line.Append(joint).Append(shortened);
                else if (room > 0)
                    line.Append('…');
                return line.ToString();
            }

            line.Append(joint).Append(rendered);
        }

        return line.ToString();
    }

    /// <summary>A link; only its text if Discord would not accept the address.</summary>
    public static string Link(string text, Uri target)
    {
        if (text.Length == 0 || !target.IsAbsoluteUri || target.Scheme is not ("http" or "https") || target.AbsoluteUri.Length > LongestUrl)
            return Escape(text);
        var address = target.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        // Discord makes no link of words that are an address themselves.
        return text == target.AbsoluteUri ? $"<{address}>" : $"[{Escape(OneLine(text))}]({address})";
    }

    /// <summary>Text with its line breaks and spaces, in a fixed-width font.</summary>
    public static string CodeBlock(string text) =>
        $"```\n{text.Replace("\r", "", StringComparison.Ordinal).Replace("`", "`" + Gap, StringComparison.Ordinal)}\n```";

    /// <summary>Text on one line: line breaks become spaces.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\r') ? string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)) : text;

    // White space at the edges would prevent Discord from recognising the markup.
    private static string Around(string sign, string text)
    {
        var inner = text.Trim();
        if (inner.Length == 0)
            return text;
        var start = text.IndexOf(inner[0], StringComparison.Ordinal);
        return text[..start] + sign + Escape(inner) + sign + text[(start + inner.Length)..];
    }

    // Inside backticks only a backtick is special.
    private static string InlineCode(string text) =>
        string.IsNullOrWhiteSpace(text) ? text : text.Contains('`', StringComparison.Ordinal) ? Escape(text) : $"`{OneLine(text)}`";

    private static bool IsSchemeColon(string text, int at) =>
        text[at] == ':' && at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/';

    // "1." at the start of a line begins a list.
    private static int? NumberEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at < text.Length && text[at] == '.' ? at : null;
    }
}
