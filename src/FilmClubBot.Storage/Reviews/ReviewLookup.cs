using FilmClubBot.Domain.Intake;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>The stored review that matches an incoming one.</summary>
/// <param name="Row">The stored review.</param>
/// <param name="Sign">What it was recognised by.</param>
internal sealed record KnownReview(ReviewRow Row, ReviewSign Sign)
{
    public ReviewChanges ChangesBy(IncomingReview incoming) => ReviewChanges.Between(Row.ToStored(), Sign, incoming);
}

/// <summary>Finds the stored review that matches an incoming one, by the rules of <see cref="ReviewIdentity"/>.</summary>
internal sealed class ReviewLookup(FilmClubContext context)
{
    /// <summary>The stored review, untracked, for reading.</summary>
    public Task<KnownReview?> Find(IncomingReview incoming, CancellationToken cancellationToken) =>
        Find(incoming, context.Set<ReviewRow>(), cancellationToken);

    /// <summary>The stored review with its films, tracked, to be changed within the write transaction.</summary>
    public Task<KnownReview?> FindToChange(IncomingReview incoming, CancellationToken cancellationToken) =>
        Find(incoming, context.Set<ReviewRow>().AsTracking().Include(review => review.Films).ThenInclude(row => row.Film), cancellationToken);

    private static async Task<KnownReview?> Find(IncomingReview incoming, IQueryable<ReviewRow> reviews, CancellationToken cancellationToken)
    {
        foreach (var sign in ReviewIdentity.Signs)
        {
            if (With(sign, incoming, reviews) is not { } candidates)
                continue;
            var rows = await candidates.OrderBy(review => review.Id).ToListAsync(cancellationToken);
            if (rows.Find(row => ReviewIdentity.IsSame(sign, row.ToStored(), incoming)) is { } same)
                return new(same, sign);
        }

        return null;
    }

    /// <summary>The stored reviews that share a sign with an incoming one; null where the incoming one does not have the sign.</summary>
    private static IQueryable<ReviewRow>? With(ReviewSign sign, IncomingReview incoming, IQueryable<ReviewRow> reviews) => sign switch
    {
        ReviewSign.ExternalId => incoming.ExternalId is { } id ? reviews.Where(review => review.ExternalId == id) : null,
        ReviewSign.Link => incoming.LinkKey is { } link ? reviews.Where(review => review.LinkKey == link || review.CorrectedLinkKey == link) : null,
        ReviewSign.Words => reviews.Where(review => review.WordsHash == incoming.WordsHash),
        _ => reviews.Where(review => review.FoldedTitle == incoming.FoldedTitle),
    };
}
