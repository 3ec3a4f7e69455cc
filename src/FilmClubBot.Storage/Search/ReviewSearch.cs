using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Search;

/// <summary>Searches the words of visible reviews.</summary>
internal sealed class ReviewSearch(FilmClubContext context, ISearchIndex index)
{
    /// <summary>Keys of the reviews that have every word, the best match first, and their total number.</summary>
    public async Task<(IReadOnlyList<int> Reviews, int Total)> Find(IReadOnlyList<string> words, int skip, int take, CancellationToken cancellationToken) =>
        words.Count == 0 ? ([], 0) : await index.Reviews(words, skip, take, cancellationToken);

    /// <summary>For each review, the sentence with the most of the words; the first one on a tie. Reviews without a matching sentence are left out.</summary>
    public async Task<Dictionary<int, string>> BestSentences(IReadOnlyList<int> reviews, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        Dictionary<int, int> wordsIn = [];
        foreach (var word in reviews.Count == 0 ? [] : words)
        {
            foreach (var passage in await index.PassagesWith(word, reviews, cancellationToken))
                wordsIn[passage] = wordsIn.GetValueOrDefault(passage) + 1;
        }

        var found = wordsIn.Keys.ToList();
        var sentences = await context.Passages.Where(passage => found.Contains(passage.Id))
            .Select(passage => new { passage.Id, passage.ReviewId, passage.Ordinal })
            .ToListAsync(cancellationToken);
        var best = sentences
            .GroupBy(sentence => sentence.ReviewId)
            .Select(review => review.OrderByDescending(sentence => wordsIn[sentence.Id]).ThenBy(sentence => sentence.Ordinal).First().Id)
            .ToList();
        return await context.Passages.Where(passage => best.Contains(passage.Id)).ToDictionaryAsync(passage => passage.ReviewId, passage => passage.Text, cancellationToken);
    }
}
