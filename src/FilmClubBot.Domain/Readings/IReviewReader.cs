using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Readings;

/// <summary>Reads a review: film, themes, quotes, questions.</summary>
public interface IReviewReader
{
    /// <summary>Identifies the current rules of reading: one edition reads equal texts equally.</summary>
    string Edition { get; }

    /// <summary>Reads one review. Never fails on any text; a text without content gives an empty reading.</summary>
    /// <param name="text">The cleaned words.</param>
    /// <param name="cancellationToken">Cancels a reader that uses a network.</param>
    ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken);
}

/// <summary>Extracts a review from the page around it.</summary>
public interface IReviewCleaner
{
    /// <summary>
    /// Turns a draft's content into the review's verbatim words: removes markup, navigation, share bars, "Similar Posts", runs of
    /// commas and similar boilerplate, and leaves the words of the review unchanged.
    /// </summary>
    /// <returns>The headline and body; a body without letters when nothing of a review remains.</returns>
    ReviewText Clean(ReviewDraft draft);
}
