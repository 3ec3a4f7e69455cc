using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Answers;
using FilmClubBot.ModelReading.Verbatim;

namespace FilmClubBot.ModelReading.Merging;

/// <summary>
/// Merges the rules' themes with a model's. The rules' themes are retained, with higher confidence if the model agrees; a theme that
/// only the model found needs evidence that is in the text.
/// </summary>
internal sealed class MergedThemes(SpanFinder finder, Reading rules, ThemeNames names)
{
    private const int MostNew = 6, MostEvidence = 3, FewestWords = 3, LongestEvidence = 600;

    // One sentence gives a theme even odds; further ones add to that. The rules' own themes have a confidence of 0.2 to 0.97.
    private const double One = 0.5, Further = 0.1;

    // The share of the doubt that is removed when a second reader finds the same theme.
    private const double Agreement = 0.4, Surest = 0.97;

    private readonly List<ThemeFinding> _themes = [.. rules.Themes];
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>Names of the themes that the model found or agreed with.</summary>
    public IReadOnlySet<string> Touched => _touched;

    /// <summary>The themes of both, by descending confidence.</summary>
    public List<ThemeFinding> With(IReadOnlyList<ModelTheme> said)
    {
        var added = 0;
        foreach (var theme in said)
        {
            if (names.Of(theme.Name, rules.Films) is not { } name || Evidence(theme) is not { Count: > 0 } evidence)
                continue;
            var at = _themes.FindIndex(known => IsSame(known.Name, name));
            if (at >= 0)
                Agree(at, evidence);
            else if (added++ < MostNew)
                Add(new(name, One + (Further * (evidence.Count - 1)), evidence));
        }

        return [.. _themes.OrderByDescending(theme => theme.Confidence)];
    }

    private void Agree(int at, List<TextSpan> evidence)
    {
        var known = _themes[at];
        var isFirst = _touched.Add(known.Name);
        _themes[at] = known with
        {
            Confidence = isFirst ? Math.Round(Math.Max(known.Confidence, Math.Min(Surest, 1 - ((1 - known.Confidence) * (1 - Agreement)))), 2) : known.Confidence,
            Evidence = [.. evidence.Concat(known.Evidence).Distinct().Take(MostEvidence)],
        };
    }

    private void Add(ThemeFinding theme)
    {
        _touched.Add(theme.Name);
        _themes.Add(theme);
    }

    private List<TextSpan> Evidence(ModelTheme theme) => theme.Evidence
        .Where(copy => Measure.Words(copy) >= FewestWords)
        .SelectMany(copy => finder.Find(copy).Take(1))
        .Select(span => Measure.Sentences(span, rules.Sentences, LongestEvidence))
        .Where(span => span.Length <= LongestEvidence)
        .Distinct()
        .Take(MostEvidence)
        .ToList();

    // "Postponed grief" is a longer name of grief.
    private static bool IsSame(string left, string right)
    {
        var (one, other) = ($" {FilmTitle.FoldWords(left)} ", $" {FilmTitle.FoldWords(right)} ");
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
    }
}
