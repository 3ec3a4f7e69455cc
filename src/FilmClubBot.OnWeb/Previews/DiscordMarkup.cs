using System.Text;
using System.Text.RegularExpressions;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>
/// Parses Discord's markup within a line as its clients do. Source: Discord's reference, "Message Formatting", and the
/// help centre's "Markdown Text 101".
/// </summary>
internal static partial class DiscordMarkup
{
    private static readonly (string Mark, MarkupStyle Style)[] _marks =
        [("**", MarkupStyle.Bold), ("__", MarkupStyle.Underline), ("~~", MarkupStyle.Strike), ("||", MarkupStyle.Spoiler), ("*", MarkupStyle.Italic), ("_", MarkupStyle.Italic)];

    /// <summary>The spans of a line.</summary>
    public static IReadOnlyList<MarkupSpan> Read(string line) => Read(line, MarkupStyle.None);

    private static List<MarkupSpan> Read(string line, MarkupStyle style)
    {
        var spans = new List<MarkupSpan>();
        var plain = new StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == '\\' && at + 1 < line.Length && !char.IsLetterOrDigit(line[at + 1]) && !char.IsWhiteSpace(line[at + 1]))
            {
                plain.Append(line[at + 1]);
                at += 2;
                continue;
            }

            if (Special(line, at, style) is var (found, length))
            {
                Flush(spans, plain, style);
                spans.AddRange(found);
                at += length;
                continue;
            }

            plain.Append(line[at++]);
        }

        Flush(spans, plain, style);
        return spans;
    }

    private static (IReadOnlyList<MarkupSpan> Spans, int Length)? Special(string line, int at, MarkupStyle style)
    {
        if (Code().Match(line, at) is { Success: true } code)
            return ([new(code.Groups["text"].Value, style | MarkupStyle.Code)], code.Length);
        if (Link().Match(line, at) is { Success: true } link)
            return (Read(link.Groups["text"].Value, style).ConvertAll(span => span with { Link = link.Groups["target"].Value }), link.Length);
        if (Time().Match(line, at) is { Success: true } time)
            return ([new(time.Value, style | MarkupStyle.Time)], time.Length);
        if (Mention().Match(line, at) is { Success: true } mention)
            return ([new(mention.Value, style | MarkupStyle.Mention)], mention.Length);
        foreach (var (mark, marked) in _marks)
        {
            if (string.CompareOrdinal(line, at, mark, 0, mark.Length) == 0 && Closing(line, at + mark.Length, mark) is var end and > 0)
                return (Read(line[(at + mark.Length)..end], style | marked), end + mark.Length - at);
        }

        return null;
    }

    // Escaped marks do not close anything, nor does a mark directly after the opening one.
    private static int Closing(string line, int from, string mark)
    {
        for (var at = from; at + mark.Length <= line.Length; at++)
        {
            if (line[at] == '\\')
                at++;
            else if (at > from && string.CompareOrdinal(line, at, mark, 0, mark.Length) == 0)
                return EndOfRun(line, at, mark) - mark.Length;
        }

        return -1;
    }

    // In "***" the last two close a "**".
    private static int EndOfRun(string line, int at, string mark)
    {
        at += mark.Length;
        while (mark[0] == '*' && at < line.Length && line[at] == '*')
            at++;
        return at;
    }

    private static void Flush(List<MarkupSpan> spans, StringBuilder plain, MarkupStyle style)
    {
        if (plain.Length > 0)
            spans.Add(new(plain.ToString(), style));
        plain.Clear();
    }

    [GeneratedRegex(@"\G`(?<text>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\G\[(?<text>(?:[^\[\]\\]|\\.)+)\]\(<?(?<target>https?://[^\s()<>]+)>?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\G<t:-?\d+(?::[tTdDfFR])?>")]
    private static partial Regex Time();

    [GeneratedRegex(@"\G(?:<(?:@[!&]?|#)\d+>|@everyone|@here)")]
    private static partial Regex Mention();
}
