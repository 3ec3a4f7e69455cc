using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Sqlite;

/// <summary>Searches with SQLite's FTS5, which knows the stems of English. The tables are made by <c>InitialSearch</c>.</summary>
internal sealed class Fts5Index(FilmClubContext context) : ISearchIndex
{
    /// <summary>A match in the headline counts more than one in the text.</summary>
    private const double TitleWeight = 5;

    public async Task<(IReadOnlyList<int> Reviews, int Total)> Reviews(IReadOnlyList<string> words, int skip, int take, CancellationToken cancellationToken)
    {
        var query = Fts5Query.Every(words);
        var total = await context.Database.SqlQuery<int>($"""
            SELECT COUNT(*) AS "Value" FROM review_fts JOIN "Reviews" r ON r."Id" = review_fts.rowid
            WHERE review_fts MATCH {query} AND r."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            """).SingleAsync(cancellationToken);
        var reviews = await context.Database.SqlQuery<int>($"""
            SELECT r."Id" AS "Value" FROM review_fts JOIN "Reviews" r ON r."Id" = review_fts.rowid
            WHERE review_fts MATCH {query} AND r."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            ORDER BY bm25(review_fts, {TitleWeight}, 1.0), r."ListedAt" DESC, r."Id" DESC LIMIT {take} OFFSET {skip}
            """).ToListAsync(cancellationToken);
        return (reviews, total);
    }

    public async Task<IReadOnlyList<int>> Passages(IReadOnlyList<int>? reviews, IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        // A search within a film names the film's reviews in the query, so that the index does not rank all of the society's passages.
        var query = reviews is null ? Fts5Query.Any(words) : Fts5Query.InReviews(reviews, Fts5Query.Any(words));
        return await context.Database.SqlQuery<int>($"""
            SELECT p."Id" AS "Value"
            FROM passage_fts JOIN "Passages" p ON p."Id" = passage_fts.rowid JOIN "Reviews" r ON r."Id" = p."ReviewId"
            WHERE passage_fts MATCH {query} AND p."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            ORDER BY bm25(passage_fts, 0.0, 1.0), p."Id" LIMIT {limit}
            """).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<int>> PassagesWith(string word, IReadOnlyList<int> reviews, CancellationToken cancellationToken)
    {
        var query = Fts5Query.InReviews(reviews, Fts5Query.Any([word]));
        return await context.Database.SqlQuery<int>($"""
            SELECT p."Id" AS "Value" FROM passage_fts JOIN "Passages" p ON p."Id" = passage_fts.rowid
            WHERE passage_fts MATCH {query} AND p."ClubId" = {context.ClubId}
            """).ToListAsync(cancellationToken);
    }
}
