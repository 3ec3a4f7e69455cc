using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Headers;

namespace FilmClubBot.Feeds.Formats;

/// <summary>Detects the format of a text file: by its content if that is conclusive, otherwise by its extension.</summary>
internal static class FileFormats
{
    private const string Mend = "save the review as plain text, Markdown or HTML";

    /// <summary>Extensions of files that a folder is searched for, lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".adoc", ".asciidoc", ".rst", ".html", ".htm", ".xml", ".rss", ".atom", ".json"];

    /// <summary>The format; <see cref="FileFormat.None"/> with a problem when the file cannot contain a readable review.</summary>
    public static FileFormat Detect(string text, string name, FileLimits limits, out string problem)
    {
        problem = "";
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0)
        {
            problem = "is empty: save the review into it first";
            return FileFormat.None;
        }

        if (LetterboxdTable.Name(start) is { } table)
        {
            problem = $"is {table}, not a review: import it by its own name, as ratings.csv";
            return FileFormat.None;
        }

        if (extension == ".csv")
        {
            problem = $"is a table of comma-separated values (CSV), not a review: {Mend}";
            return FileFormat.None;
        }

        if (OtherKinds.Name(start) is { } kind)
        {
            problem = $"is {kind}, not a review: {Mend}";
            return FileFormat.None;
        }

        var hasFrontMatter = FrontMatter.Begins(text, limits);
        if (start[0] == '<' && Markup(start, extension, ref problem) is { } markup)
            return markup;
        if (!hasFrontMatter && IsJson(start, extension))
            return FileFormat.JsonFeed;
        if (extension is ".xml" or ".rss" or ".atom")
        {
            problem = $"is named as a feed but holds no XML: save the feed again from its address, or {Mend}";
            return FileFormat.None;
        }

        return extension switch
        {
            ".html" or ".htm" or ".xhtml" => FileFormat.Page,
            ".md" or ".markdown" => FileFormat.Markdown,
            ".adoc" or ".asciidoc" => FileFormat.AsciiDoc,
            ".rst" => FileFormat.ReStructuredText,
            _ when hasFrontMatter || start.StartsWith("# ") => FileFormat.Markdown,
            _ => FileFormat.PlainText,
        };
    }

    private static FileFormat? Markup(ReadOnlySpan<char> start, string extension, ref string problem)
    {
        var prolog = XmlProlog.Read(start.ToString());
        switch (LocalName(prolog.Root))
        {
            case { } root when FeedStart.IsRoot(root):
                return FileFormat.XmlFeed;
            case "opml":
                problem = "is a list of feeds (OPML), not a feed: save each feed from its own address";
                return FileFormat.None;
            case var root when IsPageRoot(root) || prolog.IsHtml:
                return FileFormat.Page;
            case var root when start.StartsWith("<?xml") || extension is ".xml" or ".rss" or ".atom":
                problem = root is null
                    ? "is XML without any element: save the feed again from its address"
                    : $"is XML of the kind <{FileLabel.Of(root)}>, not RSS or Atom: save the feed itself, or {Mend}";
                return FileFormat.None;
            case var root when extension is not (".md" or ".markdown") && IsPagePart(root):
                return FileFormat.Page;
            default:
                return null;
        }
    }

    // A review may open with a brace or a bracket; JSON opens with a brace and then a name or nothing.
    private static bool IsJson(ReadOnlySpan<char> start, string extension) =>
        extension == ".json" || (start[0] == '{' && start[1..].TrimStart() is ['"' or '}', ..]);

    private static string? LocalName(string? qualified) => qualified?[(qualified.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static bool IsPageRoot(string? root) =>
        root is not null && root.ToLowerInvariant() is "html" or "head" or "body";

    private static bool IsPagePart(string? root) =>
        root is not null && root.ToLowerInvariant() is "article" or "main" or "section" or "div" or "header" or "p" or "h1" or "h2"
            or "meta" or "title" or "blockquote" or "figure" or "img" or "a" or "span" or "em" or "strong" or "i" or "b";
}
