using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Finds the ideas of a review, each with the sentences that show it.</summary>
internal sealed class ThemeReader(CueIndex index)
{
    private const int MostThemes = 12, LeastCap = 8, WordsPerTheme = 150;
    private const double Least = 0.12;

    /// <summary>The themes by descending confidence, and the matches of their cues.</summary>
    public (List<ThemeFinding> Themes, List<CueHit> Hits) Read(ThemeText text)
    {
        if (index.Count == 0)
            return ([], []);
        var hits = Hits(text);
        var scores = new Dictionary<int, ThemeScore>();
        foreach (var hit in hits)
        {
            if (!scores.TryGetValue(hit.Cue.Term, out var score))
                scores[hit.Cue.Term] = score = new(hit.Cue.Term);
            score.Add(hit, text);
        }

        foreach (var term in HeadlineTerms(text))
        {
            if (scores.TryGetValue(term, out var score))
                score.IsInHeadline = true;
        }

        var similarity = index.Vectors is { } vectors && scores.Count > 0 ? new SentenceSimilarity(text, vectors) : null;
        var ranked = scores.Values
            .Select(score => (Score: score, Confidence: ThemeConfidence.Of(score, text.Prose.Tokens.Count, similarity)))
            .Where(theme => theme.Confidence >= Least)
            .OrderByDescending(theme => theme.Confidence)
            .ThenBy(theme => theme.Score.Term);
        // The longer a review, the more ideas it has room for.
        var most = Math.Min(MostThemes, LeastCap + (text.Prose.Tokens.Count / WordsPerTheme));
        var chosen = new List<(ThemeScore Score, double Confidence)>();
        foreach (var theme in ranked)
        {
            if (chosen.Count < most && !chosen.Exists(other => other.Score.Covers(theme.Score) || AreDoubles(other.Score, theme.Score)))
                chosen.Add(theme);
        }

        var themes = chosen.ConvertAll(theme => new ThemeFinding(index.Terms[theme.Score.Term].Label, theme.Confidence, theme.Score.Evidence(text)));
        // The classes of words are known in English only.
        if (text.Prose.Language == Language.English)
            themes.AddRange(new OpenPhrases(text, index).Find(chosen.ConvertAll(pair => index.Terms[pair.Score.Term].Label)));
        // The named subjects of a review come before themes that it only mentions, whether or not they are in the taxonomy.
        return ([.. themes.OrderByDescending(theme => theme.Confidence).Take(most)], hits);
    }

    /// <summary>Names of the found themes whose cues occur in a quotation, or else in its sentence.</summary>
    public List<string> NamesIn(TextSpan span, IReadOnlyList<ThemeFinding> themes, IReadOnlyList<CueHit> hits, ThemeText text)
    {
        var names = Names(span, hits, text);
        if (names.Count == 0)
            names = Names(text.Prose.Sentences[text.Prose.SentenceAt(span.Start)], hits, text);
        return [.. themes.Select(theme => theme.Name).Where(names.Contains)];
    }

    /// <summary>The confidence for a sum of evidence; one plain hit gives about 0.2, hits throughout the text about 0.9.</summary>
    public static double Confidence(double total) => Math.Round(Math.Min(0.97, 1 - Math.Exp(-total / 4)), 2);

    // "Technology" and "technology and intimacy" are one idea to a reader, and so are "media" and "the internet" in the same sentences.
    private bool AreDoubles(ThemeScore stronger, ThemeScore weaker)
    {
        var (one, other) = (index.Terms[stronger.Term], index.Terms[weaker.Term]);
        return (one.Related.Contains(other.Label) || other.Related.Contains(one.Label))
            && (Contains(one.Label, other.Label) || Contains(other.Label, one.Label) || stronger.Accompanies(weaker));
    }

    private static bool Contains(string label, string part) => $" {label} ".Contains($" {part} ", StringComparison.Ordinal);

    private HashSet<string> Names(TextSpan span, IReadOnlyList<CueHit> hits, ThemeText text)
    {
        var from = text.Prose.TokenFrom(span.Start);
        var to = text.Prose.TokenFrom(span.End);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Ordered.FirstFrom(hits, from, static hit => hit.From); i < hits.Count && hits[i].From < to; i++)
        {
            if (hits[i].To <= to)
                names.Add(index.Terms[hits[i].Cue.Term].Label);
        }

        return names;
    }


    private List<CueHit> Hits(ThemeText text)
    {
        var hits = new List<CueHit>();
        var found = new List<(Cue Cue, int To)>();
        var cuesOf = new Cue[text.Words.Different][];
        for (var sentence = 0; sentence < text.Prose.Sentences.Count; sentence++)
        {
            var (first, end) = text.Prose.WordsOf(sentence);
            for (var i = first; i < end; i++)
            {
                found.Clear();
                index.Match(cuesOf[text.Words.Numbers[i]] ??= index.StartingWith(text.Words.Words[i]), text.Words, i, end, found);
                foreach (var (cue, to) in found)
                {
                    if (cue.Term == Cue.Idiom || CanShow(cue, text, i, to) && (cue.IsLabel ? text.IsNamedSubject(sentence, i) : !text.IsOfCritic(sentence, i)))
                        hits.Add(new(cue, sentence, i, to));
                }
            }
        }

        return WithoutParts(hits);
    }

    // "Love that" in "From Russia With Love that" is no word of the text; "Vietnam war" is, although it begins with a name.
    private static bool CanShow(Cue cue, ThemeText text, int from, int to)
    {
        var isName = text.IsCovered(from) && (to - from == 1 || text.IsCovered(to - 1));
        return !isName && !text.IsTitle(from) && !text.IsTitle(to - 1) && !IsOfCraft(cue, text, to);
    }

    // "A killer soundtrack", "his editor's duties".
    private static bool IsOfCraft(Cue cue, ThemeText text, int to) =>
        cue.Kind == CueKind.Word && (IsCraft(text, to - 2, to - 1) || IsCraft(text, to, to));

    private static bool IsCraft(ThemeText text, int word, int afterBreak) =>
        word >= 0 && word < text.Words.Count && !text.Prose.Tokens[afterBreak].IsAfterBreak
        && (word == afterBreak || text.Prose.Tokens[word].IsPossessive) && text.Prose.Language.Themes.Craft.Contains(text.Words.Words[word]);

    // "Male desire" is about male desire; the word "desire" in it is no further evidence, and in an idiom no word is.
    private static List<CueHit> WithoutParts(List<CueHit> hits)
    {
        var whole = new List<CueHit>(hits.Count);
        for (var i = 0; i < hits.Count; i++)
        {
            var isPart = hits[i].Cue.Term == Cue.Idiom;
            for (var j = i - 1; j >= 0 && hits[j].Sentence == hits[i].Sentence && hits[i].From - hits[j].From < 12 && !isPart; j--)
                isPart = IsPart(hits[i], hits[j]);
            for (var j = i + 1; j < hits.Count && hits[j].From == hits[i].From && !isPart; j++)
                isPart = IsPart(hits[i], hits[j]);
            if (!isPart)
                whole.Add(hits[i]);
        }

        return whole;
    }

    // A phrase that is an idiom and a cue is the idiom: "viewers find themselves".
    private static bool IsPart(CueHit inner, CueHit outer) =>
        outer.Cue.Term != inner.Cue.Term && outer.From <= inner.From && inner.To <= outer.To && (outer.Cue.Term == Cue.Idiom || outer.To - outer.From > inner.To - inner.From);

    private HashSet<int> HeadlineTerms(ThemeText text)
    {
        var terms = new HashSet<int>();
        var found = new List<(Cue Cue, int To)>();
        for (var i = 0; i < text.TitleWords.Count; i++)
        {
            if (!text.TitleCovered[i])
                index.Find(text.TitleWords, i, text.TitleWords.Count, found);
        }

        terms.UnionWith(found.Where(hit => !hit.Cue.IsLabel && hit.Cue.Term != Cue.Idiom).Select(hit => hit.Cue.Term));
        return terms;
    }
}
