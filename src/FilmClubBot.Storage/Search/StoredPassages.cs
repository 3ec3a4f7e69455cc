using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Films;
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
        if (await AreFew(searched, cancellationToken))
            return await Read(context.Passages.Where(passage => searched.Any(review => review.Id == passage.ReviewId)), cancellationToken);

        var reviews = film is null ? null : await searched.Select(review => review.Id).ToListAsync(cancellationToken);
        var terms = Terms(words);
        if (terms.Count == 0 || reviews is [])
            return [];
        // Of one word there is nothing to leave out.
        var query = reviews is null && terms.Count > 1 ? PassageQuery.Of(await index.PassagesOf(terms, PassageQuery.MaxRanked, cancellationToken)) : new(terms, []);
        var hits = await index.Passages(reviews, query, MaxHits, cancellationToken);
        var withNeighbours =
            from hit in context.Passages
            join passage in context.Passages on hit.ReviewId equals passage.ReviewId
            where hits.Contains(hit.Id) && passage.Ordinal >= hit.Ordinal - 1 && passage.Ordinal <= hit.Ordinal + 1
            select passage;
        return await Read(withNeighbours, cancellationToken);
    }

    public async Task<Passage?> Best(FilmId film, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var searched = Terms(terms.Take(MaxWords));
        var reviews = await Searched(film).Select(review => review.Id).ToListAsync(cancellationToken);
        if (searched.Count == 0 || reviews.Count == 0)
            return null;
        var best = await index.Passages(reviews, new(searched, []), 1, cancellationToken);
        return (await Read(context.Passages.Where(passage => best.Contains(passage.Id)), cancellationToken)).Select(found => found.Passage).FirstOrDefault();
    }

    // So many reviews are enough to tell, of however many.
    private static async Task<bool> AreFew(IQueryable<ReviewRow> searched, CancellationToken cancellationToken)
    {
        var counts = await searched.Select(review => review.PassageCount).Take(IPassages.Most + 1).ToListAsync(cancellationToken);
        return counts.Count <= IPassages.Most && counts.Sum() <= IPassages.Most;
    }

    private IQueryable<ReviewRow> Searched(FilmId? film)
    {
        var visible = context.Reviews.Where(review => !review.IsHidden);
        return film is { } only ? visible.OfFilm(only, context.ReviewFilms) : visible;
    }

    private static List<string> Terms(IEnumerable<string> words) => words.Select(SearchTerm.Of).OfType<string>().ToList();

    /// <summary>Each once and in order. Sorted here: a database that shall sort tends to walk all passages in that order instead of looking these up.</summary>
    private static async Task<IReadOnlyList<FoundPassage>> Read(IQueryable<PassageRow> passages, CancellationToken cancellationToken)
    {
        var rows = await passages
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
        return [.. rows.DistinctBy(row => row.Id).OrderBy(row => row.Review.Id).ThenBy(row => row.Ordinal).Select(row => new FoundPassage(
            row.Id,
            row.Ordinal,
            new(new(new(row.Review.Id), row.Review.Title, row.Review.Author, row.Review.Link.ToUri()) { IsCovered = row.Review.IsSpoiler, IsSample = row.Review.IsSample }, new(row.Start, row.End), row.Text)))];
    }
}
