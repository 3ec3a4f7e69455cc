using System.Xml.Linq;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Reads whether an item is published: WordPress' exports (<c>wp:status</c>, <c>wp:post_type</c>, <c>wp:post_password</c>), Blogger's (the
/// kind of an entry; in Google Takeout <c>blogger:type</c> and <c>blogger:status</c>), AtomPub's <c>app:draft</c> (RFC 5023, section 13.1)
/// and threads (RFC 4685). What a site's own feed shows is published, whatever its date; an export has posts of the future too.
/// </summary>
internal static class ItemPublication
{
    private const string KindScheme = "http://schemas.google.com/g/2005#kind";

    /// <summary>What an item states.</summary>
    /// <param name="fields">The item.</param>
    /// <param name="publishedAt">Its date of publication.</param>
    public static Publication Of(Fields fields, Instant? publishedAt)
    {
        var type = fields.Text("wp:post_type", "blogger:type") ?? KindOf(fields);
        var status = fields.Text("wp:status", "blogger:status");
        var state = PostStatus.OfType(type)
            ?? PostStatus.Of(status)
            ?? (fields.Text("wp:post_password") is null ? null : (Unpublished?)Unpublished.Protected)
            ?? (fields.All("app:control").Any(HasDraft) ? (Unpublished?)Unpublished.Draft : null)
            ?? (fields.All("thr:in-reply-to").Any() ? (Unpublished?)Unpublished.Comment : null);
        return new(state, type is not null ? publishedAt : null);
    }

    /// <summary>Whether a category is the kind of an entry, not a topic.</summary>
    public static bool IsKind(XElement category) => category.Attribute("scheme")?.Value == KindScheme;

    private static string? KindOf(Fields fields) => fields.All("category", "atom:category")
        .Where(IsKind)
        .Select(category => category.Attribute("term")?.Value.Split('#')[^1])
        .FirstOrDefault();

    private static bool HasDraft(XElement control) => control.Elements().Any(element => element.Name.LocalName == "draft" && element.Value.Trim() == "yes");
}
