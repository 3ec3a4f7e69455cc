using System.Text.RegularExpressions;
using FilmClubBot.Feeds.Headers;

namespace FilmClubBot.Feeds.Markup;

/// <summary>
/// Reads the header of an AsciiDoc document: the title, an author line, a revision line, and attributes. Source: AsciiDoc Language
/// Documentation, "Document Header".
/// </summary>
internal static partial class AsciiDocHeader
{
    // Antora, Jekyll and JBake put a site's own fields into attributes with their prefix.
    private static readonly string[] _prefixes = ["page-", "jbake-"];

    /// <summary>Reads the header, and returns the index of the first line below it.</summary>
    public static (HeaderFields Fields, int Next) Read(IReadOnlyList<string> lines)
    {
        var fields = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        var at = 0;
        while (at < lines.Count && (lines[at].Length == 0 || IsComment(lines[at]) || AddAttribute(fields, lines[at])))
            at++;
        if (at == lines.Count || !lines[at].StartsWith("= ", StringComparison.Ordinal))
            return (new(fields), at);
        fields["doctitle"] = new StatedValue.Text(lines[at++][2..].Trim());
        if (at < lines.Count && AuthorLine.Match(lines[at]) is { Success: true } author)
        {
            fields.TryAdd("author", new StatedValue.Text(author.Groups["name"].Value));
            at++;
            if (at < lines.Count && RevisionLine.Match(lines[at]) is { Success: true } revision)
            {
                fields.TryAdd("revdate", new StatedValue.Text(revision.Groups["date"].Value.Trim()));
                at++;
            }
        }

        while (at < lines.Count && (IsComment(lines[at]) || AddAttribute(fields, lines[at])))
            at++;
        return (new(fields), at);
    }

    /// <summary>Whether a line sets an attribute, in the header or in the text.</summary>
    public static bool IsAttribute(string line) => AttributeLine.IsMatch(line);

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);

    private static bool AddAttribute(Dictionary<string, StatedValue> fields, string line)
    {
        var attribute = AttributeLine.Match(line);
        if (!attribute.Success)
            return false;
        var name = attribute.Groups["name"].Value;
        foreach (var prefix in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                name = name[prefix.Length..];
        }

        if (attribute.Groups["value"].Value.Trim() is { Length: > 0 } value)
            fields[HeaderFields.Key(name)] = new StatedValue.Text(value);
        return true;
    }

    [GeneratedRegex(@"^:(?<name>!?[\p{L}0-9_][\p{L}0-9_-]{0,60}!?):(?:\s+(?<value>.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AttributeLine { get; }

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’_-]+){1,3})(?: <[^<>]{1,200}>)?(?:;.{0,300})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorLine { get; }

    [GeneratedRegex(@"^(?:v[0-9.]{1,20},?\s*)?(?<date>[^:]{0,60}[0-9]{4}[^:]{0,30})(?::.{0,300})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RevisionLine { get; }
}
