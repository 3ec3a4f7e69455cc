using System.Collections.Frozen;
using FilmClubBot.Domain.Themes;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>The cues of a taxonomy by the stem of their first word; immutable and shared.</summary>
internal sealed class CueIndex
{
    private const int MostSkipped = 3;

    private readonly FrozenDictionary<string, Cue[]> _byFirstStem;
    private readonly FrozenSet<string> _allStems;

    public CueIndex(ThemeTaxonomy taxonomy)
    {
        Terms = taxonomy.Terms;
        var stems = new Stems();
        var cues = new List<Cue>();
        for (var term = 0; term < Terms.Count; term++)
        {
            foreach (var cue in Terms[term].Cues)
            {
                if (Make(term, cue, stems, isLabel: false) is { } made)
                    cues.Add(made);
            }

            if (!Terms[term].Cues.Contains(Terms[term].Label, StringComparer.OrdinalIgnoreCase) && Make(term, Terms[term].Label, stems, isLabel: true) is { } label)
                cues.Add(label);
        }

        _byFirstStem = cues.GroupBy(cue => cue.Stems[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _allStems = cues.SelectMany(cue => cue.Stems).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The themes, in the taxonomy's order.</summary>
    public IReadOnlyList<ThemeTerm> Terms { get; }

    /// <summary>Whether any cue contains a stem.</summary>
    public bool Knows(string stem) => _allStems.Contains(stem);

    /// <summary>Cues that start at a word.</summary>
    /// <param name="tokens">Words of a text.</param>
    /// <param name="stems">Their stems.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="end">Index after the last word that a phrase may include.</param>
    public IEnumerable<(Cue Cue, int To)> At(IReadOnlyList<Token> tokens, IReadOnlyList<string> stems, int at, int end)
    {
        if (!_byFirstStem.TryGetValue(stems[at], out var cues))
            yield break;
        foreach (var cue in cues)
        {
            if (Match(cue, tokens, stems, at, end) is var to && to > 0)
                yield return (cue, to);
        }
    }

    private static int Match(Cue cue, IReadOnlyList<Token> tokens, IReadOnlyList<string> stems, int at, int end)
    {
        if (!cue.IsLoose)
        {
            // Compares whole words: "absolutely" has the stem of "absolution", "captivating" that of "captivity", and neither means it.
            for (var i = 0; i < cue.Words.Count; i++)
            {
                if (at + i >= end || !Says(tokens[at + i].Word, cue.Words[i]) || i > 0 && tokens[at + i].IsAfterBreak)
                    return 0;
            }

            return at + cue.Words.Count;
        }

        var position = at + 1;
        for (var i = 1; i < cue.Stems.Count; i++)
        {
            var skipped = 0;
            while (position < end && stems[position] != cue.Stems[i] && !tokens[position].IsAfterBreak && skipped < MostSkipped && English.StopWords.Contains(tokens[position].Word))
            {
                position++;
                skipped++;
            }

            if (position >= end || stems[position] != cue.Stems[i] || tokens[position].IsAfterBreak)
                return 0;
            position++;
        }

        return position;
    }

    // The word itself, or its plural.
    private static bool Says(string word, string cue)
    {
        if (word.Length <= cue.Length)
            return word == cue;
        var grown = word.Length - cue.Length;
        return grown <= 2 && (word.StartsWith(cue, StringComparison.Ordinal) && (grown == 1 ? word[^1] == 's' : word.EndsWith("es", StringComparison.Ordinal) && cue[^1] is 's' or 'x' or 'h' or 'z')
            || grown == 2 && cue[^1] == 'y' && word.EndsWith("ies", StringComparison.Ordinal) && word.AsSpan(0, cue.Length - 1).SequenceEqual(cue.AsSpan(0, cue.Length - 1)));
    }

    private Cue? Make(int term, string cue, Stems stems, bool isLabel)
    {
        var words = Tokeniser.Read(cue).ConvertAll(token => token.Word);
        if (words.Count == 0)
            return null;
        var content = words.FindAll(word => !English.StopWords.Contains(word));
        // A single remaining word of a phrase would be too general: such phrases are matched word for word.
        var isLoose = content.Count > 1;
        var matched = isLoose ? content : words;
        return new(term, matched.ConvertAll(stems.Of), matched, isLoose, Weight(cue, words.Count, isLoose), isLabel);
    }

    // The theme's own word is explicit, a phrase is hardly ambiguous, and any other word is only a hint.
    private double Weight(string cue, int words, bool isLoose)
    {
        if (words > 1)
            return isLoose ? 1.4 : 1.1;
        var weight = Terms.Any(term => term.Label == cue) ? 1.2 : 0.8;
        return EverydayWords.All.Contains(cue) ? weight / 2 : weight;
    }
}
