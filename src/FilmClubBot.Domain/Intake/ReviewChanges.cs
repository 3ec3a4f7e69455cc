using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Intake;

/// <summary>What an incoming review changes on the stored one that it is. What it leaves out is never taken away.</summary>
/// <param name="Text">Headline or body.</param>
/// <param name="Author">The critic.</param>
/// <param name="Link">The link.</param>
/// <param name="Completes">A publication time or a source's id that was not known.</param>
public sealed record ReviewChanges(bool Text, bool Author, bool Link, bool Completes)
{
    /// <summary>Whether there is anything to store.</summary>
    public bool IsAny => Text || Author || Link || Completes;

    /// <summary>Compares an incoming review with the stored one.</summary>
    /// <param name="stored">The stored review.</param>
    /// <param name="sign">What it was recognised by.</param>
    /// <param name="incoming">The incoming review.</param>
    public static ReviewChanges Between(StoredReview stored, ReviewSign sign, IncomingReview incoming)
    {
        // Recognised by its words alone, it is a copy: its headline, critic and link complete what is missing, no more. Two
        // copies that differ in such things would otherwise overwrite each other for ever.
        var isCopy = sign == ReviewSign.Words;
        return new(
            !isCopy && (stored.Title != incoming.Text.Title || stored.Body != incoming.Text.Body),
            incoming.FoldedAuthor is not null && (stored.SourceAuthor is null || (!isCopy && FilmTitle.FoldWords(stored.SourceAuthor) != incoming.FoldedAuthor)),
            incoming.LinkKey is not null && (stored.LinkKey is null || (!isCopy && stored.LinkKey != incoming.LinkKey)),
            (stored.ExternalId is null && incoming.ExternalId is not null) || (stored.PublishedAt is null && incoming.PublishedAt is not null));
    }
}
