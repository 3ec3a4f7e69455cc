using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>The one way in for a review: cleaned, read, matched to its films and stored.</summary>
public interface IReviewIntake
{
    /// <summary>
    /// Takes a review in. The same review again changes nothing; a changed text becomes a new revision, of which quotes that
    /// no longer stand are withdrawn and moderators' decisions are kept. Commit the unit of work to keep the result.
    /// </summary>
    Task<IntakeResult> Import(ReviewDraft draft, CancellationToken cancellationToken);
}

/// <summary>What became of a draft.</summary>
public enum IntakeOutcome
{
    /// <summary>A review that was not known.</summary>
    New,

    /// <summary>A known review with a changed text, headline, critic or link.</summary>
    Revised,

    /// <summary>A known review, unchanged.</summary>
    Unchanged,

    /// <summary>No review: nothing was stored.</summary>
    Refused,
}

/// <summary>What became of a draft.</summary>
/// <param name="Outcome">New, revised, unchanged or refused.</param>
/// <param name="Review">The stored review; null when refused.</param>
/// <param name="Films">The films that it was found to be about.</param>
/// <param name="Reason">Why it was refused: what, where and how to mend it; null otherwise.</param>
public sealed record IntakeResult(IntakeOutcome Outcome, ReviewReference? Review, IReadOnlyList<Film> Films, string? Reason);
