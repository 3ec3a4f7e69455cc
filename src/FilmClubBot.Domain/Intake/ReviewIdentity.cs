using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Intake;

/// <summary>
/// Which stored review matches an incoming one: the one with the source's id, or else the link, or else the same words, or else the
/// headline and enough common sentences; in this order. See docs/decisions/0005-when-two-files-are-one-review.md.
/// </summary>
public static class ReviewIdentity
{
    /// <summary>The signs in the order in which they are compared.</summary>
    public static IReadOnlyList<ReviewSign> Signs { get; } = [ReviewSign.ExternalId, ReviewSign.Link, ReviewSign.Words, ReviewSign.Title];

    /// <summary>Whether a stored review that shares a sign with an incoming one is the same review.</summary>
    /// <param name="sign">The common sign.</param>
    /// <param name="stored">The stored review.</param>
    /// <param name="incoming">The incoming one.</param>
    public static bool IsSame(ReviewSign sign, StoredReview stored, IncomingReview incoming) => sign switch
    {
        // Ids such as "1" are unique only within their feed: the same id on another host is another review.
        ReviewSign.ExternalId => stored.Host is null || incoming.Host is null || stored.Host == incoming.Host,
        // Some feeds use the home page as the link of every entry. If the ids of two entries differ, the words decide.
        ReviewSign.Link => stored.ExternalId is null || incoming.ExternalId is null || HasCommonText(stored, incoming),
        ReviewSign.Words => HasSameAuthor(stored, incoming),
        ReviewSign.Title => !Contradicts(stored, incoming) && HasSameAuthor(stored, incoming) && HasCommonText(stored, incoming),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Unknown sign."),
    };

    /// <summary>Both have an id, or both a link, and the two differ.</summary>
    private static bool Contradicts(StoredReview stored, IncomingReview incoming) =>
        (stored.ExternalId is not null && incoming.ExternalId is not null && stored.ExternalId != incoming.ExternalId)
        || (stored.LinkKey is not null && incoming.LinkKey is not null && stored.LinkKey != incoming.LinkKey);

    /// <summary>A missing critic on one side does not count as a difference.</summary>
    private static bool HasSameAuthor(StoredReview stored, IncomingReview incoming) =>
        incoming.FoldedAuthor is null || stored.FoldedAuthor is null
        || stored.FoldedAuthor == incoming.FoldedAuthor
        || (stored.SourceAuthor is { } source && FilmTitle.FoldWords(source) == incoming.FoldedAuthor);

    /// <summary>At least a third of the shorter text's sentences are in the other: an extended review is still the same one.</summary>
    private static bool HasCommonText(StoredReview stored, IncomingReview incoming)
    {
        var ours = Sentences(stored.Body);
        var theirs = Sentences(incoming.Text.Body);
        var common = ours.Count(theirs.Contains);
        return common > 0 && common * 3 >= Math.Min(ours.Count, theirs.Count);
    }

    private static HashSet<string> Sentences(string body) => body
        .Split(['.', '!', '?', '。', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(FilmTitle.FoldWords)
        .Where(sentence => sentence.Length > 0)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The host, with its port, of a link in comparable form.</summary>
    public static string Host(string linkKey) => linkKey.Split('/', 2)[0];
}

/// <summary>What an incoming review and a stored one can have in common.</summary>
public enum ReviewSign
{
    /// <summary>The source's own id.</summary>
    ExternalId,

    /// <summary>The source's link, or the one that a moderator set.</summary>
    Link,

    /// <summary>Every word of the text.</summary>
    Words,

    /// <summary>The headline.</summary>
    Title,
}
