using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Quality.Baselines;

/// <summary>RAKE: Rose, Engel, Cramer and Cowley, "Automatic keyword extraction from individual documents" (2010).</summary>
/// <remarks>
/// Stop words and punctuation cut the text into candidates; a word scores its degree over its frequency, a candidate the sum of its words.
/// Two candidates that stand twice about the same stop words are one candidate more, as the paper has it.
/// </remarks>
internal sealed class Rake : IKeyphraseMethod
{
    /// <inheritdoc/>
    public string Name => "RAKE";

    /// <inheritdoc/>
    public IReadOnlyList<string> Rank(string text)
    {
        var words = Word.In(text);
        var runs = Runs(words);
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        var degree = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (from, to) in runs)
        {
            for (var i = from; i < to; i++)
            {
                frequency[words[i].Lower] = frequency.GetValueOrDefault(words[i].Lower) + 1;
                degree[words[i].Lower] = degree.GetValueOrDefault(words[i].Lower) + (to - from);
            }
        }

        var scores = new Dictionary<string, (string Printed, double Score)>(StringComparer.Ordinal);
        foreach (var (from, to) in runs.Concat(Adjoining(words, runs)))
        {
            var candidate = words.GetRange(from, to - from);
            var score = candidate.Where(word => frequency.ContainsKey(word.Lower)).Sum(word => (double)degree[word.Lower] / frequency[word.Lower]);
            scores.TryAdd(Key(candidate), (string.Join(' ', candidate.Select(word => word.Printed)), score));
        }

        return [.. scores.Values.OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.Printed)];
    }

    private static string Key(IEnumerable<Word> words) => string.Join(' ', words.Select(word => word.Lower));

    private static List<(int From, int To)> Runs(List<Word> words)
    {
        var runs = new List<(int From, int To)>();
        var from = 0;
        for (var i = 0; i <= words.Count; i++)
        {
            var isStop = i == words.Count || IsStop(words[i]);
            if (i < words.Count && !isStop && !words[i].IsAfterBreak)
                continue;
            if (i > from)
                runs.Add((from, i));
            from = isStop ? i + 1 : i;
        }

        return runs;
    }

    private static bool IsStop(Word word) => English.StopWords.Contains(word.Lower.Replace('’', '\'')) || word.Lower.All(char.IsDigit);

    // "axis of evil": found by what stands twice.
    private static IEnumerable<(int From, int To)> Adjoining(List<Word> words, List<(int From, int To)> runs) => runs
        .Zip(runs.Skip(1))
        .Where(pair => pair.Second.From > pair.First.To && !words.GetRange(pair.First.To, pair.Second.From - pair.First.To + 1).Exists(word => word.IsAfterBreak))
        .Select(pair => (pair.First.From, pair.Second.To))
        .GroupBy(span => Key(words.GetRange(span.From, span.To - span.From)), StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => group.First());
}
