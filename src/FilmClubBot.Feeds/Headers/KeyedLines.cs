using System.Text.RegularExpressions;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Headers;

/// <summary>
/// Headers of lines with a key and a value, without fences: <c>Title: …</c> of Pelican and MultiMarkdown, which a blank line ends, and
/// <c>.. title: …</c> of Nikola, with or without an HTML comment around it.
/// </summary>
internal static partial class KeyedLines
{
    private const int LongestLine = 2_000;

    /// <summary>Separates such a header, if the text begins with one, and adds its fields to those of the front matter.</summary>
    public static HeadedText Split(HeadedText text, FileLimits limits)
    {
        var body = text.Body.TrimStart('\uFEFF', '\r', '\n', ' ');
        var isNikola = body.StartsWith(".. ", StringComparison.Ordinal) || body.StartsWith("<!--", StringComparison.Ordinal);
        var fields = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        var at = 0;
        while (at < body.Length && at < limits.MaxFrontMatterLength)
        {
            var end = body.IndexOf('\n', at) is >= 0 and var found ? found : body.Length;
            if (end - at > LongestLine)
                return text;
            var line = body[at..end].TrimEnd();
            at = Math.Min(body.Length, end + 1);
            if (isNikola && line is "<!--")
                continue;
            if (line.Length == 0 || isNikola && line is "-->")
                return fields.Keys.Any(IsTitle) ? new(text.Fields.Or(new(fields)), body[at..]) : text;
            if (!Add(fields, line, isNikola))
                return text;
        }

        return text;
    }

    private static bool Add(Dictionary<string, StatedValue> fields, string line, bool isNikola)
    {
        // MultiMarkdown continues a value on indented lines; none of the requested values is that long.
        if (!isNikola && fields.Count > 0 && (line[0] == '\t' || line.StartsWith("    ", StringComparison.Ordinal)))
            return true;
        var match = (isNikola ? NikolaLine : PelicanLine).Match(line);
        if (match.Success && match.Groups["value"].Value.Trim() is { Length: > 0 } value)
            fields[HeaderFields.Key(match.Groups["key"].Value)] = new StatedValue.Text(value);
        return match.Success;
    }

    private static bool IsTitle(string key) => key is "title" or "titel" or "titre" or "titulo";

    [GeneratedRegex(@"^(?<key>\p{L}[\p{L}0-9_ -]{0,30}):(?:\s+(?<value>.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PelicanLine { get; }

    [GeneratedRegex(@"^\.\. (?<key>\p{L}[\p{L}0-9_-]{0,30}):(?:\s+(?<value>.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NikolaLine { get; }
}
