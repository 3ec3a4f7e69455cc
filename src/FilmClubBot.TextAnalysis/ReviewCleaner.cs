using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Cleaning;

namespace FilmClubBot.TextAnalysis;

/// <summary>Frees a draft, HTML or plain text, of the page around the review.</summary>
public sealed class ReviewCleaner : IReviewCleaner
{
    /// <inheritdoc/>
    public ReviewText Clean(ReviewDraft draft) => draft.Format switch
    {
        BodyFormat.Html => HtmlCleaner.Clean(draft.Content, draft.Title),
        _ => PlainTextCleaner.Clean(draft.Content, draft.Title),
    };
}
