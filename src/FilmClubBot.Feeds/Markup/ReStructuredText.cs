using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Headers;

namespace FilmClubBot.Feeds.Markup;

/// <summary>
/// Writes the prose of a reStructuredText document as Markdown: paragraphs, headings, quotations and emphasis. Directives, footnotes,
/// tables and comments are no prose and are left out. Source: docutils, "reStructuredText Markup Specification".
/// </summary>
internal static partial class ReStructuredText
{
    private static readonly string[] _quotations = ["epigraph", "pull-quote", "highlights"];

    /// <summary>Reads a document; its title, its field list and Nikola's comments supplement the front matter.</summary>
    public static HeadedText ToMarkdown(HeadedText text, FileLimits limits)
    {
        text = KeyedLines.Split(text with { Body = text.Body.ReplaceLineEndings("\n") }, limits);
        var lines = text.Body.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].TrimEnd().Replace("\t", "    ", StringComparison.Ordinal);
        var fields = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        var at = SkipBlank(lines, 0);
        if (TitleAt(lines, at, out var next) is { } title)
        {
            fields["doctitle"] = new StatedValue.Text(Inline(title));
            at = SkipBlank(lines, next);
        }

        while (at < lines.Length && FieldLine.Match(lines[at]) is { Success: true } field)
        {
            if (field.Groups["value"].Value.Trim() is { Length: > 0 } value)
                fields[HeaderFields.Key(field.Groups["name"].Value)] = new StatedValue.Text(value);
            at++;
        }

        return new(text.Fields.Or(new(fields)), Body(lines, at));
    }

    private static string Body(string[] lines, int at)
    {
        var markdown = new StringBuilder();
        while (at < lines.Length)
        {
            var line = lines[at];
            if (TitleAt(lines, at, out var next) is { } heading)
            {
                markdown.Append("\n## ").Append(Inline(heading)).Append("\n\n");
                at = next;
            }
            else if (line.StartsWith(".. ", StringComparison.Ordinal) || line is "..")
            {
                var directive = Directive.Match(line);
                var isQuotation = directive.Success && _quotations.Contains(directive.Groups["name"].Value, StringComparer.Ordinal);
                at++;
                // What is indented below it belongs to it.
                while (at < lines.Length && (lines[at].Length == 0 || lines[at][0] == ' '))
                {
                    if (isQuotation)
                        markdown.Append("> ").Append(Inline(lines[at].Trim())).Append('\n');
                    at++;
                }

                markdown.Append('\n');
            }
            else
            {
                if (!IsTable(line))
                    markdown.Append(line.StartsWith("  ", StringComparison.Ordinal) ? "> " : "").Append(Inline(line.Trim())).Append('\n');
                at++;
            }
        }

        return markdown.ToString();
    }

    private static int SkipBlank(string[] lines, int at)
    {
        while (at < lines.Length && lines[at].Length == 0)
            at++;
        return at;
    }

    // A title has a line of punctuation under it, as long as itself, and may have the same above it.
    private static string? TitleAt(string[] lines, int at, out int next)
    {
        next = at;
        var isOverlined = at < lines.Length && IsAdornment(lines[at]);
        var title = isOverlined ? at + 1 : at;
        if (title + 1 >= lines.Length || lines[title].Trim().Length == 0 || IsAdornment(lines[title]) || !IsAdornment(lines[title + 1])
            || lines[title + 1].Length < lines[title].Trim().Length || isOverlined && lines[title + 1] != lines[at])
            return null;
        next = title + 2;
        return lines[title].Trim();
    }

    private static bool IsAdornment(string line) => line.Length >= 3 && char.IsPunctuation(line[0]) | char.IsSymbol(line[0]) && line.All(line[0].Equals);

    private static bool IsTable(string line) => line.Length > 1 && (line[0] is '+' or '|' && line[^1] is '+' or '|' || SimpleTable.IsMatch(line));

    private static string Inline(string line)
    {
        line = FootnoteMark.Replace(line, "");
        line = Link.Replace(line, "${words}");
        line = Role.Replace(line, "*${words}*");
        line = Literal.Replace(line, "${words}");
        line = Interpreted.Replace(line, "*${words}*");
        line = Named.Replace(line, "${word}${after}");
        line = line.Replace("\\ ", "", StringComparison.Ordinal);
        return line.EndsWith("::", StringComparison.Ordinal) ? line[..^1] : line;
    }

    [GeneratedRegex(@"^:(?<name>[\p{L}0-9_][\p{L}0-9_ -]{0,60}):(?:\s+(?<value>.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FieldLine { get; }

    [GeneratedRegex(@"^\.\. (?<name>[\w:-]{1,60})::(?:\s|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Directive { get; }

    [GeneratedRegex(@"^=+(?:  *=+)+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex SimpleTable { get; }

    [GeneratedRegex(@" ?\[(?:#[\w.-]{0,60}|[0-9]{1,4}|\*)\]_", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark { get; }

    [GeneratedRegex(@"`(?<words>[^`<>]+?)\s*(?:<[^<>`]+>)?`__?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@":[\w-]{1,40}:`(?<words>[^`]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Role { get; }

    [GeneratedRegex(@"``(?<words>[^`]+)``", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"`(?<words>[^`]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Interpreted { get; }

    [GeneratedRegex(@"(?<word>\p{L})__?(?<after>[\s.,;:!?)]|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Named { get; }
}
