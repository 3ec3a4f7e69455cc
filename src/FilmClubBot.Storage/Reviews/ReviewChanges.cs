using FilmClubBot.Domain.Films;

namespace FilmClubBot.Storage.Reviews;

/// <summary>What a draft changes on a known review. What a draft leaves out is never taken away.</summary>
/// <param name="Text">Headline or body.</param>
/// <param name="Author">The critic.</param>
/// <param name="Link">The link.</param>
/// <param name="Completes">A publication time or a source's id that was not known.</param>
internal sealed record ReviewChanges(bool Text, bool Author, bool Link, bool Completes)
{
    public bool IsAny => Text || Author || Link || Completes;

    public static ReviewChanges Between(KnownReview known, IncomingReview incoming)
    {
        var row = known.Row;
        // Met by its words alone, the draft is a copy: its headline, critic and link complete what is missing, no more. Two
        // copies that differ in such things would otherwise overwrite each other for ever.
        return new(
            !known.ByWords && (row.Title != incoming.Text.Title || row.Body != incoming.Text.Body),
            incoming.FoldedAuthor is not null && (row.SourceAuthor is null || (!known.ByWords && FilmTitle.FoldWords(row.SourceAuthor) != incoming.FoldedAuthor)),
            incoming.LinkKey is not null && (row.LinkKey is null || (!known.ByWords && row.LinkKey != incoming.LinkKey)),
            (row.ExternalId is null && incoming.ExternalId is not null) || (row.PublishedAt is null && incoming.PublishedAt is not null));
    }
}
