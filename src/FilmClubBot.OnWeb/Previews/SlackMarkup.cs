using System.Net;
using System.Text.RegularExpressions;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Parses Slack's mrkdwn within a line as its clients do. Source: Slack's documentation, "Formatting text for app surfaces".</summary>
internal static partial class SlackMarkup
{
    /// <summary>The spans of a line.</summary>
    public static IReadOnlyList<MarkupSpan> Read(string line)
    {
        var spans = new List<MarkupSpan>();
        var from = 0;
        foreach (Match match in Special().Matches(line))
        {
            Plain(spans, line[from..match.Index]);
            spans.Add(Span(match));
            from = match.Index + match.Length;
        }

        Plain(spans, line[from..]);
        return spans;
    }

    private static MarkupSpan Span(Match match)
    {
        if (match.Groups["code"].Success)
            return new(Unescaped(match.Groups["code"].Value), MarkupStyle.Code);
        if (match.Groups["bold"].Success)
            return new(Unescaped(match.Groups["bold"].Value), MarkupStyle.Bold);
        if (match.Groups["italic"].Success)
            return new(Unescaped(match.Groups["italic"].Value), MarkupStyle.Italic);
        if (match.Groups["strike"].Success)
            return new(Unescaped(match.Groups["strike"].Value), MarkupStyle.Strike);
        var inside = match.Groups["angle"].Value;
        var (target, text) = inside.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0 ? (inside[..bar], inside[(bar + 1)..]) : (inside, inside);
        return target switch
        {
            ['!', 'd', 'a', 't', 'e', '^', ..] => new(Unescaped(text), MarkupStyle.Time),
            ['@' or '#' or '!', ..] => new($"<{inside}>", MarkupStyle.Mention),
            _ => new(Unescaped(text), MarkupStyle.None, Unescaped(target)),
        };
    }

    private static void Plain(List<MarkupSpan> spans, string text)
    {
        if (text.Length > 0)
            spans.Add(new(Unescaped(text)));
    }

    private static string Unescaped(string text) => WebUtility.HtmlDecode(text);

    [GeneratedRegex(@"<(?<angle>[^<>\n]+)>|`(?<code>[^`\n]+)`|(?<![\p{L}\p{N}*])\*(?<bold>[^*\s](?:[^*\n]*[^*\s])?)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?<italic>[^_\s](?:[^_\n]*[^_\s])?)_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~(?<strike>[^~\s](?:[^~\n]*[^~\s])?)~(?![\p{L}\p{N}~])")]
    private static partial Regex Special();
}
