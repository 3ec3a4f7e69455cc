using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
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

    /// <summary>One passage of each review, the surest theme's first; of a review of this film alone without one, its first sentence: a post on ten films begins with none of them. What a moderator marked as a spoiler is left out.</summary>
    /// <param name="film">The film.</param>
    /// <param name="found">Its themes, by descending confidence.</param>
    /// <param name="most">The most passages.</param>
    /// <param name="say">The language of the sources.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    public async Task<IReadOnlyList<SheetQuotation>> Of(FilmId film, IReadOnlyList<FilmTheme> found, int most, Phrases say, CancellationToken cancellationToken)
    {
        var chosen = Choose(found.SelectMany(theme => theme.Evidence).Select(passage => (passage.Review, passage.Text)), most);
        if (chosen.Count < most)
        {
            var opening = (await reviews.OfFilm(film, new PageRequest(1, MostReviews), cancellationToken)).Items
                .Where(review => review.Films.Count == 1).Select(review => (review.Reference, review.Excerpt));
            chosen = Choose(chosen.Concat(opening), most);
        }

        return [.. chosen.Select(extract => new SheetQuotation(extract.Text, Citation.Of(extract.Review, say)))];
    }

    private static IReadOnlyList<(ReviewReference Review, string Text)> Choose(IEnumerable<(ReviewReference Review, string Text)> extracts, int most) =>
        [.. extracts.Where(extract => !extract.Review.IsCovered && extract.Text.Length is > 0 and <= LongestExtract).DistinctBy(extract => extract.Review.Id).Take(most)];
}
