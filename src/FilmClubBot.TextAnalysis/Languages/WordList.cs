
namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The words of a text, prepared for comparison in its language.</summary>
internal sealed class WordList
{
    private WordList(List<Token> tokens, string[] words, string[] stems)
    {
        Tokens = tokens;
        Words = words;
        Stems = stems;
    }

    /// <summary>How many there are.</summary>
    public int Count => Words.Length;

    /// <summary>The words with their places.</summary>
    public List<Token> Tokens { get; }

    /// <summary>The words, lower case, without elided articles: "amour" of "l'amour".</summary>
    public string[] Words { get; }

    /// <summary>Their stems.</summary>
    public string[] Stems { get; }

    /// <summary>Prepares words.</summary>
    public static WordList Of(List<Token> tokens, Language language, Stems stems)
    {
        var words = new string[tokens.Count];
        var stemmed = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = language.WithoutElision(tokens[i].Word);
            stemmed[i] = stems.Of(words[i]);
        }

        return new(tokens, words, stemmed);
    }
}
