using System.Net;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Tells whether an RSS text, which says nothing of its format, is HTML or prose.</summary>
internal static partial class FeedText
{
    public static TextConstruct FromRss(string content)
    {
        if (HasMarkup(content))
            return new(content, BodyFormat.Html);
        if (EscapedTag().IsMatch(content))
            return new(WebUtility.HtmlDecode(content), BodyFormat.Html);

        // As HTML, prose with paragraphs would run together into one.
        return HasParagraphs(content.Trim()) ? new(WebUtility.HtmlDecode(content), BodyFormat.PlainText) : new(content, BodyFormat.Html);
    }

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

    // Escaped twice: what no prose has in it, the end of a paragraph or a line.
    [GeneratedRegex("&lt;(?:/(?:p|div|a|blockquote|em|strong|i|b)|(?:br|hr)\\s*/?)&gt;", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EscapedTag();
}
