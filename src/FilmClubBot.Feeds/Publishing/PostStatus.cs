namespace FilmClubBot.Feeds.Publishing;

/// <summary>
/// Interprets the status and the type of a post as blogs name them: WordPress (also its exports and what converters make of them), Ghost,
/// Blogger, Pelican, Nikola, JBake. An unknown status is no reason to withhold a review.
/// </summary>
internal static class PostStatus
{
    /// <summary>Why a post of that status is not published; null if it is.</summary>
    public static Unpublished? Of(string? status) => Letters(status) switch
    {
        "draft" or "autodraft" or "unpublished" or "entwurf" or "brouillon" or "borrador" => Unpublished.Draft,
        "private" or "privat" or "privé" or "privado" or "hidden" or "unlisted" or "members" or "paid" or "tiers" => Unpublished.Private,
        "pending" or "pendingreview" or "inreview" or "review" => Unpublished.Pending,
        "future" or "scheduled" or "geplant" or "programado" => Unpublished.Scheduled,
        "trash" or "trashed" or "softtrashed" or "deleted" or "spam" => Unpublished.Trashed,
        _ => null,
    };

    /// <summary>Why an entry of that type is no review; null if it can be one.</summary>
    public static Unpublished? OfType(string? type) => Letters(type) switch
    {
        "" or "post" or "posts" => null,
        "page" or "pages" => Unpublished.Page,
        "comment" => Unpublished.Comment,
        "template" or "settings" or "layout" or "widget" => Unpublished.Design,
        // Film sites give their reviews a post type of their own.
        var own when own.Contains("review", StringComparison.Ordinal) || own.Contains("kriti", StringComparison.Ordinal) || own.Contains("critic", StringComparison.Ordinal)
            || own.Contains("critiq", StringComparison.Ordinal) || own.Contains("reseña", StringComparison.Ordinal) || own.Contains("resena", StringComparison.Ordinal) => null,
        _ => Unpublished.OtherKind,
    };

    private static string Letters(string? words) => words is null ? "" : string.Concat(words.Where(char.IsLetter)).ToLowerInvariant();
}
