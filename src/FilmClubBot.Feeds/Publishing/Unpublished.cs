namespace FilmClubBot.Feeds.Publishing;

/// <summary>Why an entry of a source is not a published review.</summary>
public enum Unpublished
{
    /// <summary>It is not finished.</summary>
    Draft,

    /// <summary>Only some people may read it, or it is listed nowhere.</summary>
    Private,

    /// <summary>It is protected by a password.</summary>
    Protected,

    /// <summary>It was deleted, and is in the trash.</summary>
    Trashed,

    /// <summary>An editor has to approve it.</summary>
    Pending,

    /// <summary>Its date of publication is in the future.</summary>
    Scheduled,

    /// <summary>Its date of expiry has passed.</summary>
    Expired,

    /// <summary>It is a page of the site, such as "About us".</summary>
    Page,

    /// <summary>It is a reader's comment.</summary>
    Comment,

    /// <summary>It is a template or a setting of the blog.</summary>
    Design,

    /// <summary>It is of another kind: an attachment, a menu entry, a revision.</summary>
    OtherKind,
}

/// <summary>Words for <see cref="Unpublished"/>.</summary>
public static class UnpublishedWords
{
    /// <summary>The reason as a predicate: <c>is a draft</c>.</summary>
    public static string Predicate(Unpublished reason) => reason switch
    {
        Unpublished.Draft => "is a draft: it is imported when it is published",
        Unpublished.Private => "is private or unlisted, not public",
        Unpublished.Protected => "is protected by a password",
        Unpublished.Trashed => "is in the trash",
        Unpublished.Pending => "waits for an editor's approval",
        Unpublished.Scheduled => "is to be published later: it is imported then",
        Unpublished.Expired => "has expired",
        Unpublished.Page => "is a page of the site, not a post",
        Unpublished.Comment => "is a reader's comment",
        Unpublished.Design => "is a template or a setting of the blog",
        Unpublished.OtherKind => "is no post, but an attachment, a menu entry or the like",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };
}
