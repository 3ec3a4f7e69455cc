using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Rereads stored reviews that were read by outdated rules: an older release, another taxonomy, no model.</summary>
public interface IReviewRereading
{
    /// <summary>
    /// Rereads the next such review, hidden ones included; moderators' decisions are preserved, and nothing is announced.
    /// Commit the unit of work to save the result.
    /// </summary>
    /// <param name="after">The key that the previous call returned, 0 at first: no review is returned twice, whatever the outcome.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The review; null when none is left.</returns>
    Task<Rereading?> Next(ReviewId after, CancellationToken cancellationToken);
}

/// <summary>The result of rereading a review.</summary>
/// <param name="Review">Which review.</param>
/// <param name="IsNew">Whether a new reading was stored; false where today's reader used its fallback, whose reading is stored already.</param>
public sealed record Rereading(ReviewReference Review, bool IsNew);
