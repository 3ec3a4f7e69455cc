using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Postgres;

/// <summary>
/// Searches with PostgreSQL's full-text search. A review's words are indexed by the stems of its language; a searched word matches by its
/// stem in any of them. The columns and functions are made by the migration, in <c>InitialSearch</c>.
/// </summary>
/// <param name="context">The club's context.</param>
/// <param name="mostSorted">Of more matching reviews than that, the latest are found sooner by walking through all by date than by sorting the matches.</param>
internal sealed class TextSearchIndex(FilmClubContext context, int mostSorted = 20_000) : ISearchIndex
{
    // So many of the latest passages are walked through where the sample of them shows that they are enough. To find a common word's passages by the index, the
    // database notes the place of each of them first, before it reads one.
    private const int Walked = 20_000, Sample = 200, CommonInSample = Sample * PassageQuery.MaxRankedOfAll / Walked;

    public async Task<(IReadOnlyList<int> Reviews, int Total)> Reviews(IReadOnlyList<string> words, int skip, int take, CancellationToken cancellationToken)
    {
        var sought = words.ToArray();
        var total = await context.Database.SqlQuery<int>($"""
            SELECT COUNT(*)::int AS "Value" FROM "Reviews" r
            WHERE r."SearchWords" @@ (SELECT filmclub_every({sought})) AND r."ClubId" = {context.ClubId} AND NOT r."IsHidden"
            """).SingleAsync(cancellationToken);
        var reviews = total <= ISearchIndex.MaxRanked ? Ranked(sought, skip, take)
            : skip + take > ISearchIndex.MaxRanked ? Latest(sought, skip, take)
            : total <= mostSorted ? LatestRanked(sought, skip, take)
            : LatestOfCommonRanked(sought, skip, take);
        return (await reviews.ToListAsync(cancellationToken), total);
    }

    public async Task<IReadOnlyList<(string Word, int Passages)>> PassagesOf(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        var sought = words.ToArray();
        var counts = await context.Database.SqlQuery<int>($"""
            WITH sample AS MATERIALIZED (SELECT "SearchWords" FROM "Passages" WHERE "ClubId" = {context.ClubId} ORDER BY "ReviewId" DESC, "Ordinal" DESC LIMIT {Sample})
            SELECT CASE
                WHEN (SELECT COUNT(*) FROM sample s WHERE ts_match_vq(s."SearchWords", query)) >= {CommonInSample} AND (
                  SELECT COUNT(*) FROM (
                    SELECT 1 FROM (SELECT "SearchWords" FROM "Passages" WHERE "ClubId" = {context.ClubId} ORDER BY "ReviewId" DESC, "Ordinal" DESC LIMIT {Walked}) p
                    WHERE ts_match_vq(p."SearchWords", query) LIMIT {limit}) walked) >= {limit}
                THEN {limit}
                ELSE (SELECT COUNT(*)::int FROM (SELECT 1 FROM "Passages" p WHERE p."SearchWords" @@ query AND p."ClubId" = {context.ClubId} LIMIT {limit}) counted)
              END AS "Value"
            FROM (SELECT filmclub_term(word) AS query, place FROM unnest({sought}) WITH ORDINALITY typed (word, place) OFFSET 0) terms ORDER BY place
            """).ToListAsync(cancellationToken);
        return [.. words.Zip(counts)];
    }

    public async Task<IReadOnlyList<int>> Passages(IReadOnlyList<int>? reviews, PassageQuery query, int limit, CancellationToken cancellationToken)
    {
        var keys = reviews is null ? OfAll(query, limit) : OfReviews([.. reviews], query, limit);
        return await keys.ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<int>> PassagesWith(string word, IReadOnlyList<int> reviews, CancellationToken cancellationToken)
    {
        var keys = reviews.ToArray();
        return await context.Database.SqlQuery<int>($"""
            SELECT p."Id" AS "Value" FROM filmclub_any({new[] { word }}) query CROSS JOIN "Passages" p
            WHERE p."SearchWords" @@ query AND p."ClubId" = {context.ClubId} AND p."ReviewId" = ANY({keys})
            """).ToListAsync(cancellationToken);
    }

    private IQueryable<int> OfReviews(int[] reviews, PassageQuery query, int limit) => context.Database.SqlQuery<int>($"""
        WITH sought AS MATERIALIZED (SELECT CASE WHEN {query.AreTogether} THEN filmclub_every({query.Words.ToArray()}) ELSE filmclub_any({query.Words.ToArray()}) END AS query)
        SELECT "Id" AS "Value" FROM (
          SELECT p."Id", ts_rank(p."SearchWords", query, 1) AS "Score" FROM sought CROSS JOIN "Passages" p
          WHERE p."SearchWords" @@ query AND p."ClubId" = {context.ClubId} AND p."ReviewId" = ANY({reviews})
          LIMIT {query.Limit}) ranked
        ORDER BY "Score" DESC, "Id" LIMIT {limit}
        """);

    // The operator @@ is one of the index, the function ts_match_vq is not. The hidden reviews are few, and read once; the review of each match would be looked up.
    // Which matches are ranked of words that are neither rare nor common is the database's choice, because to sort them first would read all of them.
    private IQueryable<int> OfAll(PassageQuery query, int limit) => context.Database.SqlQuery<int>($"""
        WITH sought AS MATERIALIZED (SELECT CASE WHEN {query.AreTogether} THEN filmclub_every({query.Words.ToArray()}) ELSE filmclub_any({query.Words.ToArray()}) END AS query),
        walked AS MATERIALIZED (
          SELECT p."Id", ts_rank(p."SearchWords", query, 1) AS "Score" FROM sought CROSS JOIN (
            SELECT "Id", "ReviewId", "SearchWords" FROM "Passages" WHERE "ClubId" = {context.ClubId} ORDER BY "ReviewId" DESC, "Ordinal" DESC LIMIT {Walked}) p
          WHERE ts_match_vq(p."SearchWords", query) AND p."ReviewId" NOT IN (SELECT "Id" FROM "Reviews" WHERE "ClubId" = {context.ClubId} AND "IsHidden")
            AND (SELECT COUNT(*) FROM sought CROSS JOIN (
              SELECT "SearchWords" FROM "Passages" WHERE "ClubId" = {context.ClubId} ORDER BY "ReviewId" DESC, "Ordinal" DESC LIMIT {Sample}) s
              WHERE ts_match_vq(s."SearchWords", query)) >= {CommonInSample}
          LIMIT {query.Limit}),
        found AS (
          SELECT p."Id", ts_rank(p."SearchWords", query, 1) AS "Score" FROM sought CROSS JOIN "Passages" p
          WHERE p."SearchWords" @@ query AND p."ClubId" = {context.ClubId} AND p."ReviewId" NOT IN (SELECT "Id" FROM "Reviews" WHERE "ClubId" = {context.ClubId} AND "IsHidden")
            AND (SELECT COUNT(*) FROM walked) < {query.Limit}
          LIMIT {query.Limit})
        SELECT "Id" AS "Value" FROM (SELECT * FROM walked WHERE (SELECT COUNT(*) FROM walked) = {query.Limit} UNION ALL SELECT * FROM found) ranked
        ORDER BY "Score" DESC, "Id" LIMIT {limit}
        """);

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

    // As above, by a condition that the full-text index does not know, so that the reviews are walked through by date.
    private IQueryable<int> LatestOfCommonRanked(string[] sought, int skip, int take) => context.Database.SqlQuery<int>($$"""
        WITH sought AS MATERIALIZED (SELECT filmclub_every({{sought}}) AS query),
        latest AS (
            SELECT r."Id", r."ListedAt", ts_rank(ARRAY[0.2, 0.2, 0.2, 1.0]::real[], r."SearchWords", query, 1) AS "Score" FROM sought CROSS JOIN "Reviews" r
            WHERE ts_match_vq(r."SearchWords", query) AND r."ClubId" = {{context.ClubId}} AND NOT r."IsHidden"
            ORDER BY r."ListedAt" DESC, r."Id" DESC LIMIT {{ISearchIndex.MaxRanked}})
        SELECT "Id" AS "Value" FROM latest ORDER BY "Score" DESC, "ListedAt" DESC, "Id" DESC LIMIT {{take}} OFFSET {{skip}}
        """);

    private IQueryable<int> Latest(string[] sought, int skip, int take) => context.Database.SqlQuery<int>($"""
        SELECT r."Id" AS "Value" FROM filmclub_every({sought}) query CROSS JOIN "Reviews" r
        WHERE r."SearchWords" @@ query AND r."ClubId" = {context.ClubId} AND NOT r."IsHidden"
        ORDER BY r."ListedAt" DESC, r."Id" DESC LIMIT {take} OFFSET {skip}
        """);
}
