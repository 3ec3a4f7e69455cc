namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Finds noun phrases: the longest runs of nouns, names, adjectives and gerunds that do not end in an adjective.</summary>
internal static class NounPhrases
{
    /// <summary>The phrases as half-open ranges of words, in the text's order.</summary>
    public static List<(int From, int To)> In(PhraseText text)
    {
        var phrases = new List<(int From, int To)>();
        for (var from = 0; from < text.Words.Count;)
        {
            if (text.Classes[from] < WordClass.Gerund)
            {
                from++;
                continue;
            }

            var end = from + 1;
            while (end < text.Words.Count && text.Classes[end] >= WordClass.Gerund && !text.Words[end].IsAfterBreak)
                end++;
            var to = end;
            while (to > from && text.Classes[to - 1] == WordClass.Adjective)
                to--;
            if (to > from)
                phrases.Add((from, to));
            from = end;
        }

        return phrases;
    }

    /// <summary>The start of a phrase after words that point, count or praise: "a new <b>neural network</b>".</summary>
    public static int Core(PhraseText text, int from, int to)
    {
        while (to - from > 1 && GeneralWords.Modifiers.Contains(text.Words[from].Lower))
            from++;
        return from;
    }
}
