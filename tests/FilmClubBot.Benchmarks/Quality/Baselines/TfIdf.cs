using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Quality.Baselines;

/// <summary>TF-IDF: one to three words with no stop word among them, by their count in the text and their rarity in the collection.</summary>
/// <remarks>After Spärck Jones (1972) and Salton and Buckley (1988). Alone of all methods here it knows more than the one text.</remarks>
internal sealed class TfIdf : IKeyphraseMethod
{
    private const int LongestPhrase = 3;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly PorterKeys _keys;
    private readonly int _count;

    /// <param name="collection">The texts that tell how rare a phrase is.</param>
    /// <param name="keys">Makes words of one stem one.</param>
    public TfIdf(IReadOnlyCollection<string> collection, PorterKeys keys)
    {
        _keys = keys;
        _count = collection.Count;
        foreach (var text in collection)
        {
            foreach (var key in Phrases(text).Select(phrase => phrase.Key).Distinct(StringComparer.Ordinal))
                _texts[key] = _texts.GetValueOrDefault(key) + 1;
        }
    }

    /// <inheritdoc/>
    public string Name => "TF-IDF";

    /// <inheritdoc/>
    public IReadOnlyList<string> Rank(string text) =>
    [
        .. Phrases(text)
            .GroupBy(phrase => phrase.Key, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count() * Math.Log2((double)_count / Math.Max(1, _texts.GetValueOrDefault(group.Key))))
            .Select(group => group.First().Printed),
    ];

    private IEnumerable<(string Key, string Printed)> Phrases(string text)
    {
        var words = Word.In(text);
        for (var from = 0; from < words.Count; from++)
        {
            for (var to = from + 1; to <= words.Count && to - from <= LongestPhrase; to++)
            {
                var last = words[to - 1];
                if (to - from > 1 && last.IsAfterBreak || last.Lower.Length < 2 || English.StopWords.Contains(last.Lower) || !last.Lower.Any(char.IsLetter))
                    break;
                var printed = string.Join(' ', words.GetRange(from, to - from).Select(word => word.Printed));
                yield return (_keys.Of(printed), printed);
            }
        }
    }
}
