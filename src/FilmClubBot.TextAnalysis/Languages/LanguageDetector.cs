using System.Collections.Frozen;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>Detects a text's language by its function words, which are nearly half of any prose; see <c>docs/decisions/0037</c>.</summary>
internal static class LanguageDetector
{
    // Function words are evenly distributed, so that every n-th word of a long text is enough.
    private const int MostWords = 3000;
    private const int ShortText = 12;
    private const double LeastShare = 0.22;
    private const char LastLatin = '\u024f';

    private static readonly Lazy<FrozenDictionary<string, int[]>> _languagesOf = new(Index);

    /// <summary>The language; <see cref="Language.Undetermined"/> if it is none of those that have a file.</summary>
    /// <param name="tokens">The words of the text.</param>
    public static Language Detect(List<Token> tokens)
    {
        var hits = new int[Language.All.Count];
        var ownHits = new int[Language.All.Count];
        var step = Math.Max(1, tokens.Count / MostWords);
        var read = 0;
        for (var i = 0; i < tokens.Count; i += step)
        {
            read++;
            if (!_languagesOf.Value.TryGetValue(tokens[i].Word, out var languages))
                continue;
            foreach (var language in languages)
            {
                hits[language]++;
                // "in", "de" and "es" belong to several languages.
                ownHits[language] += languages.Length == 1 ? 1 : 0;
            }
        }

        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            if ((hits[i], ownHits[i]).CompareTo((hits[best], ownHits[best])) > 0)
                best = i;
        }

        if (read > 0 && hits[best] >= LeastShare * read)
            return Language.All[best];
        // "Lonely, tender, funny." has no function words; English is the most frequent language.
        return read < ShortText && hits[best] == 0 && tokens.All(IsLatin) ? Language.English : Language.Undetermined;
    }

    private static bool IsLatin(Token token) => token.Word[0] <= LastLatin;

    private static FrozenDictionary<string, int[]> Index() => Language.All
        .SelectMany((language, number) => language.FunctionWords.Select(word => (Word: word, Number: number)))
        .GroupBy(pair => pair.Word, pair => pair.Number)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
