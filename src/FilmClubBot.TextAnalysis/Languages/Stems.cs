namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>Stems of a language's words, remembered across texts; thread-safe.</summary>
internal sealed class Stems
{
    private const int Shortest = 3, Longest = 40;

    private readonly Func<string, string> _stemmer;
    private readonly Lock _lock = new();
    private readonly WordCache<string> _known = new();

    /// <param name="language">The words' language; a word of a language without a stemmer is its own stem.</param>
    public Stems(Language language)
    {
        var stemmer = Stemmers.Create(language);
        _stemmer = word =>
        {
            if (stemmer is null)
                return word;
            // It stores its word in fields.
            lock (_lock)
            {
                stemmer.SetCurrent(word);
                stemmer.Stem();
                return stemmer.Current;
            }
        };
    }

    /// <summary>The stem of a lower-case word.</summary>
    public string Of(string word) => word.Length is < Shortest or > Longest ? word : _known.GetOrAdd(word, _stemmer);
}
