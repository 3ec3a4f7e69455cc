namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Undoes the inflections of a language: "grieving" may be a form of "grieve", "loneliest" of "lonely".</summary>
/// <param name="endings">The endings; empty if the language compares words by their stems.</param>
internal sealed class WordForms(IReadOnlyList<string> endings)
{
    private const int ShortestBase = 3;

    /// <summary>Whether there are any endings.</summary>
    public bool AreKnown => endings.Count > 0;

    /// <summary>The words that a word may be a form of; not all of them exist.</summary>
    public IEnumerable<string> BasesOf(string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length < ShortestBase || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var rest = word[..^ending.Length];
            yield return rest;
            // "grieving", "lonelier", "betting"
            if (ending[0] is 'e' or 'i')
                yield return rest + "e";
            if (rest[^1] == 'i')
                yield return rest[..^1] + "y";
            else if (rest[^1] == rest[^2] && ending[0] is 'e' or 'i')
                yield return rest[..^1];
        }
    }

    /// <summary>Whether a word is another one or a form of it.</summary>
    public bool AreSame(string word, string other) => word == other || word.Length > other.Length && word[0] == other[0] && BasesOf(word).Contains(other);
}
