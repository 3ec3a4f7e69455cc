using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Cleaning;

namespace FilmClubBot.TextAnalysis;

/// <summary>Removes the page around the review from a draft in HTML or plain text.</summary>
public sealed class ReviewCleaner : IReviewCleaner
{
    /// <inheritdoc/>
    public ReviewText Clean(ReviewDraft draft)
    {
        var text = draft.Format == BodyFormat.Html
            ? HtmlCleaner.Clean(draft.Content, draft.Title)
            : PlainTextCleaner.Clean(draft.Content, draft.Title);
        return text with { StatedFilms = draft.StatedFilms, Categories = draft.Categories };
    }
}
