using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Search;

/// <summary>Searches passages with SQLite's FTS5.</summary>
internal sealed class StoredPassages(FilmClubContext context) : IPassages
{
    private const int MaxTerms = 64, MaxHits = 50;

    public async Task<IReadOnlyList<TermHits>> Find(FilmId? film, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Count, MaxTerms);
        var searched = context.Reviews.Where(review => !review.IsHidden);
        if (film is { } only)
            searched = searched.Where(review => review.Films.Any(row => row.FilmId == only.Value));

        var ofPassages = await searched.SumAsync(review => review.PassageCount, cancellationToken);
        // A search within a film names the film's reviews in the query, so that the index does not rank all of the society's passages.
        var reviews = film is null ? null : await searched.Select(review => review.Id).ToListAsync(cancellationToken);
        List<TermHits> found = new(terms.Count);
        foreach (var term in terms)
        {
            var phrase = ofPassages == 0 ? null : SearchTerm.Phrase(term);
            if (phrase is null)
            {
                found.Add(new(term, [], 0, ofPassages));
                continue;
            }

            var query = reviews is null ? SearchTerm.InText(phrase) : SearchTerm.InReviews(reviews, phrase);
            var hits = await Hits(query, cancellationToken);
            var count = hits.Count < MaxHits ? hits.Count : await Count(query, cancellationToken);
            found.Add(new(term, hits, count, ofPassages));
        }

        return found;
    }

    private async Task<List<(Passage, double)>> Hits(string query, CancellationToken cancellationToken)
    {
        // bm25 is lower for better matches; the scope column has no weight.
        var rows = await context.Database.SqlQuery<Hit>($"""
            SELECT p."ReviewId", p."Start", p."End", p."Text", r."Title", r."Author", r."Link", -bm25(passage_fts, 0.0, 1.0) AS "Relevance"
            FROM passage_fts JOIN "Passages" p ON p."Id" = passage_fts.rowid JOIN "Reviews" r ON r."Id" = p."ReviewId"
            WHERE passage_fts MATCH {query} AND p."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            ORDER BY bm25(passage_fts, 0.0, 1.0), p."Id" LIMIT {MaxHits}
            """).ToListAsync(cancellationToken);
        return rows.ConvertAll(hit => (hit.ToPassage(), Math.Max(hit.Relevance, double.Epsilon)));
    }

    private Task<int> Count(string query, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<int>($"""
            SELECT COUNT(*) AS "Value"
            FROM passage_fts JOIN "Passages" p ON p."Id" = passage_fts.rowid JOIN "Reviews" r ON r."Id" = p."ReviewId"
            WHERE passage_fts MATCH {query} AND p."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            """).SingleAsync(cancellationToken);

    private sealed record Hit(int ReviewId, int Start, int End, string Text, string Title, string? Author, string? Link, double Relevance)
    {
        public Passage ToPassage() => new(new(new(ReviewId), Title, Author, Link.ToUri()), new(Start, End), Text);
    }
}
