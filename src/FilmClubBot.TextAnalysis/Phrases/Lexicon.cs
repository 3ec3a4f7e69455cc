namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>The words whose class is known in any context.</summary>
internal static class Lexicon
{
    // Plain tables: freezing thousands of words would take longer than all the look-ups of a first review.
    private static readonly HashSet<string> _verbsOrNouns = WithThirdPerson(Verbs.OrNouns).ToHashSet(StringComparer.Ordinal);
    private static readonly Dictionary<string, WordClass> _classes = Classes();

    /// <summary>The class of a lower-case word; null if it depends on the sentence.</summary>
    public static WordClass? Class(string word) => _classes.TryGetValue(word, out var known) ? known : null;

    /// <summary>Whether a word's class is closed, so that a capital does not make it a name.</summary>
    public static bool IsClosed(string word) =>
        Class(word) is WordClass.Determiner or WordClass.Pronoun or WordClass.Linker or WordClass.Auxiliary;

    /// <summary>Whether a word is a verb as often as a noun: "work", "looks".</summary>
    public static bool IsVerbOrNoun(string word) => _verbsOrNouns.Contains(word);

    private static Dictionary<string, WordClass> Classes()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        Add(FunctionWords.Determiners, WordClass.Determiner);
        Add(FunctionWords.Pronouns, WordClass.Pronoun);
        Add(FunctionWords.Linkers, WordClass.Linker);
        Add(FunctionWords.Auxiliaries, WordClass.Auxiliary);
        Add(FunctionWords.Adverbs, WordClass.Adverb);
        Add(FunctionWords.Numbers, WordClass.Number);
        Add(Adjectives.Common, WordClass.Adjective);
        Add(WithThirdPerson(Verbs.Only).Where(word => !_verbsOrNouns.Contains(word)), WordClass.Verb);
        return classes;

        // The first class wins.
        void Add(IEnumerable<string> words, WordClass wordClass)
        {
            foreach (var word in words)
                classes.TryAdd(word, wordClass);
        }
    }

    private static IEnumerable<string> WithThirdPerson(IEnumerable<string> verbs) => verbs.SelectMany(verb => new[] { verb, ThirdPerson(verb) });

    private static string ThirdPerson(string verb) => verb switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => verb + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => verb[..^1] + "ies",
        _ => verb + "s",
    };
}
