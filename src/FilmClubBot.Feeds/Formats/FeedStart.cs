using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Formats;

/// <summary>Finds where a feed begins: some servers write a warning or a stray line before it.</summary>
internal static partial class FeedStart
{
    // A longer prefix is not a stray line but another document.
    private const int LookedAt = 16 * 1024;

    /// <summary>The text from the feed's first tag on; unchanged if that tag is at the beginning or missing.</summary>
    public static string Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0 || start[0] is '{' or '[')
            return text;
        if (start[0] == '<')
        {
            var prolog = XmlProlog.Read(text);
            var root = prolog.Root?[(prolog.Root.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (root is not null && (IsRoot(root) || IsPage(root)))
                return text;
        }

        // A page may quote a feed's markup; the page's own root precedes it.
        var found = FirstTag().Match(text, 0, Math.Min(text.Length, LookedAt));
        return found.Success && !IsPage(found.Groups["name"].Value) ? text[found.Index..] : text;
    }

    /// <summary>Whether an element of that name, without its prefix, is a feed's root.</summary>
    public static bool IsRoot(string name) => name.ToLowerInvariant() is "rss" or "rdf" or "feed";

    private static bool IsPage(string name) => name.ToLowerInvariant() is "html" or "head" or "body" or "opml";

    [GeneratedRegex(@"<(?:\?xml\s[^<>]*>\s*<)?(?:\w{1,20}:)?(?<name>rss|rdf|feed|html|head|body|opml)[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstTag();
}
