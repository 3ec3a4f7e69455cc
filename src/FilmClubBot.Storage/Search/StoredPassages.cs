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

    // Of more reviews than that, the passages are rarely few; so many can still be named in a search.
    private const int FewReviews = 200;

    public async Task<IReadOnlyList<FoundPassage>> Find(FilmId? film, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Count, MaxWords);
        var searched = Searched(film);
        if (await AreFew(searched, cancellationToken))
            return await Sorted(context.Passages.Where(passage => searched.Any(review => review.Id == passage.ReviewId)), cancellationToken);

        var reviews = await searched.Select(review => review.Id).Take(film is null ? FewReviews + 1 : int.MaxValue).ToListAsync(cancellationToken);
        var terms = Terms(words);
        if (terms.Count == 0 || reviews is [])
            return [];
        // The index of a host has the passages of all clubs: those of a small club are found by its reviews.
        var hits = film is null && reviews.Count > FewReviews ? await OfAll(terms, cancellationToken) : await index.Passages(reviews, new(terms), IPassages.MostMatches, cancellationToken);
        var withNeighbours =
            from hit in context.Passages
            join passage in context.Passages on hit.ReviewId equals passage.ReviewId
            where hits.Contains(hit.Id) && passage.Ordinal >= hit.Ordinal - 1 && passage.Ordinal <= hit.Ordinal + 1
            select passage;
        return await Sorted(withNeighbours, cancellationToken);
    }

    public async Task<Passage?> Best(FilmId film, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var searched = Terms(terms.Take(MaxWords));
        var reviews = await Searched(film).Select(review => review.Id).ToListAsync(cancellationToken);
        if (searched.Count == 0 || reviews.Count == 0)
            return null;
        var best = await index.Passages(reviews, new(searched), 1, cancellationToken);
        return (await Cite(best, cancellationToken)).Values.FirstOrDefault();
    }

    public async Task<IReadOnlyDictionary<int, Passage>> Cite(IReadOnlyList<int> passages, CancellationToken cancellationToken)
    {
        var rows = passages.Count == 0 ? [] : await context.Passages.Where(passage => passages.Contains(passage.Id))
            .Select(passage => new
            {
                passage.Id,
                passage.Start,
                passage.End,
                passage.Text,
                Review = new { passage.Review.Id, passage.Review.Title, passage.Review.Author, passage.Review.Link, passage.Review.IsSpoiler, passage.Review.IsSample },
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new Passage(
            new(new(row.Review.Id), row.Review.Title, row.Review.Author, row.Review.Link.ToUri()) { IsCovered = row.Review.IsSpoiler, IsSample = row.Review.IsSample }, new(row.Start, row.End), row.Text));
    }

    // So many reviews are enough to tell, of however many; and mostly a few of them, because a review has many passages.
    private static async Task<bool> AreFew(IQueryable<ReviewRow> searched, CancellationToken cancellationToken)
    {
        var counts = searched.Select(review => review.PassageCount);
        if (await counts.Take(FewReviews).SumAsync(cancellationToken) > IPassages.Most)
            return false;
        var read = await counts.Take(IPassages.Most + 1).ToListAsync(cancellationToken);
        return read.Count <= IPassages.Most && read.Sum() <= IPassages.Most;
    }

    private async Task<IReadOnlyList<int>> OfAll(List<string> terms, CancellationToken cancellationToken)
    {
        // Of one word there is nothing to leave out.
        if (terms.Count == 1)
            return await index.Passages(null, new(terms, Limit: PassageQuery.MaxRankedOfAll), IPassages.MostMatches, cancellationToken);
        var (hits, most) = (new HashSet<int>(), IPassages.MostMatches);
        foreach (var query in PassageQuery.Of(await index.PassagesOf(terms, PassageQuery.MaxRankedOfAll, cancellationToken)))
        {
            hits.UnionWith(await index.Passages(null, query, most, cancellationToken));
            most = IPassages.MostMatches / 2;
        }

        return [.. hits];
    }

    private IQueryable<ReviewRow> Searched(FilmId? film)
    {
        var visible = context.Reviews.Where(review => !review.IsHidden);
        return film is { } only ? visible.OfFilm(only, context.ReviewFilms) : visible;
    }

    private static List<string> Terms(IEnumerable<string> words) => words.Select(SearchTerm.Of).OfType<string>().ToList();

    /// <summary>Each once and in order. Sorted here: a database that shall sort tends to walk all passages in that order instead of looking these up.</summary>
    private static async Task<IReadOnlyList<FoundPassage>> Sorted(IQueryable<PassageRow> passages, CancellationToken cancellationToken)
    {
        var rows = await passages
            .Select(passage => new FoundPassage(passage.Id, new(passage.ReviewId), passage.Ordinal, new(passage.Start, passage.End), passage.Text))
            .ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.Key).OrderBy(row => row.Review.Value).ThenBy(row => row.Ordinal)];
    }
}
