using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>
/// Finds the known film that a text opens with, marked or not: what a review is about whose headline is a jest and whose critic sets no titles off.
/// </summary>
internal static class OpeningFilm
{
    private const int Opening = 90, TimesAnother = 2;

    /// <summary>The film; null if the text opens with none, or names another known film more than half as often.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="cast">Its people.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="candidates">The possible titles that something marks, with their mentions.</param>
    public static TitleCandidate? Of(Prose prose, Cast cast, SubjectWords words, IReadOnlyCollection<TitleCandidate> candidates)
    {
        var known = Unmarked(prose, candidates);
        new MentionCounter(prose, cast, words).Count(known);
        known.AddRange(candidates.Where(candidate => candidate.IsKnown));
        var counts = known.OrderByDescending(candidate => candidate.Mentions.Count).ThenBy(candidate => candidate.Mentions.FirstOrDefault(int.MaxValue)).ToList();
        return counts is [var film, ..] && film.Mentions.Count > 0 && film.Mentions[0] < Opening && film.Personal == 0 && !cast.IsReal(film.Text)
            && counts.Skip(1).All(other => other.Mentions.Count * TimesAnother <= film.Mentions.Count) ? film : null;
    }

    private static List<TitleCandidate> Unmarked(Prose prose, IReadOnlyCollection<TitleCandidate> candidates)
    {
        var recognition = new Recognition(prose);
        var seen = candidates.Select(candidate => FilmTitle.FoldWords(candidate.Text)).ToHashSet(StringComparer.Ordinal);
        var found = new List<TitleCandidate>();
        for (var i = 0; i < Math.Min(prose.Tokens.Count, Opening); i++)
        {
            for (var end = Math.Min(prose.Tokens.Count, i + TitleRules.LongestTitle); end > i + 1 && TitleRuns.StartsWithCapital(prose.Tokens[i]); end--)
            {
                var title = prose.Body[prose.Tokens[i].Start..(prose.Tokens[end - 1].Start + prose.Tokens[end - 1].Word.Length)];
                if (!TitleRuns.StartsWithCapital(prose.Tokens[end - 1]) || prose.Tokens.Skip(i + 1).Take(end - i - 1).Any(token => token.IsAfterBreak))
                    continue;
                var (renown, film) = recognition.Of(title);
                if (renown < Renown.Title)
                    continue;
                if (seen.Add(FilmTitle.FoldWords(title)))
                    found.Add(new(title) { Renown = renown, Known = film });
                i = end - 1;
                break;
            }
        }

        return found;
    }
}
