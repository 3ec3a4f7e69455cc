using Lucene.Net.Tartarus.Snowball.Ext;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Stems of English words by Porter's second algorithm, cached while one text is read.</summary>
/// <remarks>The stemmer stores its word in fields, so an instance is not thread-safe.</remarks>
internal sealed class Stems
{
    // A text of a million made-up words must not be stored twice in memory.
    private const int MaxRemembered = 20_000;
    private const int LongestWord = 40;

    private readonly EnglishStemmer _stemmer = new();
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The stem of a lower-case word.</summary>
    public string Of(string word)
    {
        if (word.Length is < 3 or > LongestWord)
            return word;
        if (_known.TryGetValue(word, out var stem))
            return stem;

        _stemmer.SetCurrent(word);
        _stemmer.Stem();
        stem = _stemmer.Current;
        if (_known.Count < MaxRemembered)
            _known[word] = stem;
        return stem;
    }
}
