using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Feeds.Headers;

namespace FilmClubBot.Feeds.Markup;

/// <summary>
/// Writes the prose of an AsciiDoc document as Markdown: paragraphs, headings, quotations and emphasis. Tables, listings, pictures,
/// comments and attributes are no prose and are left out.
/// </summary>
internal static partial class AsciiDoc
{
    // Delimiters of blocks whose content is no prose.
    private static readonly string[] _unread = ["////", "----", "....", "++++", "|===", ",===", "```"];

    /// <summary>Reads a document; its header supplements the front matter.</summary>
    public static HeadedText ToMarkdown(HeadedText text)
    {
        var lines = text.Body.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].TrimEnd();
        var (fields, at) = AsciiDocHeader.Read(lines);
        var markdown = new StringBuilder(text.Body.Length);
        string? attribution = null;
        var isQuote = false;
        for (; at < lines.Length; at++)
        {
            var line = lines[at];
            if (Array.Find(_unread, delimiter => line.StartsWith(delimiter, StringComparison.Ordinal)) is not null)
            {
                at = EndOf(lines, at);
            }
            else if (line.Length >= 4 && line.All('_'.Equals))
            {
                if (isQuote && attribution is not null)
                    markdown.Append(">\n> — ").Append(attribution).Append('\n');
                (isQuote, attribution) = (!isQuote, isQuote ? null : attribution);
                markdown.Append('\n');
            }
            else if (QuoteLine.Match(line) is { Success: true } quote)
            {
                attribution = quote.Groups["by"] is { Success: true, Value: var by } ? by.Trim(' ', ',') : null;
            }
            else if (!IsApart(line))
            {
                markdown.Append(isQuote ? "> " : "").Append(Block(line)).Append('\n');
            }
        }

        return new(text.Fields.Or(fields), markdown.ToString());
    }

    // The line that closes the block; an unclosed one is only its delimiter.
    private static int EndOf(string[] lines, int at)
    {
        var end = Array.IndexOf(lines, lines[at], at + 1, Math.Min(lines.Length - at - 1, MostLines));
        return end < 0 ? at : end;
    }

    // Searching further would make a text of nothing but delimiters slow.
    private const int MostLines = 400;

    // Comments, attributes, the attributes and the caption of a block, macros, delimiters of blocks that contain prose, page breaks.
    private static bool IsApart(string line) =>
        line.StartsWith("//", StringComparison.Ordinal) || AsciiDocHeader.IsAttribute(line) || ApartLine.IsMatch(line)
        || line.Length >= 4 && (line.All('='.Equals) || line.All('*'.Equals)) || line is "--" or "<<<" or "+";

    private static string Block(string line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '=')
            level++;
        if (level is > 0 and < 7 && level < line.Length && line[level] == ' ')
            return new string('#', level) + Inline(line[level..]);
        return line is "'''" ? "---" : Inline(line);
    }

    private static string Inline(string line)
    {
        line = Footnote.Replace(line, "");
        line = Picture.Replace(line, "");
        line = Link.Replace(line, "${words}");
        line = Reference.Replace(line, "${words}");
        line = Role.Replace(line, "${words}");
        line = line.Replace("\"`", "“", StringComparison.Ordinal).Replace("`\"", "”", StringComparison.Ordinal)
            .Replace("'`", "‘", StringComparison.Ordinal).Replace("`'", "’", StringComparison.Ordinal);
        return line.EndsWith(" +", StringComparison.Ordinal) ? line[..^2] : line;
    }

    [GeneratedRegex(@"^\[(?:quote|verse)(?:,(?<by>[^\]]*))?\]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteLine { get; }

    [GeneratedRegex(@"^(?:\[[^\]]*\]|\.[^ .].*|[a-z]+::\S*\[[^\]]*\])$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ApartLine { get; }

    [GeneratedRegex(@"footnote(?:ref)?:[^\[\s]{0,60}\[[^\]]*\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Footnote { get; }

    [GeneratedRegex(@"image:[^\[\s]+\[[^\]]*\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Picture { get; }

    [GeneratedRegex(@"(?:link:[^\[\s]+|https?://[^\[\s]+|xref:[^\[\s]+)\[(?<words>[^\]\^]*)\^?\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"<<[^<>,]+(?:,\s*(?<words>[^<>]+))?>>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"\[\.[\w.-]{1,60}\]#(?<words>[^#]+)#", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Role { get; }
}
