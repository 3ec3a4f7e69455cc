using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Finds runs of capitalised words that may name people.</summary>
internal static class NameFinder
{
    private const int LongestName = 4;

    /// <summary>Possible names of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="opensSentence">Whether a word opens a sentence.</param>
    public static List<PersonName> Find(string text, IReadOnlyList<Token> tokens, Func<Token, bool> opensSentence)
    {
        var names = new List<PersonName>();
        for (var i = 0; i < tokens.Count;)
        {
            if (!CanStart(tokens[i]))
            {
                i++;
                continue;
            }

            var opens = opensSentence(tokens[i]);
            if ((opens || tokens[i].Word.Length > 0) && IsNoName(tokens[i], opens))
            {
                i++;
                continue;
            }

            var last = i;
            while (!tokens[last].IsPossessive && Next(text, tokens, last) is var next && next > 0)
                last = next;
            var words = new List<string>();
            for (var at = i; at <= last; at++)
                words.Add(tokens[at].Word);
            if (words.Count <= LongestName + 1 && !words.Exists(PersonWords.NotInNames.Contains))
            {
                var end = tokens[last].Start + tokens[last].Word.Length;
                names.Add(new(new(tokens[i].Start, end), text[tokens[i].Start..end], words, tokens[last].IsPossessive, opens));
            }

            i = last + 1;
        }

        return names;
    }

    private static bool CanStart(Token token) => token.IsCapitalised && token.Word.Length > 0 && char.IsLetter(token.Word[0]);

    private static bool IsNoName(Token token, bool opens) =>
        PersonWords.Leading.Contains(token.Word) || English.Calendar.Contains(token.Word) || token.Word == "i" || token.Word.StartsWith("i'", StringComparison.Ordinal)
        || English.StopWords.Contains(token.Word) || opens && English.SentenceOpeners.Contains(token.Word);

    // The word that goes on with the name, or -1: "Spike Jonze", "Guillermo del Toro", "Samuel L. Jackson", "Kristin Scott-Thomas".
    private static int Next(string text, IReadOnlyList<Token> tokens, int last)
    {
        var next = last + 1;
        if (next >= tokens.Count)
            return -1;
        var gap = text.AsSpan(tokens[last].End, tokens[next].Start - tokens[last].End);
        var isInitial = tokens[last].Word.Length == 1 && gap is ". " or ".";
        if (gap is not (" " or "-" or "\u00a0" or "\n") && !isInitial)
            return -1;
        // Bong Joon-ho, Wong Kar-wai
        if (gap is "-" && tokens[next].Word.Length <= 6 && char.IsLetter(tokens[next].Word[0]))
            return next;
        if (CanStart(tokens[next]) && !(English.StopWords.Contains(tokens[next].Word) && tokens[next].Word.Length < 5))
            return next;
        if (English.NameParticles.Contains(tokens[next].Word))
        {
            var after = next + 1;
            if (after < tokens.Count && English.NameParticles.Contains(tokens[after].Word))
                after++;
            if (after < tokens.Count && CanStart(tokens[after]) && text.AsSpan(tokens[after - 1].End, tokens[after].Start - tokens[after - 1].End) is " ")
                return after;
        }

        return -1;
    }
}
