using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Search;

/// <summary>Searches the words of visible reviews with SQLite's FTS5.</summary>
internal sealed class ReviewSearch(FilmClubContext context)
{
    /// <summary>A match in the headline counts more than one in the text.</summary>
    private const double TitleWeight = 5;

    /// <summary>Keys of the reviews that have every word, the best match first, and their total number.</summary>
    public async Task<(List<int> Reviews, int Total)> Find(IReadOnlyList<string> words, int skip, int take, CancellationToken cancellationToken)
    {
        if (words.Count == 0)
            return ([], 0);
        var query = string.Join(" AND ", words);
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

    /// <summary>For each review, the sentence with the most of the words; the first one on a tie. Reviews without a matching sentence are left out.</summary>
    public async Task<Dictionary<int, string>> BestSentences(IReadOnlyList<int> reviews, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        Dictionary<int, Sentence> sentences = [];
        Dictionary<int, int> wordsIn = [];
        foreach (var word in reviews.Count == 0 ? [] : words)
        {
            var query = SearchTerm.InReviews(reviews, word);
            var hits = await context.Database.SqlQuery<Sentence>($"""
                SELECT p."Id", p."ReviewId", p."Ordinal", p."Text" FROM passage_fts JOIN "Passages" p ON p."Id" = passage_fts.rowid
                WHERE passage_fts MATCH {query} AND p."ClubId" = {context.ClubId}
                """).ToListAsync(cancellationToken);
            foreach (var hit in hits)
            {
                sentences[hit.Id] = hit;
                wordsIn[hit.Id] = wordsIn.GetValueOrDefault(hit.Id) + 1;
            }
        }

        return sentences.Values
            .GroupBy(sentence => sentence.ReviewId)
            .ToDictionary(review => review.Key, review => review.OrderByDescending(sentence => wordsIn[sentence.Id]).ThenBy(sentence => sentence.Ordinal).First().Text);
    }

    private sealed record Sentence(int Id, int ReviewId, int Ordinal, string Text);
}
