using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Repairs YAML in which a value holds a colon and has no quotation marks: <c>title: Amber Line: a review</c>.</summary>
internal static partial class UnquotedColons
{
    private const int LongestLine = 2_000;

    /// <summary>
    /// The YAML with such values in quotation marks; null if it has none. Only lines with one reading are changed: a key and a value at the
    /// beginning of a line, no comment, and no indented line below that would continue it.
    /// </summary>
    public static string? Quote(string yaml)
    {
        var lines = yaml.Split('\n');
        var isRepaired = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.Length > LongestLine || Line().Match(line) is not { Success: true } match || Quoted(match.Groups["value"].Value) is not { } value || IsContinued(lines, i))
                continue;
            lines[i] = $"{match.Groups["key"].Value}: {value}";
            isRepaired = true;
        }

        return isRepaired ? string.Join('\n', lines) : null;
    }

    private static string? Quoted(string value)
    {
        if (!value.Contains(": ", StringComparison.Ordinal) && value[^1] != ':' || value.Contains(" #", StringComparison.Ordinal))
            return null;
        // "Amber Line": a review. The marks are the title's, if they are closed before the value ends.
        if (value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is var closing && (closing < 0 || closing == value.Length - 1))
            return null;
        return $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static bool IsContinued(string[] lines, int at)
    {
        var below = lines.Skip(at + 1).FirstOrDefault(line => line.AsSpan().Trim().Length > 0);
        return below is [' ' or '\t', ..];
    }

    // What opens a list, a mapping, a block, an anchor, a tag or a directive is no plain value.
    [GeneratedRegex(@"^(?<key>[\p{L}_][\p{L}0-9_-]{0,60}):[ \t]+(?<value>[^\s\[\]{}|>&*!%@`#,?-].*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
