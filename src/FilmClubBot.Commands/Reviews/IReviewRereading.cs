using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Reads stored reviews again that were read by other rules than today's: an older release, another taxonomy, no model.</summary>
public interface IReviewRereading
{
    /// <summary>
    /// Reads the next such review again, hidden ones included; moderators' decisions are kept, and nothing is announced.
    /// Commit the unit of work to keep the result.
    /// </summary>
    /// <param name="after">The key that the call before gave, 0 at first: no review comes up twice, whatever becomes of it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The review; null when none is left.</returns>
    Task<Rereading?> Next(ReviewId after, CancellationToken cancellationToken);
}

/// <summary>What became of a review that was to be read again.</summary>
/// <param name="Review">Which review.</param>
/// <param name="IsNew">Whether a new reading stands; not where today's reader fell back on the one that stood already.</param>
public sealed record Rereading(ReviewReference Review, bool IsNew);
