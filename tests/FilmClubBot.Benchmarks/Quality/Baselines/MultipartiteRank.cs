using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Phrases;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Quality.Baselines;

/// <summary>MultipartiteRank: Boudin, "Unsupervised keyphrase extraction with multipartite graphs" (2018).</summary>
/// <remarks>
/// Candidates are the longest runs of nouns and adjectives. The paper has a trained tagger tell these; here our own word classes do, as
/// this repository brings no tagger. Topics are candidates that share stems (average linkage, threshold 0.74). Candidates of different
/// topics are joined by the reciprocals of their distances, each topic's first candidate is promoted, and TextRank settles the order.
/// </remarks>
internal sealed class MultipartiteRank : IKeyphraseMethod
{
    private const double Threshold = 0.74, Promotion = 1.1, Damping = 0.85;
    private const int Rounds = 50;

    /// <inheritdoc/>
    public string Name => "MultipartiteRank";

    /// <inheritdoc/>
    public IReadOnlyList<string> Rank(string text)
    {
        var candidates = Candidates(new PhraseText(Prose.Of(new ReviewText("", text))));
        if (candidates.Count == 0)
            return [];
        var topics = new Topics(candidates.ConvertAll(candidate => candidate.Stems), Threshold);
        var weights = Weights(candidates, topics);
        Promote(weights, candidates, topics);
        var ranks = Ranks(weights);
        return [.. Enumerable.Range(0, candidates.Count).OrderByDescending(i => ranks[i]).Select(i => candidates[i].Printed)];
    }

    private static List<Candidate> Candidates(PhraseText text)
    {
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        for (var from = 0; from < text.Words.Count;)
        {
            var to = from;
            while (to < text.Words.Count && IsPart(text, to) && (to == from || !text.Words[to].IsAfterBreak))
                to++;
            if (to > from)
            {
                var stems = Enumerable.Range(from, to - from).Select(text.Stem).ToList();
                var key = string.Join(' ', stems);
                if (!candidates.TryGetValue(key, out var candidate))
                    candidates[key] = candidate = new(string.Join(' ', Keyphrase.Span(text, (from, to)).Of(text.Prose.Body).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), [.. stems]);
                candidate.Places.Add(from);
            }

            from = Math.Max(to, from + 1);
        }

        return [.. candidates.Values];
    }

    private static bool IsPart(PhraseText text, int at) =>
        text.Classes[at] is WordClass.Noun or WordClass.Name or WordClass.Adjective && text.Words[at].Lower.Length > 1 && !English.StopWords.Contains(text.Words[at].Lower);

    // weights[from, to]: both ways are alike until candidates are promoted.
    private static double[,] Weights(List<Candidate> candidates, Topics topics)
    {
        var weights = new double[candidates.Count, candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = i + 1; j < candidates.Count; j++)
            {
                if (!topics.AreOne(i, j))
                    weights[i, j] = weights[j, i] = candidates[i].Places.Sum(left => candidates[j].Places.Sum(right => 1 / Gap(candidates[i], left, candidates[j], right)));
            }
        }

        return weights;
    }

    private static double Gap(Candidate one, int left, Candidate other, int right) =>
        left < right ? Math.Max(1, right - left - one.Stems.Count + 1) : Math.Max(1, left - right - other.Stems.Count + 1);

    private static void Promote(double[,] weights, List<Candidate> candidates, Topics topics)
    {
        var before = (double[,])weights.Clone();
        foreach (var topic in topics.All.Where(topic => topic.Count > 1))
        {
            var first = topic.MinBy(member => candidates[member].Places[0]);
            for (var i = 0; i < candidates.Count; i++)
            {
                if (topics.AreOne(i, first))
                    continue;
                var others = topic.Where(member => member != first).Sum(member => before[member, i]);
                if (others > 0)
                    weights[i, first] += Promotion * Math.Exp(1.0 / (1 + candidates[first].Places[0])) * others;
            }
        }
    }

    private static double[] Ranks(double[,] weights)
    {
        var count = weights.GetLength(0);
        var sums = new double[count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
                sums[from] += weights[from, to];
        }

        var ranks = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var next = Enumerable.Repeat((1 - Damping) / count, count).ToArray();
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count && sums[from] > 0; to++)
                    next[to] += Damping * ranks[from] * weights[from, to] / sums[from];
            }

            ranks = next;
        }

        return ranks;
    }

    private sealed record Candidate(string Printed, HashSet<int> Stems)
    {
        public List<int> Places { get; } = [];
    }
}
