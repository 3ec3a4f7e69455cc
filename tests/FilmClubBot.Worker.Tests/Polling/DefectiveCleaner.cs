using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis;

namespace FilmClubBot.Worker.Tests.Polling;

/// <summary>Cleans reviews, and fails on some of them as a defect would.</summary>
internal sealed class DefectiveCleaner(Func<ReviewDraft, bool> isFatal) : IReviewCleaner
{
    private readonly ReviewCleaner _cleaner = new();

    public ReviewText Clean(ReviewDraft draft) => isFatal(draft) ? throw new InvalidCastException("A defect.") : _cleaner.Clean(draft);
}
