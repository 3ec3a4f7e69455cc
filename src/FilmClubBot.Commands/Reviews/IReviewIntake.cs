using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Imports reviews: a review is cleaned, read, matched to its films and stored.</summary>
public interface IReviewIntake
{
    /// <summary>
    /// Imports a review. An unchanged review changes nothing; a changed text becomes a new revision: quotes that it no longer
    /// contains are withdrawn, and moderators' decisions are preserved. Commit the unit of work to save the result.
    /// </summary>
    Task<IntakeResult> Import(ReviewDraft draft, CancellationToken cancellationToken);

    /// <summary>Withdraws the review that a source published before, as <see cref="IReviews.Withdraw"/> does.</summary>
    /// <param name="draft">The review as its source has it now.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The withdrawn review; null if none was.</returns>
    Task<ReviewReference?> Withdraw(ReviewDraft draft, CancellationToken cancellationToken);
}

/// <summary>The outcome of importing a draft.</summary>
public enum IntakeOutcome
{
    /// <summary>A review that was not known.</summary>
    New,

    /// <summary>A known review with a changed text, headline, critic or link.</summary>
    Revised,

    /// <summary>A known review, unchanged.</summary>
    Unchanged,

    /// <summary>Not a review: nothing was stored.</summary>
    Refused,
}

/// <summary>The result of importing a draft.</summary>
/// <param name="Outcome">New, revised, unchanged or refused.</param>
/// <param name="Review">The stored review; null when refused.</param>
/// <param name="Films">The films that it was found to be about.</param>
/// <param name="Reason">Why it was refused: what is wrong, where, and how to fix it; null otherwise.</param>
public sealed record IntakeResult(IntakeOutcome Outcome, ReviewReference? Review, IReadOnlyList<Film> Films, string? Reason)
{
    /// <summary>Why a moderator should check the films; null if they are certain.</summary>
    public FilmDoubt? Doubt { get; init; }
}
