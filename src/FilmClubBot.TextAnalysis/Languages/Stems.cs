using Lucene.Net.Tartarus.Snowball;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>Stems of words, cached while one text is read.</summary>
/// <remarks>The stemmer stores its word in fields, so an instance is not thread-safe.</remarks>
internal sealed class Stems
{
    // A text of a million made-up words must not be stored twice in memory.
    private const int MaxRemembered = 20_000;
    private const int LongestWord = 40;

    private readonly SnowballProgram? _stemmer;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Stems of English words.</summary>
    public Stems() : this(Language.English)
    {
    }

    /// <param name="language">The words' language; a word of a language without a stemmer is its own stem.</param>
    public Stems(Language language) => _stemmer = Stemmers.Create(language);

    /// <summary>The stem of a lower-case word.</summary>
    public string Of(string word)
    {
        if (_stemmer is null || word.Length is < 3 or > LongestWord)
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
