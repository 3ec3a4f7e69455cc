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
        var query = Fts5Query.InClub(context.ClubId, words);
        var total = await context.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM review_fts WHERE review_fts MATCH {query}""").SingleAsync(cancellationToken);
        var reviews = Math.Min(skip + take, total) <= ISearchIndex.MaxRanked ? Ranked(query, skip, take) : Latest(query, skip, take);
        return (await reviews.ToListAsync(cancellationToken), total);
    }

    public async Task<IReadOnlyList<(string Word, int Passages)>> PassagesOf(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        var counts = new List<(string, int)>(words.Count);
        foreach (var word in words)
        {
            var query = Fts5Query.Any([word]);
            counts.Add((word, await context.Database.SqlQuery<int>($"""
                SELECT COUNT(*) AS "Value" FROM (SELECT 1 FROM passage_fts WHERE passage_fts MATCH {query} LIMIT {limit})
                """).SingleAsync(cancellationToken)));
        }

        return counts;
    }

    public async Task<IReadOnlyList<int>> Passages(IReadOnlyList<int>? reviews, PassageQuery query, int limit, CancellationToken cancellationToken)
    {
        // A search within a film names the film's reviews in the query, so that the index does not rank all of the society's passages.
        var words = query.AreTogether ? Fts5Query.Every(query.Words) : Fts5Query.Any(query.Words);
        var match = reviews is null ? words : Fts5Query.InReviews(reviews, words);
        // The hidden reviews are few, and read once; the review of each match would be read from a table of long texts.
        return await context.Database.SqlQuery<int>($"""
            SELECT "Id" AS "Value" FROM (
              SELECT p."Id", bm25(passage_fts, 0.0, 1.0) AS "Score"
              FROM passage_fts CROSS JOIN "Passages" p ON p."Id" = passage_fts.rowid
              WHERE passage_fts MATCH {match} AND p."ClubId" = {context.ClubId}
                AND p."ReviewId" NOT IN (SELECT "Id" FROM "Reviews" WHERE "ClubId" = {context.ClubId} AND "IsHidden" = 1)
              ORDER BY passage_fts.rowid DESC LIMIT {query.Limit})
            ORDER BY "Score", "Id" LIMIT {limit}
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

    // The limit is on the latest by number: FTS5 returns these first without sorting. The club's word keeps the texts of other clubs from being looked at;
    // as its column weighs nothing, it adds nothing to a score.
    private IQueryable<int> Ranked(string query, int skip, int take) => context.Database.SqlQuery<int>($"""
        SELECT "Id" AS "Value" FROM (
          SELECT rowid AS "Id", bm25(review_fts, 0.0, {TitleWeight}, 1.0) AS "Score" FROM review_fts
          WHERE review_fts MATCH {query} ORDER BY rowid DESC LIMIT {ISearchIndex.MaxRanked})
        ORDER BY "Score", "Id" DESC LIMIT {take} OFFSET {skip}
        """);

    private IQueryable<int> Latest(string query, int skip, int take) => context.Database.SqlQuery<int>($"""
        SELECT rowid AS "Value" FROM review_fts WHERE review_fts MATCH {query} ORDER BY rowid DESC LIMIT {take} OFFSET {skip}
        """);
}
