using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Gives the films that a review's source states precedence over those found in its text.</summary>
internal static class StatedMentions
{
    /// <summary>The reviewed films: the stated ones, supplemented by what the text says about the same films, or else the found ones.</summary>
    /// <param name="stated">What the source states.</param>
    /// <param name="found">The films found in the text.</param>
    /// <param name="prose">The review.</param>
    public static List<FilmMention> Of(IReadOnlyList<StatedFilm> stated, List<FilmMention> found, Prose prose)
    {
        var films = Named([.. stated.Where(film => film.IsDescribed)], found, prose).Where(film => FilmTitle.IsTitle(film.Title)).ToList();
        // Ids without a title are those of the only film.
        if (films is [{ Ids: var known } only] && stated.Count > 0)
            return [only with { Ids = known.Completed(stated.Where(film => !film.IsDescribed).SelectMany(film => film.Ids)) }];
        return films;
    }

    private static List<FilmMention> Named(List<StatedFilm> stated, List<FilmMention> found, Prose prose)
    {
        var titled = stated.Where(film => film.Title is not null).ToList();
        if (titled.Count > 0)
            return titled.ConvertAll(film => Merged(film, found.Find(other => FilmTitle.FoldWords(other.Title) == FilmTitle.FoldWords(film.Title!)), film.Title!));
        // Books, games and series have a year too.
        if (stated.Count == 0 || Filings.Of(prose.Source.Categories, out var isMain) == Filing.Other && isMain)
            return found;

        // A director or a year is stated, so that the review is about one film: the headline is evidence enough for its title.
        var headline = HeadlineTitles.Of(prose, SubjectWords.Of(prose), isOfOneFilm: true);
        if (found.Count > 1 && !headline.IsOne)
            return found;
        var only = found.Find(film => WholeWords.IndexOf(prose.Title, film.Title) >= 0);
        // A headline that is one title is the film's, and what the text repeats of it may be the hero's name.
        if ((headline.IsOne ? TitleOf(headline) ?? only?.Title : only?.Title ?? TitleOf(headline) ?? found.FirstOrDefault()?.Title) is not { } title)
            return found;
        return [Merged(stated[0], only ?? found.Find(film => film.Title == title), title)];
    }

    private static FilmMention Merged(StatedFilm stated, FilmMention? found, string title) =>
        new(title, stated.Year ?? found?.Year, stated.Directors.Count > 0 ? stated.Directors : found?.Directors ?? []) { Ids = stated.Ids };

    private static string? TitleOf(HeadlineTitles headline) => headline.Titles
        .OrderByDescending(title => title.Value)
        .ThenByDescending(title => title.Key.Length)
        .Select(title => title.Key)
        .FirstOrDefault();
}
