using FilmClubBot.TextAnalysis.Vectors;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>How near the sentences of a review are to themes.</summary>
internal sealed class SentenceSimilarity
{
    // An essay has some hundred sentences; of a hostile text, the first tell what it is about.
    private const int MostSentences = 1_000;
    private const int Nearest = 3;

    private readonly ThemeVectors _themes;
    private readonly Directions _sentences;

    public SentenceSimilarity(ThemeText text, ThemeVectors themes)
    {
        _themes = themes;
        _sentences = new(Math.Min(MostSentences, text.Prose.Sentences.Count));
        var vectorOf = new float[text.Words.Different][];
        for (var sentence = 0; sentence < _sentences.Count; sentence++)
        {
            var (from, to) = text.Prose.WordsOf(sentence);
            for (var i = from; i < to; i++)
                Directions.Add(_sentences[sentence], vectorOf[text.Words.Numbers[i]] ??= themes.Words.Find(text.Words.Stems[i]));
            Directions.Normalise(_sentences[sentence]);
        }
    }

    /// <summary>The cosine of a theme and the nearest one of some sentences; 0 if there are none.</summary>
    public double OfNearest(int theme, IEnumerable<int> sentences) =>
        sentences.Where(sentence => sentence < _sentences.Count).Select(sentence => Directions.Cosine(_themes[theme], _sentences[sentence])).DefaultIfEmpty().Max();

    /// <summary>The mean cosine of a theme and the three nearest sentences of the review.</summary>
    public double OfReview(int theme)
    {
        Span<float> nearest = stackalloc float[Nearest];
        nearest.Fill(-1);
        for (var i = 0; i < _sentences.Count; i++)
        {
            // The least of the nearest is in front.
            var cosine = Directions.Cosine(_themes[theme], _sentences[i]);
            if (cosine <= nearest[0])
                continue;
            nearest[0] = cosine;
            nearest.Sort();
        }

        var found = nearest[^Math.Min(Nearest, _sentences.Count)..];
        var sum = 0.0;
        foreach (var cosine in found)
            sum += cosine;
        return found.Length == 0 ? 0 : sum / found.Length;
    }
}
