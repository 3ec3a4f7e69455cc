using System.Net;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Tells whether an RSS text, which says nothing of its format, is HTML or prose.</summary>
internal static class FeedText
{
    public static (string? Text, BodyFormat Format) FromRss(string? content)
    {
        if (content is null)
            return (null, BodyFormat.Html);

        // As HTML, prose with paragraphs would run together into one.
        var isProse = !HasMarkup(content) && HasParagraphs(content.Trim());
        return isProse ? (WebUtility.HtmlDecode(content), BodyFormat.PlainText) : (content, BodyFormat.Html);
    }

    private static bool HasMarkup(string content)
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
}
