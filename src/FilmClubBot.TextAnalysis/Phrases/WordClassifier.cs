namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Distinguishes nouns, verbs and adjectives by lists of closed classes, by endings, and by the neighbouring words.</summary>
/// <remarks>Errors are acceptable: a wrong class costs a candidate, and the ranking decides the rest.</remarks>
internal static class WordClassifier
{
    /// <summary>The class of each word.</summary>
    public static WordClass[] Classify(IReadOnlyList<PhraseWord> words)
    {
        var classes = new WordClass[words.Count];
        for (var i = 0; i < words.Count; i++)
            classes[i] = Class(words[i], new(words, classes, i));
        return classes;
    }

    private static WordClass Class(PhraseWord printed, Beside beside)
    {
        var word = printed.Lower;
        if (word.Length == 1)
            return char.IsDigit(word[0]) ? WordClass.Number : Lexicon.Class(word) ?? WordClass.Other;
        if (printed.IsCapitalised && !Lexicon.IsClosed(word))
            return WordClass.Name;
        var known = Lexicon.Class(word);
        if (known is not (null or WordClass.Verb))
            return known.Value;
        if (char.IsDigit(word[0]) && !word.Any(char.IsLetter))
            return WordClass.Number;
        if (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !Adjectives.NotInLy.Contains(word))
            return WordClass.Adverb;
        if (IsCompoundAdjective(word))
            return WordClass.Adjective;
        if (Verbs.Past.Contains(word))
            return beside.IsInPhrase && beside.IsBeforeOpen ? WordClass.Adjective : WordClass.Verb;
        if (known is not null)
            return known.Value;
        if (Lexicon.IsVerbOrNoun(word))
            return IsVerbHere(word, beside) ? WordClass.Verb : WordClass.Noun;
        if (IsRegularPast(word))
            return IsPastTense(beside) ? WordClass.Verb : WordClass.Adjective;
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !Adjectives.NounsInIng.Contains(word))
            return beside.IsAfterCopula || beside.IsBeforeObject ? WordClass.Verb : WordClass.Gerund;
        if (beside.IsAfterModal)
            return WordClass.Verb;
        return LooksAdjective(word, beside) ? WordClass.Adjective : WordClass.Noun;
    }

    // "large-scale", "far-off", "badly-lit"
    private static bool IsCompoundAdjective(string word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen < 0)
            return false;
        var last = word[(hyphen + 1)..];
        return Adjectives.SecondParts.Contains(last) || Adjectives.Common.Contains(last) || Verbs.Past.Contains(last) || IsRegularPast(last);
    }

    private static bool IsRegularPast(string word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !Adjectives.NounsInEd.Contains(word);

    private static bool IsPastTense(Beside beside) =>
        beside.IsAfterCopula || beside.IsAfterHave || beside.IsAfterSubject || beside.IsAfterNoun || !beside.IsBeforeOpen;

    // "To work", "she works"; "the camera lies to us"; "results show that".
    private static bool IsVerbHere(string word, Beside beside) =>
        beside.IsAfterModal || beside.IsAfterSubject
        || beside.IsBeforeComplement && (word.EndsWith('s') ? beside.IsAfterNoun : beside.IsAfterPlural);

    private static bool LooksAdjective(string word, Beside beside)
    {
        if (word.Length < 5 || Adjectives.Nouns.Contains(word))
            return false;
        foreach (var ending in Adjectives.Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return word.Length > 5 && beside.IsBeforeOpen && !word.EndsWith("ment", StringComparison.Ordinal)
            && (word.EndsWith("ent", StringComparison.Ordinal) || word.EndsWith("ant", StringComparison.Ordinal));
    }
}
