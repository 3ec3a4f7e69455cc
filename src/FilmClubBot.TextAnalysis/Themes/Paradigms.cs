namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Tells the forms of a word from words that only share its stem: "obras" is a form of "obra", "obrero" is not.</summary>
/// <remarks>Stems unite too much: in French "parti" and "partie", in Spanish "parto" and "parte" have one.</remarks>
internal sealed class Paradigms
{
    /// <summary>No ending, in a paradigm.</summary>
    private const string Bare = "-";

    private const int ShortestRoot = 2;

    private readonly List<(string Base, string[] Endings)> _all = [];

    /// <param name="paradigms">Each the ending of a word as a dictionary has it, and the endings that may take its place, separated by spaces; "-" is none.</param>
    public Paradigms(IEnumerable<string> paradigms)
    {
        foreach (var paradigm in paradigms)
        {
            var endings = Array.ConvertAll(paradigm.Split(' ', StringSplitOptions.RemoveEmptyEntries), ending => ending == Bare ? "" : ending);
            if (endings.Length > 1)
                _all.Add((endings[0], endings[1..]));
        }
    }

    /// <summary>Whether a word is another one or a form of it; always true where the language lists no paradigms.</summary>
    /// <param name="word">The word of the text.</param>
    /// <param name="plain">The word as a dictionary has it.</param>
    public bool IsForm(string word, string plain) => _all.Count == 0 || word == plain || _all.Exists(paradigm => IsForm(word, plain, paradigm.Base, paradigm.Endings));

    private static bool IsForm(string word, string plain, string baseEnding, string[] endings)
    {
        if (!plain.EndsWith(baseEnding, StringComparison.Ordinal))
            return false;
        var root = plain.AsSpan(0, plain.Length - baseEnding.Length);
        if (root.Length < ShortestRoot || !word.AsSpan().StartsWith(root, StringComparison.Ordinal))
            return false;
        foreach (var ending in endings)
        {
            if (word.AsSpan(root.Length).SequenceEqual(ending))
                return true;
        }

        return false;
    }
}
