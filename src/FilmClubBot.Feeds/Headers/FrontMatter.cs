using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Front matter at the beginning of a text: YAML between lines of <c>---</c>, TOML between lines of <c>+++</c>, or a JSON object.</summary>
internal static class FrontMatter
{
    private const int LongestFence = 10;

    /// <summary>Whether the text begins with front matter, not with a thematic break or a JSON document.</summary>
    public static bool Begins(string text, FileLimits limits)
    {
        var start = text.AsSpan().TrimStart();
        return FenceOf(start) is not null || JsonFields.LengthIn(start, limits) > 0;
    }

    /// <summary>Separates front matter from the text below it. Without front matter, the body is the whole input.</summary>
    /// <returns>Null, with the problem, when there is front matter that cannot be read.</returns>
    public static HeadedText? Split(string text, FileLimits limits, out string problem)
    {
        problem = "";
        var start = text.AsSpan().TrimStart();
        if (FenceOf(start) is { } fence)
            return Fenced(start, fence, limits, out problem);
        if (JsonFields.LengthIn(start, limits) is > 0 and var length)
            return JsonFields.Read(start[..length].ToString(), limits, out problem) is { } fields ? new(fields, start[length..].ToString()) : null;
        return new(HeaderFields.None, text);
    }

    private static HeadedText? Fenced(ReadOnlySpan<char> text, string fence, FileLimits limits, out string problem)
    {
        // From the end of the fence's line on, so that the parsers' line numbers match the file's.
        var rest = text[LineOf(text).Length..];
        var at = 0;
        var blank = -1;
        while (at < rest.Length && at <= limits.MaxFrontMatterLength)
        {
            var line = LineOf(rest[at..]);
            if (at > 0 && (line.TrimEnd().SequenceEqual(fence) || fence[0] == '-' && line.TrimEnd() is "..."))
                return Separated(rest[..at], rest[(at + line.Length)..], fence, limits, out problem);
            if (at > 0 && blank < 0 && line.IsWhiteSpace() && !rest[..at].IsWhiteSpace())
                blank = at;
            at += line.Length + BreakLength(rest[(at + line.Length)..]);
        }

        // Python-Markdown, and so Pelican, ends a header at a blank line as well.
        if (blank > 0 && fence[0] == '-' && (at >= rest.Length || rest[blank..].IndexOf("\n" + fence) < 0) && Separated(rest[..blank], rest[blank..], fence, limits, out problem) is { } headed)
            return headed;
        problem = at >= rest.Length
            ? $"opens front matter and never closes it: end it with a line of {fence}"
            : $"has front matter longer than {limits.MaxFrontMatterLength / 1024} KB: keep title, author, date and link in it";
        return null;
    }

    private static HeadedText? Separated(ReadOnlySpan<char> stated, ReadOnlySpan<char> body, string fence, FileLimits limits, out string problem)
    {
        var fields = fence[0] == '-' ? YamlFields.Read(stated.ToString(), limits, out problem) : TomlFields.Read(stated.ToString().TrimStart('\r', '\n'), limits, out problem);
        return fields is null ? null : new(fields, body.ToString());
    }

    private static string? FenceOf(ReadOnlySpan<char> start)
    {
        var line = LineOf(start);
        // Some sites write more dashes; a setext heading never begins with them.
        var fence = line.TrimEnd() switch { "+++" => "+++", ['-', '-', '-', ..] and { Length: <= LongestFence } dashes when !dashes.ContainsAnyExcept('-') => dashes.ToString(), _ => null };
        if (fence is null)
            return null;
        var first = FirstField(start[line.Length..]).TrimEnd();
        var isHeader = first.SequenceEqual(fence) || first.TrimStart().IndexOf(fence[0] == '-' ? ':' : '=') > 0 || fence == "+++" && first.StartsWith("[");
        return isHeader ? fence : null;
    }

    // Comments may stand above the first field; above anything else, "# Amber Line" is a heading below a thematic break.
    private static ReadOnlySpan<char> FirstField(ReadOnlySpan<char> inside)
    {
        inside = inside.TrimStart("\r\n");
        while (inside is ['#', ..])
            inside = inside[LineOf(inside).Length..].TrimStart();
        return LineOf(inside);
    }

    private static ReadOnlySpan<char> LineOf(ReadOnlySpan<char> text) => text.IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;

    private static int BreakLength(ReadOnlySpan<char> text) => text.StartsWith("\r\n") ? 2 : Math.Min(text.Length, 1);
}
