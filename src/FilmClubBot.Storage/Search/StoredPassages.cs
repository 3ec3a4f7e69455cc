using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Search;

/// <summary>Reads passages for a question, with the full-text index where there are many.</summary>
internal sealed class StoredPassages(FilmClubContext context, ISearchIndex index) : IPassages
{
    private const int MaxWords = 64;

    // With both neighbours of each, at most IPassages.Most.
    private const int MaxHits = IPassages.Most / 3;

    public async Task<IReadOnlyList<FoundPassage>> Find(FilmId? film, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Count, MaxWords);
        var searched = Searched(film);
        if (await searched.SumAsync(review => review.PassageCount, cancellationToken) <= IPassages.Most)
            return await Read(context.Passages.Where(passage => searched.Any(review => review.Id == passage.ReviewId)), cancellationToken);

        var reviews = film is null ? null : await searched.Select(review => review.Id).ToListAsync(cancellationToken);
        var terms = Terms(words);
        if (terms.Count == 0 || reviews is [])
            return [];
        var hits = await index.Passages(reviews, terms, MaxHits, cancellationToken);
        return await Read(
            context.Passages.Where(passage => context.Passages.Any(hit => hits.Contains(hit.Id) && hit.ReviewId == passage.ReviewId && hit.Ordinal >= passage.Ordinal - 1 && hit.Ordinal <= passage.Ordinal + 1)),
            cancellationToken);
    }

    public async Task<Passage?> Best(FilmId film, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var searched = Terms(terms.Take(MaxWords));
        var reviews = await Searched(film).Select(review => review.Id).ToListAsync(cancellationToken);
        if (searched.Count == 0 || reviews.Count == 0)
            return null;
        var best = await index.Passages(reviews, searched, 1, cancellationToken);
        return (await Read(context.Passages.Where(passage => best.Contains(passage.Id)), cancellationToken)).Select(found => found.Passage).FirstOrDefault();
    }

    private IQueryable<ReviewRow> Searched(FilmId? film)
    {
        var visible = context.Reviews.Where(review => !review.IsHidden);
        return film is { } only ? visible.Where(review => review.Films.Any(row => row.FilmId == only.Value)) : visible;
    }

    private static List<string> Terms(IEnumerable<string> words) => words.Select(SearchTerm.Of).OfType<string>().ToList();

    private static async Task<IReadOnlyList<FoundPassage>> Read(IQueryable<PassageRow> passages, CancellationToken cancellationToken)
    {
        var rows = await passages
            .OrderBy(passage => passage.ReviewId).ThenBy(passage => passage.Ordinal)
            .Select(passage => new
            {
                passage.Id,
                passage.Ordinal,
                passage.Start,
                passage.End,
                passage.Text,
                Review = new { passage.Review.Id, passage.Review.Title, passage.Review.Author, passage.Review.Link, passage.Review.IsSpoiler, passage.Review.IsSample },
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new FoundPassage(
            row.Id,
            row.Ordinal,
            new(new(new(row.Review.Id), row.Review.Title, row.Review.Author, row.Review.Link.ToUri()) { IsCovered = row.Review.IsSpoiler, IsSample = row.Review.IsSample }, new(row.Start, row.End), row.Text)));
    }
}
