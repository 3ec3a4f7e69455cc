using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Search;

/// <summary>Reads passages for a question, with SQLite's FTS5 where there are many.</summary>
internal sealed class StoredPassages(FilmClubContext context) : IPassages
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
        if (Query(reviews, words) is not { } query)
            return [];
        var hits = await context.Database.SqlQuery<int>($"""
            SELECT p."Id" AS "Value"
            FROM passage_fts JOIN "Passages" p ON p."Id" = passage_fts.rowid JOIN "Reviews" r ON r."Id" = p."ReviewId"
            WHERE passage_fts MATCH {query} AND p."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            ORDER BY bm25(passage_fts, 0.0, 1.0), p."Id" LIMIT {MaxHits}
            """).ToListAsync(cancellationToken);
        return await Read(
            context.Passages.Where(passage => context.Passages.Any(hit => hits.Contains(hit.Id) && hit.ReviewId == passage.ReviewId && hit.Ordinal >= passage.Ordinal - 1 && hit.Ordinal <= passage.Ordinal + 1)),
            cancellationToken);
    }

    public async Task<Passage?> Best(FilmId film, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        // A search within a film names the film's reviews in the query, so that the index does not rank all of the society's passages.
        var reviews = await Searched(film).Select(review => review.Id).ToListAsync(cancellationToken);
        if (reviews.Count == 0 || Query(reviews, [.. terms.Take(MaxWords)]) is not { } query)
            return null;
        var best = await context.Database.SqlQuery<int>($"""
            SELECT p."Id" AS "Value" FROM passage_fts JOIN "Passages" p ON p."Id" = passage_fts.rowid
            WHERE passage_fts MATCH {query} AND p."ClubId" = {context.ClubId}
            ORDER BY bm25(passage_fts, 0.0, 1.0), p."Id" LIMIT 1
            """).ToListAsync(cancellationToken);
        return (await Read(context.Passages.Where(passage => best.Contains(passage.Id)), cancellationToken)).Select(found => found.Passage).FirstOrDefault();
    }

    private IQueryable<ReviewRow> Searched(FilmId? film)
    {
        var visible = context.Reviews.Where(review => !review.IsHidden);
        return film is { } only ? visible.Where(review => review.Films.Any(row => row.FilmId == only.Value)) : visible;
    }

    // Any of the words, in these reviews; null when no word is searchable.
    private static string? Query(IReadOnlyList<int>? reviews, IEnumerable<string> words)
    {
        var phrases = words.Select(SearchTerm.Phrase).OfType<string>().ToList();
        if (phrases.Count == 0)
            return null;
        var any = $"({string.Join(" OR ", phrases)})";
        return reviews is null ? SearchTerm.InText(any) : SearchTerm.InReviews(reviews, any);
    }

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
