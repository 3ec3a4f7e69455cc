using Lucene.Net.Tartarus.Snowball.Ext;

namespace FilmClubBot.Benchmarks.Quality.Baselines;

/// <summary>What two phrases must share to be one: their words in lower case, each cut by Porter's first algorithm (1980).</summary>
/// <remarks>The stemmer keeps its word in fields, so an instance serves one thread.</remarks>
internal sealed class PorterKeys
{
    private readonly PorterStemmer _stemmer = new();
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The key of a phrase; white space parts its words.</summary>
    public string Of(string phrase) =>
        string.Join(' ', phrase.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stem));

    private string Stem(string word)
    {
        if (_known.TryGetValue(word, out var stem))
            return stem;
        _stemmer.SetCurrent(word);
        _stemmer.Stem();
        return _known[word] = _stemmer.Current;
    }
}
