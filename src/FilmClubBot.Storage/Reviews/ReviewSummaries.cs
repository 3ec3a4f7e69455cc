using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>Creates list entries of reviews without reading their long texts.</summary>
internal sealed class ReviewSummaries(FilmClubContext context)
{
    /// <summary>Longest excerpt where a review has no sentences to show, in UTF-16 units.</summary>
    private const int MaxExcerpt = 300;

    /// <summary>Summaries in the order of the keys.</summary>
    /// <param name="reviews">The reviews' keys.</param>
    /// <param name="excerpts">Excerpts by review; where one is missing, the first sentence is shown.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<IReadOnlyList<ReviewSummary>> Of(IReadOnlyList<int> reviews, IReadOnlyDictionary<int, string>? excerpts, CancellationToken cancellationToken)
    {
        if (reviews.Count == 0)
            return [];
        var heads = await context.Reviews.Where(review => reviews.Contains(review.Id))
            .Select(review => new { review.Id, review.Title, review.Author, review.Link, review.PublishedAt, review.IsHidden, review.IsSpoiler, review.IsSample, review.Image })
            .ToDictionaryAsync(review => review.Id, cancellationToken);
        var first = await context.Passages.Where(passage => reviews.Contains(passage.ReviewId) && passage.Ordinal == 0)
            .ToDictionaryAsync(passage => passage.ReviewId, passage => passage.Text, cancellationToken);
        var films = await Films(reviews, cancellationToken);

        List<ReviewSummary> summaries = new(reviews.Count);
        foreach (var id in reviews)
        {
            var head = heads[id];
            var excerpt = excerpts?.GetValueOrDefault(id) ?? first.GetValueOrDefault(id) ?? await Beginning(id, cancellationToken);
            summaries.Add(new(
                new ReviewReference(new(id), head.Title, head.Author, head.Link.ToUri()) { IsCovered = head.IsSpoiler, IsSample = head.IsSample },
                head.PublishedAt,
                films[id].ToList(),
                excerpt,
                head.IsHidden) { Image = head.Image });
        }

        return summaries;
    }

    /// <summary>The films of each review, the main one first.</summary>
    public async Task<ILookup<int, Film>> Films(IReadOnlyList<int> reviews, CancellationToken cancellationToken)
    {
        var rows = await context.ReviewFilms.Include(row => row.Film)
            .Where(row => reviews.Contains(row.ReviewId))
            .OrderBy(row => row.Ordinal)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ReviewId, row => row.Film.ToFilm());
    }

    private async Task<string> Beginning(int review, CancellationToken cancellationToken)
    {
        var body = await context.Reviews.Where(row => row.Id == review).Select(row => row.Body).SingleAsync(cancellationToken);
        return body.Split('\n', 2)[0].Cut(MaxExcerpt);
    }
}
