using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// Searches with PostgreSQL's full-text search. A review's words are indexed by the stems of its language; a searched word matches by its
/// stem in any of them. The columns and functions are made by the migration, in <c>InitialSearch</c>.
/// </summary>
internal sealed class TextSearchIndex(FilmClubContext context) : ISearchIndex
{
    public async Task<(IReadOnlyList<int> Reviews, int Total)> Reviews(IReadOnlyList<string> words, int skip, int take, CancellationToken cancellationToken)
    {
        var sought = words.ToArray();
        var total = await context.Database.SqlQuery<int>($"""
            SELECT COUNT(*)::int AS "Value" FROM filmclub_every({sought}) query CROSS JOIN "Reviews" r
            WHERE r."SearchWords" @@ query AND r."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            """).SingleAsync(cancellationToken);
        var reviews = total <= ISearchIndex.MaxRanked ? Ranked(sought, skip, take) : skip + take <= ISearchIndex.MaxRanked ? LatestRanked(sought, skip, take) : Latest(sought, skip, take);
        return (await reviews.ToListAsync(cancellationToken), total);
    }

    public async Task<IReadOnlyList<(string Word, int Passages)>> PassagesOf(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        var sought = words.ToArray();
        var counts = await context.Database.SqlQuery<int>($"""
            SELECT (SELECT COUNT(*)::int FROM (SELECT 1 FROM "Passages" p WHERE p."SearchWords" @@ filmclub_term(word) AND p."ClubId" = {context.ClubId} LIMIT {limit}) counted) AS "Value"
            FROM unnest({sought}) WITH ORDINALITY typed (word, place) ORDER BY place
            """).ToListAsync(cancellationToken);
        return [.. words.Zip(counts)];
    }

    public async Task<IReadOnlyList<int>> Passages(IReadOnlyList<int>? reviews, PassageQuery query, int limit, CancellationToken cancellationToken)
    {
        var (any, every, inAll, keys) = (query.Any.ToArray(), query.Every.ToArray(), reviews is null, (reviews ?? []).ToArray());
        // The hidden reviews are few, and read once; the review of each match would be looked up. Which matches of a very common word are ranked
        // is the database's choice, because to sort them first would read all of them.
        return await context.Database.SqlQuery<int>($"""
            WITH sought AS MATERIALIZED (SELECT COALESCE(filmclub_any({any}), filmclub_every({every})) || COALESCE(filmclub_every({every}), filmclub_any({any})) AS query)
            SELECT "Id" AS "Value" FROM (
              SELECT p."Id", ts_rank(p."SearchWords", query, 1) AS "Score" FROM sought CROSS JOIN "Passages" p
              WHERE p."SearchWords" @@ query AND p."ClubId" = {context.ClubId} AND ({inAll} OR p."ReviewId" = ANY({keys}))
                AND p."ReviewId" NOT IN (SELECT "Id" FROM "Reviews" WHERE "ClubId" = {context.ClubId} AND "IsHidden")
              LIMIT {PassageQuery.MaxRanked}) ranked
            ORDER BY "Score" DESC, "Id" LIMIT {limit}
            """).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<int>> PassagesWith(string word, IReadOnlyList<int> reviews, CancellationToken cancellationToken)
    {
        var keys = reviews.ToArray();
        return await context.Database.SqlQuery<int>($"""
            SELECT p."Id" AS "Value" FROM filmclub_any({new[] { word }}) query CROSS JOIN "Passages" p
            WHERE p."SearchWords" @@ query AND p."ClubId" = {context.ClubId} AND p."ReviewId" = ANY({keys})
            """).ToListAsync(cancellationToken);
    }

    // A match in the headline (A) counts five times one in the text (D); longer texts need more matches, by the logarithm of their length.
    private IQueryable<int> Ranked(string[] sought, int skip, int take) => context.Database.SqlQuery<int>($$"""
        SELECT r."Id" AS "Value" FROM filmclub_every({{sought}}) query CROSS JOIN "Reviews" r
        WHERE r."SearchWords" @@ query AND r."ClubId" = {{context.ClubId}} AND NOT r."IsHidden"
        ORDER BY ts_rank(ARRAY[0.2, 0.2, 0.2, 1.0]::real[], r."SearchWords", query, 1) DESC, r."ListedAt" DESC, r."Id" DESC LIMIT {{take}} OFFSET {{skip}}
        """);

    private IQueryable<int> LatestRanked(string[] sought, int skip, int take) => context.Database.SqlQuery<int>($$"""
        WITH latest AS (
            SELECT r."Id" FROM filmclub_every({{sought}}) query CROSS JOIN "Reviews" r
            WHERE r."SearchWords" @@ query AND r."ClubId" = {{context.ClubId}} AND NOT r."IsHidden"
            ORDER BY r."ListedAt" DESC, r."Id" DESC LIMIT {{ISearchIndex.MaxRanked}})
        SELECT r."Id" AS "Value" FROM latest JOIN "Reviews" r ON r."Id" = latest."Id" CROSS JOIN filmclub_every({{sought}}) query
        ORDER BY ts_rank(ARRAY[0.2, 0.2, 0.2, 1.0]::real[], r."SearchWords", query, 1) DESC, r."ListedAt" DESC, r."Id" DESC LIMIT {{take}} OFFSET {{skip}}
        """);

    private IQueryable<int> Latest(string[] sought, int skip, int take) => context.Database.SqlQuery<int>($"""
        SELECT r."Id" AS "Value" FROM filmclub_every({sought}) query CROSS JOIN "Reviews" r
        WHERE r."SearchWords" @@ query AND r."ClubId" = {context.ClubId} AND NOT r."IsHidden"
        ORDER BY r."ListedAt" DESC, r."Id" DESC LIMIT {take} OFFSET {skip}
        """);
}
