using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>The evidence for one theme of the taxonomy.</summary>
internal sealed class ThemeScore(int term)
{
    private const double FurtherCue = 0.3, DistinctCue = 0.4, FurtherParagraph = 0.3, Speaking = 0.4, Subject = 2.5, Closing = 0.3, Fading = 0.8;
    private const int MostEvidence = 3;

    private readonly Dictionary<int, double> _sentences = [];
    private readonly Dictionary<int, HashSet<Cue>> _cuesOf = [];
    private readonly HashSet<int> _paragraphs = [];
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<int> _positions = [];
    private bool _isSubject;

    /// <summary>Index of the theme in the taxonomy.</summary>
    public int Term { get; } = term;

    /// <summary>The sentences that show it.</summary>
    public IEnumerable<int> Sentences => _sentences.Keys;

    /// <summary>Whether the headline names it.</summary>
    public bool IsInHeadline { get; set; }

    /// <summary>Adds a hit.</summary>
    public void Add(CueHit hit, ThemeText text)
    {
        for (var i = hit.From; i < hit.To; i++)
            _positions.Add(i);
        _stems.Add(text.Words.Stems[hit.From]);
        _paragraphs.Add(text.Prose.ParagraphAt(text.Prose.Tokens[hit.From].Start));
        // "Meditation on time" is a cue that contains the words before its object.
        var isSubject = text.IsNamedSubject(hit.Sentence, hit.From) || hit.To - hit.From > 1 && text.IsNamedSubject(hit.Sentence, hit.To - 1);
        _isSubject |= isSubject;
        var speaks = isSubject ? 1 + Subject : text.SpeaksOfThemes(hit.Sentence) ? 1 + Speaking : 1;
        // A review's last paragraph is its conclusion.
        if (text.Prose.Paragraphs.Count > 3 && text.Prose.Sentences[hit.Sentence].Start >= text.Prose.Paragraphs[^1].Start)
            speaks += Closing;
        if (!_cuesOf.TryGetValue(hit.Sentence, out var cues))
        {
            _cuesOf[hit.Sentence] = [hit.Cue];
            _sentences[hit.Sentence] = hit.Cue.Weight * speaks;
        }
        else if (cues.Add(hit.Cue))
            _sentences[hit.Sentence] = Math.Max(_sentences[hit.Sentence], hit.Cue.Weight * speaks) + FurtherCue;
    }

    /// <summary>The sum; each further sentence adds less than the previous one.</summary>
    public double Total()
    {
        var total = 0.0;
        var weight = 1.0;
        foreach (var sentence in _sentences.Values.OrderDescending())
        {
            total += sentence * weight;
            weight *= Fading;
        }

        return total + (DistinctCue * (Math.Min(_stems.Count, 6) - 1)) + (FurtherParagraph * (Math.Min(_paragraphs.Count, 6) - 1));
    }

    /// <summary>Whether nearly all words that show another theme also show this one.</summary>
    public bool Covers(ThemeScore other) => other._positions.Count(_positions.Contains) * 10 >= other._positions.Count * 7;

    /// <summary>Whether another theme, of which the review does not say that it is its film's subject, shows in this one's sentences only.</summary>
    public bool Accompanies(ThemeScore other) => !other._isSubject && !other.IsInHeadline && other._sentences.Keys.All(_sentences.ContainsKey);

    /// <summary>The sentences that show it, best first.</summary>
    public List<TextSpan> Evidence(ThemeText text) => _sentences
        .OrderByDescending(pair => pair.Value + Readability(text.Prose.Sentences[pair.Key]))
        .ThenBy(pair => pair.Key)
        .Take(MostEvidence)
        .Select(pair => text.Prose.Sentences[pair.Key])
        .ToList();

    // A reader of an answer needs a sentence: neither a fragment nor half a page.
    private static double Readability(TextSpan sentence) => sentence.Length switch
    {
        < 30 => -2,
        > 500 => -0.8,
        > 320 => -0.3,
        _ => 0,
    };
}
