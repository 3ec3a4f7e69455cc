using FilmClubBot.Benchmarks.Quality.Baselines;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Benchmarks.Quality.Asking;

/// <summary>The baseline: BM25 as published (k1 1.2, b 0.75) over the same passages, Porter stems, every word of the question.</summary>
internal static class Bm25
{
    private const double K1 = 1.2, B = 0.75;

    /// <summary>The passages that share a word with the question, the best first.</summary>
    public static IReadOnlyList<string> Rank(string question, IReadOnlyList<string> passages)
    {
        var keys = new PorterKeys();
        var words = passages.Select(passage => Words(keys, passage)).ToList();
        var average = words.Average(passage => passage.Length);
        var asked = Words(keys, question).Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Passages: words.Count(passage => passage.Contains(word))))
            .Select(term => (term.Word, Weight: Math.Log(1 + ((words.Count - term.Passages + 0.5) / (term.Passages + 0.5)))))
            .ToList();
        return
        [
            .. passages.Zip(words, (passage, has) => (Passage: passage, Score: asked.Sum(term => term.Weight * Saturation(has.Count(word => word == term.Word), has.Length / average))))
                .Where(entry => entry.Score > 0)
                .OrderByDescending(entry => entry.Score)
                .Select(entry => entry.Passage),
        ];
    }

    private static string[] Words(PorterKeys keys, string text) => keys.Of(FilmTitle.FoldWords(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Saturation(int count, double length) => count * (K1 + 1) / (count + (K1 * (1 - B + (B * length))));
}
