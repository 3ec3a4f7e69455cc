using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>What may be a film's title in one review, each title once.</summary>
/// <param name="prose">The review.</param>
internal sealed class CandidateList(Prose prose)
{
    private const int Most = 150;

    private readonly Dictionary<string, TitleCandidate> _candidates = new(StringComparer.Ordinal);

    /// <summary>The candidates by their folded words.</summary>
    public IReadOnlyDictionary<string, TitleCandidate> ByKey => _candidates;

    /// <summary>The candidate of a title, which is added if it is new; null if the words cannot be a title, or there are too many.</summary>
    public TitleCandidate? Of(string title)
    {
        if ((title.EndsWith(')') || title.EndsWith(']')) && Dated.Match(title) is { Success: true } dated)
            title = dated.Groups["title"].Value;
        var key = FilmTitle.FoldWords(title);
        if (_candidates.TryGetValue(key, out var known))
            return known;
        if (_candidates.Count >= Most || !TitleRules.CanBeTitle(title))
            return null;
        return _candidates[key] = new(title);
    }

    // "Amber Line (2019)"
    private static Regex Dated { get; } = Pattern.Of(@"^(?<title>.{1,100}?) ?[(\[](?:18|19|20)\d\d[)\]]$");

    /// <summary>The candidate of a run of words of the body; null if they cannot be a title.</summary>
    /// <param name="start">Index of the first word.</param>
    /// <param name="end">Index after the last word.</param>
    public TitleCandidate? OfRun(int start, int end)
    {
        // "Amber Line and Ana Lind's Glass Orchard": the title ends before the next film's director.
        for (var i = start + 1; i < end - 1; i++)
        {
            if (prose.Tokens[i].Word is "and" or "und" or "et" && Enumerable.Range(i, end - i).Any(at => prose.Tokens[at].IsPossessive))
                end = i;
        }

        var text = prose.Body[prose.Tokens[start].Start..(prose.Tokens[end - 1].Start + prose.Tokens[end - 1].Word.Length)];
        return text.Contains('\n', StringComparison.Ordinal) || !text.Any(char.IsLetter) || TitleRules.IsOfReview(text) ? null : Of(text);
    }
}
