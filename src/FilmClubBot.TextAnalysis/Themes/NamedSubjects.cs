using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Finds the named subjects of a film: "a meditation on <b>hospitality</b>", "is about <b>guilt</b> and <b>shame</b>".</summary>
internal static class NamedSubjects
{
    private const int MostSkipped = 3, MostPaired = 3;

    /// <summary>The last words of these noun phrases, by their index in the phrase text.</summary>
    public static HashSet<int> In(ThemeText text, PhraseText phrases)
    {
        // Only a few sentences name a subject.
        var ends = new Lazy<Dictionary<int, int>>(() => NounPhrases.In(phrases).ToDictionary(phrase => phrase.From, phrase => phrase.To));
        var heads = new HashSet<int>();
        for (var sentence = 0; sentence < text.Prose.Sentences.Count; sentence++)
        {
            foreach (var start in text.ObjectsIn(sentence))
            {
                if (phrases.WordAt(start) is >= 0 and var at)
                    AddFrom(phrases, ends.Value, at, heads);
            }
        }

        return heads;
    }

    private static void AddFrom(PhraseText phrases, Dictionary<int, int> ends, int at, HashSet<int> heads)
    {
        for (var found = 0; found < MostPaired; found++)
        {
            for (var skipped = 0; skipped < MostSkipped && at < phrases.Words.Count && !ends.ContainsKey(at) && IsBeforeNoun(phrases.Classes[at]); skipped++)
                at++;
            if (!ends.TryGetValue(at, out var to))
                return;
            heads.Add(to - 1);
            if (to >= phrases.Words.Count || phrases.Words[to].IsAfterBreak || phrases.Words[to].Lower is not ("and" or "or" or "versus" or "vs"))
                return;
            at = to + 1;
        }
    }

    private static bool IsBeforeNoun(WordClass wordClass) => wordClass is WordClass.Determiner or WordClass.Number or WordClass.Adverb;
}
