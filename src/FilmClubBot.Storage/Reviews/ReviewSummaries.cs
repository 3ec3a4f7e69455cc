using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

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
        var heads = await Heads(context.Reviews.Where(review => reviews.Contains(review.Id))).ToDictionaryAsync(review => review.Id, cancellationToken);
        return await Of([.. reviews.Select(review => heads[review])], excerpts, cancellationToken);
    }

    /// <summary>A page of reviews, the latest first, each with its first sentence.</summary>
    public async Task<Slice<ReviewSummary>> Page(IQueryable<ReviewRow> reviews, PageRequest page, CancellationToken cancellationToken)
    {
        var heads = await Heads(reviews.OrderByDescending(review => review.ListedAt).ThenByDescending(review => review.Id)).ReadPage(reviews, page, cancellationToken);
        return new(await Of(heads.Items, null, cancellationToken), heads.Total);
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

    private async Task<IReadOnlyList<ReviewSummary>> Of(IReadOnlyList<Head> reviews, IReadOnlyDictionary<int, string>? excerpts, CancellationToken cancellationToken)
    {
        if (reviews.Count == 0)
            return [];
        var films = await Films([.. reviews.Select(review => review.Id)], cancellationToken);
        List<ReviewSummary> summaries = new(reviews.Count);
        foreach (var head in reviews)
        {
            var excerpt = excerpts?.GetValueOrDefault(head.Id) ?? head.First ?? await Beginning(head.Id, cancellationToken);
            summaries.Add(new(
                new ReviewReference(new(head.Id), head.Title, head.Author, head.Link.ToUri()) { IsCovered = head.IsSpoiler, IsSample = head.IsSample },
                head.PublishedAt,
                films[head.Id].ToList(),
                excerpt,
                head.IsHidden) { Image = head.Image });
        }

        return summaries;
    }

    // All but the long text.
    private IQueryable<Head> Heads(IQueryable<ReviewRow> reviews) => reviews.Select(review => new Head(
        review.Id, review.Title, review.Author, review.Link, review.PublishedAt, review.IsHidden, review.IsSpoiler, review.IsSample, review.Image,
        context.Passages.Where(passage => passage.ReviewId == review.Id && passage.Ordinal == 0).Select(passage => passage.Text).FirstOrDefault()));

    private async Task<string> Beginning(int review, CancellationToken cancellationToken)
    {
        var body = await context.Reviews.Where(row => row.Id == review).Select(row => row.Body).SingleAsync(cancellationToken);
        return body.Split('\n', 2)[0].Cut(MaxExcerpt);
    }

    private sealed record Head(int Id, string Title, string? Author, string? Link, Instant? PublishedAt, bool IsHidden, bool IsSpoiler, bool IsSample, ReviewImage? Image, string? First);
}
