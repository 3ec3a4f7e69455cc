using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Tells nouns from names in a language that prints both with a capital.</summary>
/// <remarks>
/// A word that follows an article or an adjective anywhere in the text is a noun. Of the others, a given name begins a name, and so do two in
/// a row; a word alone is a name only if the text calls somebody so who was named in full, or if it returns without an article.
/// </remarks>
internal sealed class CapitalisedNouns
{
    private const int OftenEnough = 2;

    // Endings of nouns that no person is called by.
    private static readonly string[] _endings = ["ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "täten", "nis", "nisse", "tum", "ismus", "film", "filme", "filmen", "bild", "bilder", "chen", "ierung", "stück", "zeit", "welt"];

    private readonly HashSet<int> _nouns = [];

    private CapitalisedNouns()
    {
    }

    /// <summary>Reads a text.</summary>
    public static CapitalisedNouns Of(List<Token> tokens, Language language)
    {
        var found = new CapitalisedNouns();
        var afterArticle = new HashSet<string>(StringComparer.Ordinal);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsCapitalised)
                continue;
            times[tokens[i].Word] = times.GetValueOrDefault(tokens[i].Word) + 1;
            // "das Haus", "im Haus", "das alte Haus"; but "der junge Paul" is a given name.
            if (i > 0 && !tokens[i].IsAfterBreak && !tokens[i - 1].IsCapitalised && (language.Speech.Determiners.Contains(tokens[i - 1].Word) || !language.FunctionWords.Contains(tokens[i - 1].Word) && i > 1 && language.Speech.Determiners.Contains(tokens[i - 2].Word)))
                afterArticle.Add(tokens[i].Word);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsCapitalised && !IsGiven(tokens[i].Word) && (afterArticle.Contains(tokens[i].Word) || HasEnding(tokens[i].Word) || !found.IsName(tokens, i, afterArticle, times, language)))
                found._nouns.Add(i);
        }

        return found;
    }

    /// <summary>Whether the word at an index is a noun.</summary>
    public bool Contains(int token) => _nouns.Contains(token);

    // Part of a run of two words that are no nouns, or a word that returns.
    private bool IsName(List<Token> tokens, int i, HashSet<string> afterArticle, Dictionary<string, int> times, Language language) =>
        i > 0 && IsBeside(tokens, i) && !_nouns.Contains(i - 1) && !IsKnown(tokens[i - 1].Word, language)
        || i + 1 < tokens.Count && IsBeside(tokens, i + 1) && !afterArticle.Contains(tokens[i + 1].Word) && !HasEnding(tokens[i + 1].Word) && !IsKnown(tokens[i].Word, language)
        || times[tokens[i].Word] >= OftenEnough && !IsKnown(tokens[i].Word, language);

    private static bool IsBeside(List<Token> tokens, int i) => tokens[i].IsCapitalised && tokens[i - 1] is { IsCapitalised: true, IsPossessive: false } && !tokens[i].IsAfterBreak;

    private static bool IsKnown(string word, Language language) => language.FunctionWords.Contains(word) || language.Speech.Trades.Contains(word) || language.Speech.Roles.Contains(word)
        || language.Speech.Occasions.Contains(word) || language.Speech.Works.Contains(word) || language.Speech.LeadIns.Contains(word) || language.Speech.FilmVoices.Contains(word);

    private static bool IsGiven(string word) => GivenNames.Female.Contains(word) || GivenNames.Male.Contains(word);

    private static bool HasEnding(string word) => word.Length > 4 && Array.Exists(_endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
