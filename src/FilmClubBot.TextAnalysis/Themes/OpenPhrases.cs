using System.Collections.Frozen;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Finds ideas that the taxonomy has no word for: phrases that a review dwells on, ranked by a graph of its words.</summary>
/// <remarks>
/// Words that stand near each other are joined, and rank flows along the joins (Mihalcea and Tarau's TextRank). A phrase counts only
/// where the review names it as its film's subject, or comes back to it in several places.
/// </remarks>
internal sealed class OpenPhrases(ThemeText text, CueIndex index)
{
    private const int Near = 4, Rounds = 20, MostWords = 4000;
    private const double Damping = 0.85;

    private static readonly FrozenSet<string> _craft = English.Set(
        """
        film films movie movies cinema cinematic director directors direction directed actor actors actress acting performance
        performances scene scenes sequence sequences shot shots camera cinematography cinematographer soundtrack score music editing
        editor plot story stories narrative character characters protagonist hero heroine audience audiences viewer viewers review
        critic critics dialogue script screenplay screenwriter sound image images frame frames colour colours color cast role roles
        minutes hour hours year years genre thriller comedy drama horror western documentary ending opening finale act trailer release
        box office studio budget sequel adaptation novel book books page pages screen theme themes question questions interview
        man men woman women girl girls boy boys people person someone mother father house room night door window street car train
        face faces eyes hand hands head voice water work works world life lives thing place places word words half line lines
        running time feature debut masterpiece title picture minute couple money job day morning evening week weeks month months
        """);

    private static readonly string[] _abstractEndings = ["ness", "ity", "tion", "sion", "ment", "ism", "ship", "hood", "ance", "ence", "dom", "acy", "tude", "logy"];

    private sealed record Phrase(string Name, List<int> Sentences, bool IsNamedSubject, double Rank);

    /// <summary>Phrases with strong evidence, the surest first.</summary>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="known">Labels of the themes found already.</param>
    public List<ThemeFinding> Find(int most, IReadOnlyList<string> known)
    {
        if (most <= 0 || text.Prose.Tokens.Count < 60)
            return [];
        var ranks = Ranks();
        var phrases = Phrases(ranks).ToList();
        return phrases
            .Where(phrase => !phrases.Exists(other => other != phrase && (" " + other.Name + " ").Contains(" " + phrase.Name + " ", StringComparison.Ordinal)))
            .Where(phrase => !known.Any(label => label.Contains(phrase.Name, StringComparison.Ordinal) || phrase.Name.Contains(label, StringComparison.Ordinal)))
            .OrderByDescending(phrase => Total(phrase))
            .ThenBy(phrase => phrase.Name, StringComparer.Ordinal)
            .Take(Math.Min(most, 2))
            .Select(phrase => new ThemeFinding(phrase.Name, ThemeReader.Confidence(Total(phrase)), Evidence(phrase)))
            .ToList();
    }

    private static double Total(Phrase phrase) => (phrase.IsNamedSubject ? 1.2 : 0) + Math.Min(1.5, 0.4 * phrase.Sentences.Count) + Math.Min(0.4, phrase.Rank);

    private List<TextSpan> Evidence(Phrase phrase) => phrase.Sentences
        .OrderByDescending(sentence => text.SpeaksOfThemes(sentence) ? 1 : 0)
        .Take(3)
        .Select(sentence => text.Prose.Sentences[sentence])
        .ToList();

    private bool IsContent(int at)
    {
        var token = text.Prose.Tokens[at];
        return token.Word.Length > 2 && char.IsLetter(token.Word[0]) && !token.IsPossessive && !token.Word.Contains('\'', StringComparison.Ordinal)
            && !English.StopWords.Contains(token.Word) && !_craft.Contains(token.Word) && !text.IsCovered(at);
    }

    private static bool IsAbstract(string word) => word.Length > 6 && _abstractEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private Dictionary<string, double> Ranks()
    {
        var edges = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        var recent = new Queue<string>();
        var count = Math.Min(MostWords, text.Prose.Tokens.Count);
        for (var i = 0; i < count; i++)
        {
            if (!IsContent(i))
                continue;
            foreach (var near in recent)
            {
                Join(edges, near, text.Stems[i]);
                Join(edges, text.Stems[i], near);
            }

            recent.Enqueue(text.Stems[i]);
            if (recent.Count > Near)
                recent.Dequeue();
        }

        var ranks = edges.Keys.ToDictionary(stem => stem, _ => 1.0, StringComparer.Ordinal);
        var totals = edges.ToDictionary(pair => pair.Key, pair => pair.Value.Values.Sum(), StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var next = new Dictionary<string, double>(ranks.Count, StringComparer.Ordinal);
            foreach (var (stem, joined) in edges)
                next[stem] = 1 - Damping + (Damping * joined.Sum(join => ranks[join.Key] * join.Value / totals[join.Key]));
            ranks = next;
        }

        var highest = ranks.Count == 0 ? 1 : ranks.Values.Max();
        return ranks.ToDictionary(pair => pair.Key, pair => pair.Value / highest, StringComparer.Ordinal);
    }

    private static void Join(Dictionary<string, Dictionary<string, double>> edges, string from, string to)
    {
        if (from == to)
            return;
        if (!edges.TryGetValue(from, out var joined))
            edges[from] = joined = new(StringComparer.Ordinal);
        joined[to] = joined.GetValueOrDefault(to) + 1;
    }

    private IEnumerable<Phrase> Phrases(Dictionary<string, double> ranks)
    {
        var subjects = NamedSubjects();
        var places = new Dictionary<string, (string Name, SortedSet<int> Sentences)>(StringComparer.Ordinal);
        for (var i = 0; i < text.Prose.Tokens.Count; i++)
        {
            var word = text.Prose.Tokens[i].Word;
            if (!IsContent(i) || index.Knows(text.Stems[i]) || !IsAbstract(word) && !subjects.Contains(i))
                continue;
            if (!places.TryGetValue(text.Stems[i], out var place))
                places[text.Stems[i]] = place = (word, []);
            place.Sentences.Add(text.Prose.SentenceAt(text.Prose.Tokens[i].Start));
        }

        foreach (var pair in Dichotomies())
            yield return pair;
        var named = subjects.Select(at => text.Stems[at]).ToHashSet(StringComparer.Ordinal);
        foreach (var (stem, (name, sentences)) in places)
        {
            var isSubject = named.Contains(stem);
            var paragraphs = sentences.Select(sentence => text.Prose.ParagraphAt(text.Prose.Sentences[sentence].Start)).Distinct().Count();
            if (isSubject && IsAbstract(name) || sentences.Count >= 3 && paragraphs >= 2 || isSubject && sentences.Count >= 2)
                yield return new(name, [.. sentences], isSubject, ranks.GetValueOrDefault(stem));
        }
    }

    // "the dichotomy between science and conscience": two words that the review sets against each other are one idea.
    private IEnumerable<Phrase> Dichotomies()
    {
        for (var sentence = 0; sentence < text.Prose.Sentences.Count; sentence++)
        {
            var span = text.Prose.Sentences[sentence];
            if (!text.SpeaksOfThemes(sentence))
                continue;
            foreach (var offset in ThematicLanguage.PairsIn(span.Of(text.Prose.Body)))
            {
                var at = text.Prose.TokenFrom(span.Start + offset);
                while (at + 2 < text.Prose.Tokens.Count && text.Prose.Tokens[at].Word is "the" or "a" or "an")
                    at++;
                if (at + 2 >= text.Prose.Tokens.Count || text.Prose.Tokens[at + 1].Word != "and" || !IsContent(at) || !IsContent(at + 2))
                    continue;
                if (index.Knows(text.Stems[at]) && index.Knows(text.Stems[at + 2]))
                    continue;
                yield return new($"{text.Prose.Tokens[at].Word} and {text.Prose.Tokens[at + 2].Word}", [sentence], true, 0.4);
            }
        }
    }

    // "a meditation on hospitality": the head of what follows, which is the last word before the phrase ends.
    private HashSet<int> NamedSubjects()
    {
        var subjects = new HashSet<int>();
        for (var sentence = 0; sentence < text.Prose.Sentences.Count; sentence++)
        {
            var span = text.Prose.Sentences[sentence];
            if (!text.SpeaksOfThemes(sentence))
                continue;
            foreach (var offset in ThematicLanguage.ObjectsIn(span.Of(text.Prose.Body)))
            {
                var at = text.Prose.TokenFrom(span.Start + offset);
                var end = text.Prose.TokenFrom(span.End);
                var head = -1;
                for (var i = at; i < end && i - at < 5; i++)
                {
                    if (i > at && text.Prose.Tokens[i].IsAfterBreak)
                        break;
                    if (IsContent(i))
                        head = i;
                    else if (head >= 0)
                        break;
                }

                if (head >= 0)
                    subjects.Add(head);
            }
        }

        return subjects;
    }
}
