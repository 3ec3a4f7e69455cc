using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>
/// Finds the known film that a text opens with or names again and again, marked or not: what a review is about whose headline is a jest and whose critic sets no titles off.
/// </summary>
internal static class OpeningFilm
{
    private const int Opening = 90, Searched = 600, Often = 4, TimesAnother = 2;

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
        return counts is [var film, ..] && film.Mentions.Count > 0 && film.Mentions[0] < (film.Mentions.Count < Often ? Opening : Searched) && film.Personal == 0 && !cast.IsReal(film.Text)
            && counts.Skip(1).All(other => other.Mentions.Count * TimesAnother <= film.Mentions.Count) ? film : null;
    }

    private static List<TitleCandidate> Unmarked(Prose prose, IReadOnlyCollection<TitleCandidate> candidates)
    {
        var runs = new KnownRuns(prose, new(prose));
        var seen = candidates.Select(candidate => FilmTitle.FoldWords(candidate.Text)).ToHashSet(StringComparer.Ordinal);
        var found = new List<TitleCandidate>();
        for (var i = 0; i < Math.Min(prose.Tokens.Count, Searched); i++)
        {
            if (runs.At(i) is not { } known)
                continue;
            if (seen.Add(FilmTitle.FoldWords(known.Title)))
                found.Add(new(known.Title) { Renown = known.Renown, Known = known.Film });
            i = known.End - 1;
        }

        return found;
    }
}
