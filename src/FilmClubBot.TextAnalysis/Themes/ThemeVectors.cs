using FilmClubBot.TextAnalysis.Vectors;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>What each theme of a taxonomy means, by the words of its cues; immutable and shared.</summary>
internal sealed class ThemeVectors
{
    private readonly Directions _themes;

    /// <param name="words">The vectors of the cues' language.</param>
    /// <param name="cues">The cues of all themes.</param>
    /// <param name="themes">How many themes there are.</param>
    public ThemeVectors(WordVectors words, IEnumerable<Cue> cues, int themes)
    {
        Words = words;
        _themes = new(themes);
        Span<float> meaning = stackalloc float[WordVectors.Dimensions];
        foreach (var cue in cues)
        {
            if (cue.Term == Cue.Idiom)
                continue;
            meaning.Clear();
            foreach (var stem in cue.Stems)
                Directions.Add(meaning, words.Find(stem));
            Directions.Normalise(meaning);
            Directions.Add(_themes[cue.Term], meaning);
        }

        for (var i = 0; i < themes; i++)
            Directions.Normalise(_themes[i]);
    }

    /// <summary>The vectors of the language's words.</summary>
    public WordVectors Words { get; }

    /// <summary>The vector of a theme.</summary>
    public ReadOnlySpan<float> this[int theme] => _themes[theme];
}
