using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Markdown;

/// <summary>The YAML between two lines of <c>---</c> at the beginning of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>Whether the text begins with front matter, not with a thematic break.</summary>
    public static bool Begins(string text)
    {
        var start = text.AsSpan().TrimStart();
        var line = LineOf(start);
        if (line.TrimEnd() is not "---")
            return false;
        var inside = start[line.Length..].TrimStart("\r\n");
        var first = LineOf(inside).TrimEnd();
        return first is "---" || first.StartsWith("#") || first.TrimStart().IndexOf(':') > 0;
    }

    /// <summary>Separates front matter from the text below it. Without front matter, the text is the whole input.</summary>
    /// <returns>Null, with the problem, when there is front matter that cannot be read.</returns>
    public static Dictionary<string, string>? Split(string text, FileLimits limits, out string body, out string problem)
    {
        body = text;
        problem = "";
        if (!Begins(text))
            return [];

        var rest = text.AsSpan().TrimStart();

        // From the end of the fence's line on, so that YamlDotNet's line numbers match the file's.
        rest = rest[LineOf(rest).Length..];
        var yaml = 0;
        while (yaml < rest.Length && yaml <= limits.MaxFrontMatterLength)
        {
            var line = LineOf(rest[yaml..]);
            if (yaml > 0 && line.TrimEnd() is "---" or "...")
            {
                body = rest[(yaml + line.Length)..].ToString();
                return FrontMatterValues.Read(rest[..yaml].ToString(), limits, out problem);
            }

            yaml += line.Length + BreakLength(rest[(yaml + line.Length)..]);
        }

        problem = yaml >= rest.Length
            ? "opens front matter and never closes it: end it with a line of ---"
            : $"has front matter longer than {limits.MaxFrontMatterLength / 1024} KB: keep title, author, date and link in it";
        return null;
    }

    private static ReadOnlySpan<char> LineOf(ReadOnlySpan<char> text) => text.IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;

    private static int BreakLength(ReadOnlySpan<char> text) => text.StartsWith("\r\n") ? 2 : Math.Min(text.Length, 1);
}
