using System.Buffers;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;
using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds quotable sentences of the reviewer: a general statement with a contrast, about a theme.</summary>
/// <remarks>All three are required, so that most reviews have none and none has filler.</remarks>
internal sealed class StrikingSentences(Prose prose, Cast cast, IReadOnlyList<FilmMention> films)
{
    private const int Most = 2, FewestWords = 8, MostWords = 40;
    private const double Threshold = 4.5;

    /// <summary>At most two sentences, in the order of the text.</summary>
    /// <param name="hits">The mentions of themes.</param>
    public List<QuoteFinding> Find(IReadOnlyList<CueHit> hits)
    {
        var cues = new Dictionary<int, HashSet<int>>();
        foreach (var hit in hits)
        {
            if (!cues.TryGetValue(hit.Sentence, out var terms))
                cues[hit.Sentence] = terms = [];
            terms.Add(hit.Cue.Term);
        }

        return cues
            .Select(pair => (Sentence: prose.Sentences[pair.Key], Score: Score(prose.Sentences[pair.Key], pair.Value.Count)))
            .Where(pair => pair.Score >= Threshold)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Sentence.Start)
            .Take(Most)
            .OrderBy(pair => pair.Sentence.Start)
            .Select(pair => new QuoteFinding(pair.Sentence, QuoteKind.Review, null, null, []))
            .ToList();
    }

    private static readonly SearchValues<char> _unfit = SearchValues.Create("“”\"«»‘()[]:0123456789");

    // Without one of these there is no contrast.
    private static readonly SearchValues<string> _contrasting = SearchValues.Create(["not", "less", "more", "rather", "neither", "only", ";", "further", "closer", "’t", "'t"], StringComparison.Ordinal);

    private double Score(TextSpan sentence, int themes)
    {
        var text = sentence.Of(prose.Body);
        var words = prose.TokensIn(sentence);
        if (words.Count is < FewestWords or > MostWords || text[^1] is not ('.' or '!') || !char.IsUpper(text[0]))
            return 0;
        if (!text.AsSpan().ContainsAny(_contrasting) || text.AsSpan().ContainsAny(_unfit) || HasNames(sentence) || Unfit.IsMatch(text) || !Contrast.IsMatch(text) || !General.IsMatch(text))
            return 0;
        return 3
            + Math.Min(1, 0.5 * themes)
            + (words.Count <= 24 ? 0.5 : 0)
            + (Figure.IsMatch(text) ? 0.5 : 0)
            + (Universal.IsMatch(text) ? 0.5 : 0)
            + (StrongContrast.IsMatch(text) ? 0.5 : 0)
            - (Craft.IsMatch(text) ? 1 : 0);
    }

    // A sentence with names needs its context to be understood.
    private bool HasNames(TextSpan sentence) =>
        PersonNames.In(cast.Names, sentence).Any(name => !name.OpensSentence && !films.Any(film => film.Title.Contains(name.Text, StringComparison.Ordinal)) || cast.IsCharacter(name.Text));

    private static Regex Unfit { get; } = Pattern.Of(@"\d|(?:^|\s)'|\b(?:I|[Mm]e|[Mm]y|I’m|I'm|I’ve|I've)\b|^(?:However|On the other hand|Yes|No|Of course|For example|For instance|This|That|He|She|They|But he|But she|And he|And she|His|It was|There|Here|In this|Meanwhile|After|When)\b");

    private static Regex Contrast { get; } = Pattern.Of(@"\bnot\b[^.;]{1,100}\bbut\b|\bless\b[^.;]{1,80}\bthan\b|\bmore\b[^.;]{1,80}\bthan\b|\brather than\b|\bneither\b[^.]{1,80}\bnor\b|, not (?:a|an|the|in|by|for|because|what|from|of|to|with)\b|\bonly\b[^.]{1,60}\b(?:when|because|by|if)\b|;|\bthe (?:more|less|further|closer)\b[^.]{1,60}, the (?:more|less|further|closer)\b|\b(?:isn|aren|doesn|don)[’']t\b[^.]{1,80}[;,—–] (?:it|they|we|but)\b");

    private static Regex StrongContrast { get; } = Pattern.Of(@"\bnot\b[^.;]{1,60}\bbut\b|, not (?:a|an|the|in|by|for|because|what|from|of|to|with)\b|\bneither\b|;");

    private static Regex General { get; } = Pattern.Of(@"\b(?:is|are|isn[’']t|aren[’']t|means|becomes?|remains?|knows|understands|makes|costs|needs|begins|ends)\b");

    private static Regex Figure { get; } = Pattern.Of(@"\b(?:like an?|as if|as though|as an?)\b");

    private static Regex Universal { get; } = Pattern.Of(@"\b(?:we|us|our|nobody|no one|everyone|anyone|every|never|always|nothing|everything|all of us)\b", RegexOptions.IgnoreCase);

    private static Regex Craft { get; } = Pattern.Of(@"\b(?:film|movie|scene|sequence|shot|performance|camera|soundtrack|score|director|actor|cinematography|screenplay|plot|audience|viewer)s?\b", RegexOptions.IgnoreCase);
}
