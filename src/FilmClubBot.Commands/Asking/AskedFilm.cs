using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Asking;

/// <summary>Finds the film that a question itself names, where the member named none separately.</summary>
internal static class AskedFilm
{
    /// <summary>
    /// The film whose title begins the question ("her what does it say about love?"), or else the one whose title of several words is in it;
    /// null when there is no such film, or more than one.
    /// </summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="films">The society's films.</param>
    public static Film? In(string question, IReadOnlyList<Film> films)
    {
        var words = $"{FilmTitle.FoldWords(question)} ";
        return Longest(films, title => words.StartsWith(title, StringComparison.Ordinal))
            ?? Longest(films, title => title.IndexOf(' ', StringComparison.Ordinal) < title.Length - 1 && $" {words}".Contains($" {title}", StringComparison.Ordinal));
    }

    private static Film? Longest(IReadOnlyList<Film> films, Predicate<string> isNamed)
    {
        var named = films.SelectMany(film => new[] { film.Title, film.Label }.Select(title => (Film: film, Title: $"{FilmTitle.FoldWords(title)} ")))
            .Where(entry => entry.Title.Length > 1 && isNamed(entry.Title))
            .OrderByDescending(entry => entry.Title.Length)
            .ToList();
        return named is [var longest, ..] && named.TrueForAll(entry => entry.Film == longest.Film || entry.Title.Length < longest.Title.Length) ? longest.Film : null;
    }
}
