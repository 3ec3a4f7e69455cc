using FilmClubBot.Domain.Themes;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Prepares the cues of a taxonomy for texts in one language.</summary>
internal sealed class CueReader(Language language)
{
    private const double LoosePhrase = 1.4, ExactPhrase = 1.1, OwnWord = 1.4, OtherWord = 0.8, Everyday = 0.5;
    private const char Wildcard = '*';

    /// <summary>All cues, and the language's idioms.</summary>
    public List<Cue> Read(ThemeTaxonomy taxonomy)
    {
        var cues = new List<Cue>();
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var term = 0; term < taxonomy.Terms.Count; term++)
        {
            if (Texts(taxonomy.Terms[term]) is var (label, _))
                labels.Add(label);
        }

        for (var term = 0; term < taxonomy.Terms.Count; term++)
        {
            if (Texts(taxonomy.Terms[term]) is not var (label, texts))
                continue;
            cues.AddRange(texts.Select(text => Make(term, text, isLabel: false, labels)).OfType<Cue>());
            if (!texts.Contains(label, StringComparer.OrdinalIgnoreCase) && Make(term, label, isLabel: true, labels) is { } own)
                cues.Add(own);
        }

        if (cues.Count > 0)
            cues.AddRange(language.Themes.Idioms.Select(idiom => Make(Cue.Idiom, idiom, isLabel: false, labels)).OfType<Cue>());
        return cues;
    }

    private (string Label, IReadOnlyList<string> Cues)? Texts(ThemeTerm term)
    {
        if (language == Language.English)
            return (term.Label, term.Cues);
        return term.Languages.TryGetValue(language.Code, out var translation) ? (translation.Label, translation.Cues) : null;
    }

    private Cue? Make(int term, string text, bool isLabel, HashSet<string> labels)
    {
        var words = Tokeniser.Read(text).ConvertAll(token => language.WithoutElision(token.Word));
        // "Time" is a theme's name, but "a film about a time when …" is not about it.
        if (words.Count == 0 || isLabel && words.TrueForAll(language.FunctionWords.Contains))
            return null;
        // German nouns are capitalised, so that a cue may ask for the noun.
        var isCapitalised = language.CapitalisesNouns && words.Count == 1 && text.Any(char.IsUpper);
        if (words.Count == 1 && text[^1] == Wildcard)
            return new(term, CueKind.Beginning, [.. words], [.. words], Weight(words[0]), IsJoined: false, isLabel, isCapitalised);
        if (words.Count == 1 && text[0] == Wildcard)
            return new(term, CueKind.Ending, [.. words], [.. words], OtherWord, IsJoined: false, isLabel, IsCapitalised: false);
        var content = words.FindAll(word => !language.FunctionWords.Contains(word));
        if (content.Count > 1)
            return new(term, CueKind.Loose, [.. content], [.. content.Select(language.Stems.Of)], LoosePhrase, words.Exists(language.Themes.Joiners.Contains), isLabel, IsCapitalised: false);
        // A single remaining word of a phrase would be too general: such phrases are matched word for word.
        return words.Count > 1
            ? new(term, CueKind.Exact, [.. words], [.. words.Select(language.Stems.Of)], ExactPhrase, IsJoined: false, isLabel, IsCapitalised: false)
            : new(term, CueKind.Word, [.. words], [.. words.Select(language.Stems.Of)], Weight(words[0]), IsJoined: false, isLabel, isCapitalised);

        // The theme's own word is explicit; any other word is only a hint.
        double Weight(string word) => (labels.Contains(text.TrimEnd(Wildcard)) ? OwnWord : OtherWord) * (language.Themes.Everyday.Contains(word) ? Everyday : 1);
    }
}
