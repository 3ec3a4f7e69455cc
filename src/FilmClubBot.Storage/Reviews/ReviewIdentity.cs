using FilmClubBot.Domain.Films;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Which stored review a draft is.</summary>
/// <param name="Row">The stored review.</param>
/// <param name="ByWords">Whether only the same words told so: then neither headline nor critic of the draft is news.</param>
internal sealed record KnownReview(ReviewRow Row, bool ByWords);

/// <summary>
/// Finds the stored review that a draft is: by the source's id, by the link, by the same words, by headline and critic with
/// enough sentences in common; in this order.
/// </summary>
internal sealed class ReviewIdentity(FilmClubContext context)
{
    /// <param name="incoming">The draft.</param>
    /// <param name="reviews">The reviews to look among, tracked or not.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public static async Task<KnownReview?> Find(IncomingReview incoming, IQueryable<ReviewRow> reviews, CancellationToken cancellationToken)
    {
        if (incoming.ExternalId is { } externalId)
        {
            // Ids such as "1" last only within their feed: the same id on another host is another review.
            var byId = await Candidates(reviews.Where(review => review.ExternalId == externalId), cancellationToken);
            if (byId.Find(review => review.LinkKey is null || incoming.LinkKey is null || Host(review.LinkKey) == Host(incoming.LinkKey)) is { } row)
                return new(row, ByWords: false);
        }

        if (incoming.LinkKey is { } link)
        {
            // Some feeds give every entry the home page as its link. Where the ids tell two entries apart, the words decide.
            var byLink = await Candidates(reviews.Where(review => review.LinkKey == link || review.Corrections.LinkKey == link), cancellationToken);
            if (byLink.Find(review => review.ExternalId is null || incoming.ExternalId is null || HasCommonText(review, incoming)) is { } row)
                return new(row, ByWords: false);
        }

        var byWords = await Candidates(reviews.Where(review => review.WordsHash == incoming.WordsHash), cancellationToken);
        if (byWords.Find(review => HasSameAuthor(review, incoming)) is { } same)
            return new(same, ByWords: true);

        var byTitle = await Candidates(reviews.Where(review => review.FoldedTitle == incoming.FoldedTitle), cancellationToken);
        return byTitle.Find(review => !Contradicts(review, incoming) && HasSameAuthor(review, incoming) && HasCommonText(review, incoming)) is { } alike
            ? new(alike, ByWords: false)
            : null;
    }

    /// <summary>As <see cref="Find(IncomingReview, IQueryable{ReviewRow}, CancellationToken)"/>, with the row to be changed.</summary>
    public Task<KnownReview?> FindToChange(IncomingReview incoming, CancellationToken cancellationToken) =>
        Find(incoming, context.Reviews.AsTracking().Include(review => review.Films).ThenInclude(row => row.Film), cancellationToken);

    private static Task<List<ReviewRow>> Candidates(IQueryable<ReviewRow> reviews, CancellationToken cancellationToken) =>
        reviews.OrderBy(review => review.Id).ToListAsync(cancellationToken);

    /// <summary>Both name an id, or both a link, and they differ.</summary>
    private static bool Contradicts(ReviewRow review, IncomingReview incoming) =>
        (review.ExternalId is not null && incoming.ExternalId is not null && review.ExternalId != incoming.ExternalId)
        || (review.LinkKey is not null && incoming.LinkKey is not null && review.LinkKey != incoming.LinkKey);

    /// <summary>A critic that one side does not name is no other critic.</summary>
    private static bool HasSameAuthor(ReviewRow review, IncomingReview incoming) =>
        incoming.FoldedAuthor is null || review.FoldedAuthor is null
        || review.FoldedAuthor == incoming.FoldedAuthor
        || (review.SourceAuthor is { } source && FilmTitle.FoldWords(source) == incoming.FoldedAuthor);

    /// <summary>At least a third of the shorter text's sentences stand in the other: an extended review is still the same one.</summary>
    private static bool HasCommonText(ReviewRow review, IncomingReview incoming)
    {
        var ours = Sentences(review.Body);
        var theirs = Sentences(incoming.Text.Body);
        var common = ours.Count(theirs.Contains);
        return common > 0 && common * 3 >= Math.Min(ours.Count, theirs.Count);
    }

    private static HashSet<string> Sentences(string body) => body
        .Split(['.', '!', '?', '。', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(FilmTitle.FoldWords)
        .Where(sentence => sentence.Length > 0)
        .ToHashSet(StringComparer.Ordinal);

    private static string Host(string linkKey) => linkKey.Split('/', 2)[0];
}
