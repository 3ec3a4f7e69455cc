using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Hides a review that its source does not publish any more, and shows it when it is published again.</summary>
internal sealed class ReviewWithdrawal(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements)
{
    /// <summary>Whether a source may withdraw a review.</summary>
    /// <remarks>
    /// A critic's draft of a revision must not remove the review that the blog publishes, so only the source of the stored text withdraws it.
    /// A hidden review is a moderator's decision, and one that was withdrawn before and is visible is one as well.
    /// </remarks>
    public static bool IsAllowed(ReviewRow row, string origin) => row.Origin == origin && row is { IsHidden: false, IsWithdrawn: false };

    /// <summary>Withdraws a review, if its source may.</summary>
    /// <returns>Whether it was withdrawn.</returns>
    public Task<bool> Withdraw(int review, string origin, CancellationToken cancellationToken) => Change(review, row =>
    {
        if (!IsAllowed(row, origin))
            return false;
        return row.IsHidden = row.IsWithdrawn = true;
    }, cancellationToken);

    /// <summary>Shows a review that was withdrawn.</summary>
    public Task Restore(int review, CancellationToken cancellationToken) => Change(review, row =>
    {
        if (!row.IsWithdrawn)
            return false;
        row.IsHidden = row.IsWithdrawn = false;
        return true;
    }, cancellationToken);

    private async Task<bool> Change(int review, Func<ReviewRow, bool> change, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        if (await context.Reviews.AsTracking().SingleOrDefaultAsync(row => row.Id == review, cancellationToken) is not { } row || !change(row))
            return false;
        await work.Flush(cancellationToken);
        await announcements.Renew(review, cancellationToken);
        return true;
    }
}
