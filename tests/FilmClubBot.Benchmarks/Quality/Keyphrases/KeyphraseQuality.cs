using FilmClubBot.Benchmarks.Quality.Baselines;

namespace FilmClubBot.Benchmarks.Quality.Keyphrases;

/// <summary>Measures keyphrases on public sets: <c>500N-KPCrowd-v1.1</c> and <c>Inspec</c>, as LIAAD/KeywordExtractor-Datasets has them.</summary>
/// <remarks>
/// A text belongs to the dev part if the FNV-1a hash of its file name is even; the method was tuned on these alone. A phrase is right if its
/// words, in lower case and cut by Porter's stemmer, are a gold phrase's; the first ten different ones of each text count, and the sums
/// over all texts make the F1.
/// </remarks>
internal static class KeyphraseQuality
{
    private const int Most = 10;

    private static readonly string[] _sets = ["500N-KPCrowd-v1.1", "Inspec"];

    /// <summary>Prints one table: every method on every set.</summary>
    /// <param name="directory">The folder that holds the sets' folders.</param>
    /// <param name="part">"dev", "test" or "all".</param>
    public static async Task<int> Run(string directory, string part)
    {
        var missing = _sets.Where(set => !Directory.Exists(Path.Combine(directory, set, "docsutf8"))).ToList();
        if (missing.Count > 0 || part is not ("dev" or "test" or "all"))
        {
            await Console.Error.WriteLineAsync(missing.Count > 0 ? $"{directory} holds no {string.Join(" and no ", missing)}." : $"\"{part}\" is no part: dev, test or all.");
            return 2;
        }

        var keys = new PorterKeys();
        Console.WriteLine(KeyphraseText.SplitRule);
        Console.WriteLine($"part: {part}; micro-averages over the first {Most} phrases of each text, exact match of Porter stems");
        Console.WriteLine("MultipartiteRank: noun and adjective runs by our word classes, not by a trained tagger; TF-IDF: counts of the whole set");
        var table = new Table("set and method", "texts", "P@10", "R@10", "F1@10");
        foreach (var set in _sets)
        {
            var all = KeyphraseText.Load(Path.Combine(directory, set));
            var texts = all.Where(text => part == "all" || text.IsDev == (part == "dev")).ToList();
            foreach (var method in Methods(all, keys))
            {
                var counts = texts.Aggregate(default(Counts), (sum, text) => sum + Measure(method, text, keys));
                table.Add($"{set} {method.Name}", texts.Count, counts.Precision, counts.Recall, counts.F1);
            }
        }

        table.Print();
        return 0;
    }

    private static IKeyphraseMethod[] Methods(List<KeyphraseText> all, PorterKeys keys) =>
        [new OurKeyphrases(), new Rake(), new TfIdf(all.ConvertAll(text => text.Text), keys), new MultipartiteRank()];

    private static Counts Measure(IKeyphraseMethod method, KeyphraseText text, PorterKeys keys)
    {
        var wanted = text.Keys.Select(keys.Of).ToHashSet(StringComparer.Ordinal);
        var found = method.Rank(text.Text).Select(keys.Of).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return new(found.Count(wanted.Contains), found.Count, wanted.Count);
    }
}
