using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Finds ideas that are not in the taxonomy.</summary>
/// <remarks>Precision matters more than recall: a moderator who often has to delete phrases soon ignores all of them.</remarks>
internal sealed class OpenPhrases(ThemeText text, CueIndex index)
{
    private const int FewestTokens = 60, MostShown = 2, MostEvidence = 3, MostCandidates = 40;
    private const int ShortEvidence = 30, LongEvidence = 500;

    /// <summary>At most two phrases with strong evidence, the strongest first.</summary>
    /// <param name="known">Labels of the themes already found.</param>
    public List<ThemeFinding> Find(IReadOnlyList<string> known)
    {
        if (text.Prose.Tokens.Count < FewestTokens)
            return [];
        var candidates = Dichotomies.In(text, index)
            .Concat(new DweltPhrases(text, index, known).Find())
            .OrderByDescending(phrase => phrase.Total)
            .ThenBy(phrase => phrase.Name, StringComparer.Ordinal)
            .Take(MostCandidates)
            .ToList();
        var shown = new List<OpenPhrase>();
        foreach (var phrase in candidates)
        {
            // "Science and conscience" is more specific than "science".
            var isPart = candidates.Exists(other => other.IsNamedSubject && other.Name.Length > phrase.Name.Length && other.Overlaps(phrase.Name));
            if (shown.Count < MostShown && !isPart && !shown.Exists(other => other.Overlaps(phrase.Name)) && !known.Any(phrase.IsPartOf))
                shown.Add(phrase);
        }

        return shown.ConvertAll(phrase => new ThemeFinding(phrase.Name, ThemeReader.Confidence(phrase.Total), Evidence(phrase)));
    }

    private List<TextSpan> Evidence(OpenPhrase phrase) => phrase.Sentences
        .OrderByDescending(sentence => text.SpeaksOfThemes(sentence))
        .ThenBy(sentence => text.Prose.Sentences[sentence].Length is < ShortEvidence or > LongEvidence)
        .Take(MostEvidence)
        .Select(sentence => text.Prose.Sentences[sentence])
        .ToList();
}
