using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Sheets;

/// <summary>Chooses verbatim passages of reviews that may be on paper.</summary>
public sealed class SheetExtracts(IReviews reviews)
{
    // A sheet has little space: of longer passages, none is shown, because words of a review are not shortened.
    private const int LongestExtract = 420;

    private const int MostReviews = 20;

    /// <summary>One passage of each review, the surest theme's first; of a review without one, its first sentence. What a moderator marked as a spoiler is left out.</summary>
    /// <param name="film">The film.</param>
    /// <param name="found">Its themes, by descending confidence.</param>
    /// <param name="most">The most passages.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public async Task<IReadOnlyList<Passage>> Of(FilmId film, IReadOnlyList<FilmTheme> found, int most, CancellationToken cancellationToken)
    {
        var opening = (await reviews.OfFilm(film, new PageRequest(1, MostReviews), cancellationToken)).Items
            .Select(review => new Passage(review.Reference, new(0, review.Excerpt.Length), review.Excerpt));
        return [.. found.SelectMany(theme => theme.Evidence).Concat(opening)
            .Where(passage => !passage.Review.IsCovered && passage.Text.Length is > 0 and <= LongestExtract)
            .DistinctBy(passage => passage.Review.Id)
            .Take(most)];
    }
}
