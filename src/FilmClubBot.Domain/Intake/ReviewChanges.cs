using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Intake;

/// <summary>What an incoming review changes in the matching stored one. A value that the incoming review lacks is never removed.</summary>
/// <param name="Text">Headline or body.</param>
/// <param name="Author">The critic.</param>
/// <param name="Link">The link.</param>
/// <param name="Id">The source's id, which a site makes anew from a corrected headline.</param>
/// <param name="Films">The films that the source states.</param>
/// <param name="Links">The links in its text to films' pages.</param>
/// <param name="Image">The review's own image.</param>
/// <param name="Completes">A publication time or a source's id that was unknown, a warning of spoilers, that it is published again, or is no sample any more.</param>
public sealed record ReviewChanges(bool Text, bool Author, bool Link, bool Id, bool Films, bool Links, bool Image, bool Completes)
{
    /// <summary>Whether there is anything to store.</summary>
    public bool IsAny => Text || Author || Link || Id || Films || Links || Image || Completes;

    /// <summary>Whether the review must be read again.</summary>
    public bool NeedsReading => Text || Films || Links;

    /// <summary>Compares an incoming review with the matching stored one.</summary>
    /// <param name="stored">The stored review.</param>
    /// <param name="sign">The sign by which it was recognised.</param>
    /// <param name="incoming">The incoming review.</param>
    public static ReviewChanges Between(StoredReview stored, ReviewSign sign, IncomingReview incoming)
    {
        // A review recognised only by its words is a copy, unless its own site corrected it: the headline, critic and link of a copy fill in
        // missing values, no more. Otherwise two copies with different values would overwrite each other for ever.
        var isCopy = sign == ReviewSign.Words && !IsCorrected(stored, incoming);
        // The source that stated the stored link states another one: its site moved.
        var isMoved = incoming.FormerLinkKey is { } former && former == stored.LinkKey;
        return new(
            !isCopy && (stored.Title != incoming.Text.Title || stored.Body != incoming.Text.Body),
            incoming.FoldedAuthor is not null && (stored.SourceAuthor is null || (!isCopy && FilmTitle.FoldWords(stored.SourceAuthor) != incoming.FoldedAuthor)),
            incoming.LinkKey is not null && (stored.LinkKey is null || ((!isCopy || isMoved) && stored.LinkKey != incoming.LinkKey)),
            sign == ReviewSign.Words && (!isCopy || isMoved) && incoming.ExternalId is not null && stored.ExternalId != incoming.ExternalId,
            incoming.Text.StatedFilms.Count > 0 && (stored.StatedFilms.Count == 0 || (!isCopy && !stored.StatedFilms.SequenceEqual(incoming.Text.StatedFilms))),
            incoming.Text.Links.Count > 0 && (stored.Links.Count == 0 || (!isCopy && !stored.Links.SequenceEqual(incoming.Text.Links))),
            // Of two sources that have different images, that of the text is the review's.
            incoming.Image is not null && (stored.Image is null || (stored.Origin == incoming.Origin && !stored.Image.IsSame(incoming.Image))),
            (stored.ExternalId is null && incoming.ExternalId is not null) || (stored.PublishedAt is null && incoming.PublishedAt is not null)
                || (incoming.IsSpoiler && !stored.IsSourceSpoiler) || stored.IsWithdrawn || (stored.IsSample && !incoming.IsSample));
    }

    // Sites derive the address and the id of a post from its headline, so that a corrected headline changes all three. What remains is
    // the moment of publication, and either the site or the feed.
    private static bool IsCorrected(StoredReview stored, IncomingReview incoming) =>
        stored.PublishedAt is not null && stored.PublishedAt == incoming.PublishedAt
        && (stored.Origin == incoming.Origin || stored.Host is not null && stored.Host == incoming.Host);
}
