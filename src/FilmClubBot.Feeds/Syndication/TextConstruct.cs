using System.Xml.Linq;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Encodings;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>A text of a feed and its format.</summary>
/// <param name="Text">The text, never blank.</param>
/// <param name="Format">Whether it is HTML or prose.</param>
internal sealed record TextConstruct(string Text, BodyFormat Format)
{
    /// <summary>Reads a text of RSS, which does not declare its format, or of Atom, which does; null for a blank text and for other content.</summary>
    public static TextConstruct? Of(XElement element) =>
        (FeedNames.IsAtom(element) ? OfAtom(element) : FeedText.FromRss(InnerHtml.Of(element))) is { } read && !string.IsNullOrWhiteSpace(read.Text) ? read : null;

    /// <summary>A title without markup; null for a blank one.</summary>
    public static string? Title(XElement element)
    {
        var read = FeedNames.IsAtom(element) ? OfAtom(element) : new(InnerHtml.Of(element), BodyFormat.Html);
        var title = read is null || read.Format == BodyFormat.PlainText ? read?.Text : DraftFields.FromHtml(read.Text);
        return string.IsNullOrWhiteSpace(title) ? null : title;
    }

    // Atom 1.0 has three types and media types (RFC 4287, sections 3.1.1 and 4.1.3); Atom 0.3 has media types and a mode.
    private static TextConstruct? OfAtom(XElement element)
    {
        var type = element.Attribute("type")?.Value.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        var mode = element.Attribute("mode")?.Value.Trim().ToLowerInvariant();
        if (element.Attribute("src") is not null && string.IsNullOrWhiteSpace(element.Value))
            return null;
        if (mode == "base64")
            return FromBase64(element.Value, type);
        return type switch
        {
            "" or "text" or "text/plain" when !element.HasElements => new(element.Value, IsLikelyHtml(element, type, mode) ? BodyFormat.Html : BodyFormat.PlainText),
            "" or "text" or "html" or "xhtml" or "text/plain" or "text/html" or "application/xhtml+xml" => Html(element),
            _ when type.StartsWith("text/", StringComparison.Ordinal) => Html(element),
            _ when type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal) => element.HasElements ? Html(element) : new(element.Value, BodyFormat.PlainText),
            _ when element.HasElements => null,
            _ when IsPicture(type) => null,
            _ => FromBase64(element.Value, type) ?? new(element.Value, BodyFormat.PlainText),
        };
    }

    private static TextConstruct Html(XElement element) => new(InnerHtml.Of(element), BodyFormat.Html);

    // Atom 0.3 marks HTML as plain text with the mode "escaped".
    private static bool IsLikelyHtml(XElement element, string type, string? mode) =>
        type.Length == 0 && mode == "escaped" && FeedText.HasMarkup(element.Value);

    private static bool IsPicture(string type) => type.Split('/')[0] is "image" or "audio" or "video" or "font" or "model";

    private static TextConstruct? FromBase64(string value, string type)
    {
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var length))
            return null;
        var text = TextDecoder.Decode(bytes.AsSpan(0, length), out _);
        return text is null ? null : new(text, type is "text" or "text/plain" && !FeedText.HasMarkup(text) ? BodyFormat.PlainText : BodyFormat.Html);
    }
}
