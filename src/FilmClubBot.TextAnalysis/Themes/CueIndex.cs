using FilmClubBot.Domain.Themes;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Vectors;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>The cues of a taxonomy for texts in one language, by their first word; immutable and shared.</summary>
internal sealed class CueIndex
{
    private const int MostSkipped = 3;

    private readonly Language _language;
    private readonly WordForms _forms;
    private readonly Paradigms _paradigms;
    private readonly Dictionary<string, List<Cue>> _byWord = new(StringComparer.Ordinal), _byStem = new(StringComparer.Ordinal);
    private readonly AffixIndex _beginnings = new(isEnding: false), _endings = new(isEnding: true);
    private readonly Dictionary<string, HashSet<string>> _wordsOf = new(StringComparer.Ordinal);
    private readonly WordCache<Cue[]> _starting = new();
    private readonly Func<string, Cue[]> _find;

    public CueIndex(ThemeTaxonomy taxonomy, Language language)
    {
        Terms = taxonomy.Terms;
        _language = language;
        _find = Find;
        _forms = new(language.Inflections);
        _paradigms = new(language.Themes.Paradigms);
        var cues = new CueReader(language).Read(taxonomy);
        if (WordVectors.Of(language) is { } vectors)
            Vectors = new(vectors, cues, Terms.Count);
        foreach (var cue in cues)
        {
            Count++;
            for (var i = 0; i < cue.Words.Length; i++)
            {
                if (!_wordsOf.TryGetValue(cue.Stems[i], out var words))
                    _wordsOf[cue.Stems[i]] = words = new(StringComparer.Ordinal);
                words.Add(cue.Words[i]);
            }

            switch (cue.Kind)
            {
                case CueKind.Beginning:
                    _beginnings.Add(cue);
                    break;
                case CueKind.Ending:
                    _endings.Add(cue);
                    break;
                case CueKind.Exact or CueKind.Word when _forms.AreKnown || cue.Kind == CueKind.Exact:
                    Add(_byWord, cue.Words[0], cue);
                    break;
                default:
                    Add(_byStem, cue.Stems[0], cue);
                    break;
            }
        }
    }

    /// <summary>The themes, in the taxonomy's order.</summary>
    public IReadOnlyList<ThemeTerm> Terms { get; }

    /// <summary>What the themes mean; null if the language has no word vectors.</summary>
    public ThemeVectors? Vectors { get; }

    /// <summary>The number of cues; 0 if the taxonomy has none in the language.</summary>
    public int Count { get; }

    /// <summary>Whether any cue contains a form of a word: "hospitality" has the stem of "hospital", and is no form of it.</summary>
    public bool Knows(WordList text, int at) => _wordsOf.TryGetValue(text.Stems[at], out var words) && words.Any(word => _forms.AreSame(text.Words[at], word) || _forms.AreSame(word, text.Words[at]));

    /// <summary>The cues that may start with a word, wherever it stands.</summary>
    public Cue[] StartingWith(string word) => _starting.GetOrAdd(word, _find);

    private Cue[] Find(string word)
    {
        var cues = new List<Cue>();
        if (_byWord.TryGetValue(word, out var same))
            cues.AddRange(same);
        if (_forms.AreKnown)
        {
            foreach (var form in _forms.BasesOf(word))
            {
                if (_byWord.TryGetValue(form, out var ofForm))
                    cues.AddRange(ofForm.Where(cue => cue.Kind == CueKind.Word));
            }
        }

        if (_byStem.TryGetValue(_language.Stems.Of(word), out var stemmed))
            cues.AddRange(stemmed);
        _beginnings.AddTo(cues, word);
        _endings.AddTo(cues, word);
        return [.. cues];
    }

    /// <summary>Finds the cues that start at a word.</summary>
    /// <param name="text">The words.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="end">Index after the last word that a phrase may include.</param>
    /// <param name="found">Receives each cue with the index after its last word.</param>
    public void Find(WordList text, int at, int end, List<(Cue Cue, int To)> found) => Match(StartingWith(text.Words[at]), text, at, end, found);

    /// <summary>Finds those of the cues that may start with a word which its place fits.</summary>
    /// <param name="cues">The cues that may start with the word.</param>
    /// <param name="text">The words.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="end">Index after the last word that a phrase may include.</param>
    /// <param name="found">Receives each cue with the index after its last word.</param>
    public void Match(Cue[] cues, WordList text, int at, int end, List<(Cue Cue, int To)> found)
    {
        if (cues.Length == 0)
            return;
        var next = at + 1 < end && !text.Tokens[at + 1].IsAfterBreak ? text.Words[at + 1] : "";
        bool? mayBeSkipped = null;
        foreach (var cue in cues)
        {
            var to = cue.Kind switch
            {
                CueKind.Word => IsWord(cue, text, at) ? at + 1 : 0,
                CueKind.Beginning or CueKind.Ending => !cue.IsCapitalised || text.Tokens[at].IsCapitalised ? at + 1 : 0,
                // Most phrases that begin with a word go on otherwise.
                CueKind.Exact => next.Length > 0 && cue.Words[1][0] == next[0] ? Exact(cue, text, at, end) : 0,
                _ => cue.Stems.Length == 1 || next.Length > 0 && (text.Stems[at + 1] == cue.Stems[1] || (mayBeSkipped ??= _language.FunctionWords.Contains(next))) ? Loose(cue, text, at, end) : 0,
            };
            if (to > 0)
                found.Add((cue, to));
        }
    }

    private bool IsWord(Cue cue, WordList text, int at) =>
        (!cue.IsCapitalised || text.Tokens[at].IsCapitalised) && (_forms.AreKnown || IsForm(text.Words[at], cue.Words[0]));

    private bool IsForm(string word, string plain) => word == plain || _paradigms.IsForm(word, plain) && !_language.FunctionWords.Contains(word);

    private int Exact(Cue cue, WordList text, int at, int end)
    {
        for (var i = 1; i < cue.Words.Length; i++)
        {
            if (at + i >= end || text.Tokens[at + i].IsAfterBreak || !_forms.AreSame(text.Words[at + i], cue.Words[i]))
                return 0;
        }

        return at + cue.Words.Length;
    }

    private int Loose(Cue cue, WordList text, int at, int end)
    {
        if (!_paradigms.IsForm(text.Words[at], cue.Words[0]))
            return 0;
        var position = at + 1;
        var isJoined = false;
        for (var i = 1; i < cue.Stems.Length; i++)
        {
            var skipped = 0;
            while (position < end && text.Stems[position] != cue.Stems[i] && !text.Tokens[position].IsAfterBreak && skipped < MostSkipped && _language.FunctionWords.Contains(text.Words[position]))
            {
                isJoined |= _language.Themes.Joiners.Contains(text.Words[position]);
                position++;
                skipped++;
            }

            if (position >= end || text.Stems[position] != cue.Stems[i] || text.Tokens[position].IsAfterBreak || !_paradigms.IsForm(text.Words[position], cue.Words[i]))
                return 0;
            position++;
        }

        return isJoined || !cue.IsJoined ? position : 0;
    }

    private static void Add(Dictionary<string, List<Cue>> index, string key, Cue cue)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(cue);
    }
}
