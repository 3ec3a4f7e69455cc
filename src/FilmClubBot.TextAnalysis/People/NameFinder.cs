using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Finds runs of capitalised words that may name people.</summary>
internal static class NameFinder
{
    private const int LongestName = 4;

    /// <summary>Possible names of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="opensSentence">Whether a word opens a sentence.</param>
    public static List<PersonName> Find(string text, IReadOnlyList<Token> tokens, Func<Token, bool> opensSentence)
    {
        var names = new List<PersonName>();
        var plain = tokens.Where(token => !token.IsCapitalised).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count;)
        {
            if (!CanStart(tokens[i]))
            {
                i++;
                continue;
            }

            var opens = opensSentence(tokens[i]);
            if (IsNoName(tokens[i], opens) || opens && IsAdverb(tokens[i], plain))
            {
                i++;
                continue;
            }

            var last = i;
            while (!tokens[last].IsPossessive && Next(text, tokens, last) is var next && next > 0 && !IsJoint(tokens, i, last, next))
                last = next;
            var words = new List<string>();
            for (var at = i; at <= last; at++)
                words.Add(tokens[at].Word);
            if (words.Count <= LongestName + 1 && !words.Exists(PersonWords.NotInNames.Contains))
            {
                var end = tokens[last].Start + tokens[last].Word.Length;
                names.Add(new(new(tokens[i].Start, end), Spaced(text[tokens[i].Start..end]), words, tokens[last].IsPossessive, opens, HonorificBefore(text, tokens, i)));
            }

            i = last + 1;
        }

        return names;
    }

    // "Ana Lind y Luis Roth" are two people, "Ortega y Gasset" is one; "Ufer von Ilse Roth" is a title and its director.
    private static bool IsJoint(IReadOnlyList<Token> tokens, int first, int last, int next) =>
        next == last + 2 && (tokens[last + 1].Word == "y" && last > first
            || tokens[last + 1].Word is "von" or "de" or "di" && next + 1 < tokens.Count && CanStart(tokens[next + 1]) && !tokens[next + 1].IsAfterBreak);

    private static string? HonorificBefore(string text, IReadOnlyList<Token> tokens, int first)
    {
        if (first == 0 || !tokens[first - 1].IsCapitalised || !PersonWords.Honorifics.Contains(tokens[first - 1].Word))
            return null;
        var (start, end) = (tokens[first - 1].Start, tokens[first].Start);
        var printed = text.AsSpan(start, end - start);
        return printed[tokens[first - 1].Word.Length..].Trim() is "" or "." ? printed.TrimEnd().ToString() : null;
    }

    // A name may be wrapped over two lines.
    private static string Spaced(string name) => name.Replace('\n', ' ').Replace('\u00a0', ' ');

    private static bool CanStart(Token token) => token.IsCapitalised && token.Word.Length > 0 && char.IsLetter(token.Word[0]);

    private static bool IsNoName(Token token, bool opens) =>
        PersonWords.Leading.Contains(token.Word) || English.Calendar.Contains(token.Word) || token.Word == "i" || IsContraction(token.Word)
        || English.StopWords.Contains(token.Word) || opens && English.SentenceOpeners.Contains(token.Word);

    private static bool IsContraction(string word) =>
        word.IndexOf('\'', StringComparison.Ordinal) is var at && at > 0 && word.AsSpan(at + 1) is "ll" or "re" or "ve" or "d" or "m" or "t" or "s" && (word[at + 1] != 't' || word[at - 1] == 'n');

    // "Presently Ann", "Set Ann beside her": the capital comes from the sentence, and the word also occurs in lower case.
    private static bool IsAdverb(Token token, HashSet<string> plain) =>
        token.Word.EndsWith("ly", StringComparison.Ordinal) && plain.Contains(token.Word[..^2]) || plain.Contains(token.Word) && !GivenNames.Female.Contains(token.Word) && !GivenNames.Male.Contains(token.Word);

    // The next word of the name, or -1: "Spike Jonze", "Guillermo del Toro", "Samuel L. Jackson", "Kristin Scott-Thomas".
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
