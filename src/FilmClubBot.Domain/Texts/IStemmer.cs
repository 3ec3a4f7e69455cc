namespace FilmClubBot.Domain.Texts;

/// <summary>Reduces inflected words to a common stem: "played" and "playing" to "play". Thread-safe.</summary>
public interface IStemmer
{
    /// <summary>The stem of a word.</summary>
    /// <param name="word">A word in lower case, without accents or punctuation, in any language.</param>
    string Stem(string word);
}
