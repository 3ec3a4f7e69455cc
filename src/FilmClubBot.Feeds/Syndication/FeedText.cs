using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Detects whether an RSS text, which does not declare its format, is HTML or prose.</summary>
internal static partial class FeedText
{
    // The link to the rest contains the headline for screen readers.
    private const int LongestEnd = 600;

    public static TextConstruct FromRss(string content)
    {
        if (HasMarkup(content))
            return new(content, BodyFormat.Html);
        if (EscapedTag().IsMatch(content))
            return new(WebUtility.HtmlDecode(content), BodyFormat.Html);

        // Parsed as HTML, the paragraphs of prose would be merged into one.
        return HasParagraphs(content.Trim()) ? new(WebUtility.HtmlDecode(content), BodyFormat.PlainText) : new(content, BodyFormat.Html);
    }

    /// <summary>Whether a text ends as WordPress ends an excerpt: in "[…]", or in a link to the rest.</summary>
    public static bool BreaksOff(string content) => Excerpt().IsMatch(content.AsSpan(Math.Max(0, content.Length - LongestEnd)));

    public static bool HasMarkup(string content)
    {
        for (var at = content.IndexOf('<', StringComparison.Ordinal); at >= 0; at = content.IndexOf('<', at + 1))
        {
            if (at + 1 < content.Length && (char.IsAsciiLetter(content[at + 1]) || content[at + 1] is '/' or '!'))
                return true;
        }

        return false;
    }

    private static bool HasParagraphs(string content) =>
        content.Contains("\n\n", StringComparison.Ordinal) || content.Contains("\n\r\n", StringComparison.Ordinal);

    [GeneratedRegex("(?:\\[(?:…|\\.\\.\\.|&hellip;|&#8230;|&#x2026;)\\]|<a\\s[^<>]*class=[\"'][^\"'<>]*more-link[^<>]*>(?:[^<]|</?span[^<>]*>)*</a>)(?:\\s|&nbsp;|</?(?:p|div|a|span)[^<>]*>)*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Excerpt();

    // Markup that was escaped twice contains the end of a paragraph or a line break, which prose never does.
    [GeneratedRegex("&lt;(?:/(?:p|div|a|blockquote|em|strong|i|b)|(?:br|hr)\\s*/?)&gt;", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EscapedTag();
}
