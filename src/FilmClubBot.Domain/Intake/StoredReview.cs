using NodaTime;

namespace FilmClubBot.Domain.Intake;

/// <summary>What a stored review is recognised by.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="FoldedTitle">The headline as titles are compared.</param>
/// <param name="FoldedAuthor">The critic that is shown, as names are compared; null where none is known.</param>
/// <param name="SourceAuthor">The critic as the source last named them, whatever a moderator corrected since.</param>
/// <param name="LinkKey">The source's link as links are compared.</param>
/// <param name="ExternalId">The source's own id.</param>
/// <param name="PublishedAt">When it was published, where that is known.</param>
/// <param name="WordsHash">The hash of its words: see <see cref="IncomingReview.WordsHash"/>.</param>
/// <param name="Body">Its text.</param>
public sealed record StoredReview(
    string Title,
    string FoldedTitle,
    string? FoldedAuthor,
    string? SourceAuthor,
    string? LinkKey,
    string? ExternalId,
    Instant? PublishedAt,
    string WordsHash,
    string Body);
