namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The words of a text, prepared for comparison in its language.</summary>
internal sealed class WordList
{
    private WordList(List<Token> tokens, Language language)
    {
        Tokens = tokens;
        (Words, Stems, Numbers) = (new string[tokens.Count], new string[tokens.Count], new int[tokens.Count]);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var stemOf = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = language.WithoutElision(tokens[i].Word);
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = stemOf.Count;
                stemOf.Add(language.Stems.Of(word));
            }

            (Words[i], Stems[i], Numbers[i]) = (word, stemOf[number], number);
        }

        Different = stemOf.Count;
    }

    /// <summary>How many there are.</summary>
    public int Count => Words.Length;

    /// <summary>How many different ones there are.</summary>
    public int Different { get; }

    /// <summary>The words with their places.</summary>
    public List<Token> Tokens { get; }

    /// <summary>The words, lower case, without elided articles: "amour" of "l'amour".</summary>
    public string[] Words { get; }

    /// <summary>Their stems.</summary>
    public string[] Stems { get; }

    /// <summary>The number of each among the different words, from 0: what depends on a word alone is found once for all its occurrences.</summary>
    public int[] Numbers { get; }

    /// <summary>Prepares words.</summary>
    public static WordList Of(List<Token> tokens, Language language) => new(tokens, language);
}
