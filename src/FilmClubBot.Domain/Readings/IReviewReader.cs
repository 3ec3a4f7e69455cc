using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Readings;

/// <summary>Reads a review: film, themes, quotes, questions.</summary>
public interface IReviewReader
{
    /// <summary>Names the rules that readings are made by today: equal texts read by one edition give equal readings.</summary>
    string Edition { get; }

    /// <summary>Reads one review. Never fails on any text; a text that says nothing gives an empty reading.</summary>
    /// <param name="text">The cleaned words.</param>
    /// <param name="cancellationToken">Stops a reader that works over a network.</param>
    ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken);
}

/// <summary>Frees a draft of the page around it.</summary>
public interface IReviewCleaner
{
    /// <summary>
    /// Turns a draft's content into the review's verbatim words: markup, navigation, share bars, "Similar Posts",
    /// runs of commas and the like are left out, the words of the review are not touched.
    /// </summary>
    /// <returns>The headline and body; a body without letters when nothing of a review is left.</returns>
    ReviewText Clean(ReviewDraft draft);
}
