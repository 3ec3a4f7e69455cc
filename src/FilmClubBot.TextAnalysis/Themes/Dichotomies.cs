using FilmClubBot.TextAnalysis.Phrases;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Two words that a review contrasts form one idea: "the dichotomy between <b>science and conscience</b>".</summary>
internal static class Dichotomies
{
    // The share of a pair, which is not a keyphrase: it usually occurs only once.
    private const double Share = 0.4;

    /// <summary>The pairs of a review, except those whose words are both in the taxonomy.</summary>
    public static IEnumerable<OpenPhrase> In(ThemeText text, CueIndex index)
    {
        var tokens = text.Prose.Tokens;
        for (var sentence = 0; sentence < text.Prose.Sentences.Count; sentence++)
        {
            foreach (var start in text.PairsIn(sentence))
            {
                var at = start;
                while (at + 2 < tokens.Count && tokens[at].Word is "the" or "a" or "an")
                    at++;
                if (at + 2 < tokens.Count && tokens[at + 1].Word == "and" && CanPair(text, at) && CanPair(text, at + 2) && !(index.Knows(text.Words, at) && index.Knows(text.Words, at + 2)))
                    yield return new($"{tokens[at].Word} and {tokens[at + 2].Word}", [sentence], true, Share, IsPair: true);
            }
        }
    }

    private static bool CanPair(ThemeText text, int at)
    {
        var token = text.Prose.Tokens[at];
        return Lexicon.Class(token.Word) is null && token.Word.Length > 2 && char.IsLetter(token.Word[0]) && !token.IsPossessive
            && !token.Word.Contains('\'', StringComparison.Ordinal) && !English.StopWords.Contains(token.Word)
            && !IdeaWords.IsCraft(token.Word) && !IdeaWords.IsThing(token.Word) && !IdeaWords.IsGeneral(token.Word) && !text.IsCovered(at);
    }
}
