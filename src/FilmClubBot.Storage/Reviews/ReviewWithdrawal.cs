using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Hides a review that its source does not publish any more, and shows it when it is published again.</summary>
/// <remarks>
/// A critic's draft of a revision must not remove the review that the blog publishes, so only the source of the stored text withdraws it.
/// A hidden review is a moderator's decision, and one that was withdrawn before and is visible is one as well.
/// </remarks>
internal sealed class ReviewWithdrawal(FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements)
{
    /// <summary>Withdraws a review, if its source may.</summary>
    /// <returns>Whether it was withdrawn.</returns>
    public async Task<bool> Withdraw(int review, string origin, CancellationToken cancellationToken)
    {
        var target = Reversal.TargetOf(new ReviewId(review));
        var undos = context.Undos.Where(undo => undo.Target == target && undo.Reversal != UndoRow.NoReversal);
        // A draft of which there is nothing to withdraw, as with most, acquires no write lock.
        if (!await context.Reviews.AnyAsync(row => row.Id == review && row.Origin == origin && !row.IsWithdrawn && (!row.IsHidden || undos.Any()), cancellationToken)
            || await Locked(review, cancellationToken) is not { IsWithdrawn: false } row || row.Origin != origin)
            return false;
        if (row.IsHidden)
        {
            // Undoing that a moderator hid it must not show what its source no longer publishes.
            await undos.ExecuteUpdateAsync(set => set.SetProperty(undo => undo.Reversal, UndoRow.NoReversal), cancellationToken);
            return false;
        }

        await Save(row, isWithdrawn: true, cancellationToken);
        return true;
    }

    /// <summary>Shows a review that was withdrawn.</summary>
    public async Task Restore(int review, CancellationToken cancellationToken)
    {
        if (await Locked(review, cancellationToken) is { IsWithdrawn: true } row)
            await Save(row, isWithdrawn: false, cancellationToken);
    }

    private async Task<ReviewRow?> Locked(int review, CancellationToken cancellationToken)
    {
        await work.Begin(cancellationToken);
        return await context.Reviews.AsTracking().SingleOrDefaultAsync(row => row.Id == review, cancellationToken);
    }

    private async Task Save(ReviewRow row, bool isWithdrawn, CancellationToken cancellationToken)
    {
        row.IsHidden = row.IsWithdrawn = isWithdrawn;
        await work.Flush(cancellationToken);
        await announcements.Renew(row.Id, cancellationToken);
    }
}
