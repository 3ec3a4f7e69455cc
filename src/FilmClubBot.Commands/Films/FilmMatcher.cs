using System.Globalization;
using FilmClubBot.Domain.Films;
using FuzzySharp;

namespace FilmClubBot.Commands.Films;

/// <summary>How well a film fits what was typed.</summary>
/// <param name="Film">The film.</param>
/// <param name="Score">0 to 100; <see cref="FilmMatcher.Exact"/> for the very title.</param>
internal readonly record struct FilmMatch(Film Film, int Score);

/// <summary>Finds films by what people type: whole titles, beginnings, words from the middle, typing errors, a director's name.</summary>
internal static class FilmMatcher
{
    /// <summary>The score of the very title (and of no less).</summary>
    public const int Exact = 100;

    // The very title, but the year that was typed is not known of the film.
    private const int AllButYear = 95;

    /// <summary>The least score of a film in whose title the typed text stands.</summary>
    public const int Contained = 75;

    /// <summary>The least score of a film that is worth offering.</summary>
    private const int Worthwhile = 60;

    /// <summary>Films that fit, the best first; of equally good ones the shorter title, then the older film first.</summary>
    /// <param name="films">The films to look through.</param>
    /// <param name="typed">A title or a part of it, with or without the year; typing errors are forgiven from three letters on.</param>
    public static IReadOnlyList<FilmMatch> Match(IReadOnlyList<Film> films, string typed)
    {
        var title = FilmTitle.Fold(typed);
        if (title.Length == 0)
            return [];
        var (stem, year) = WithoutYear(typed);
        return
        [
            .. films.Select(film => new FilmMatch(film, Math.Max(Score(film, title), ScoreWithYear(film, stem, year))))
                .Where(match => match.Score >= Worthwhile)
                .OrderByDescending(match => match.Score).ThenBy(match => match.Film.Title.Length).ThenBy(match => match.Film.Year ?? int.MaxValue),
        ];
    }

    private static int ScoreWithYear(Film film, string stem, int? year)
    {
        if (year is null)
            return 0;
        return film.Year == year ? Score(film, stem) : film.Year is null ? Math.Min(AllButYear, Score(film, stem)) : 0;
    }

    private static int Score(Film film, string typed)
    {
        if (typed.Length == 0)
            return 0;
        var title = FilmTitle.Fold(film.Title);
        if (title == typed)
            return Exact;
        // With the year behind it, "her (20" is on its way to "Her (2013)".
        if (string.Create(CultureInfo.InvariantCulture, $"{title} {film.Year}").StartsWith(typed, StringComparison.Ordinal))
            return 90;
        if (title.Contains(" " + typed, StringComparison.Ordinal))
            return 80;
        if (typed.Length >= 3 && title.Contains(typed, StringComparison.Ordinal))
            return Contained;
        var byDirector = typed.Length >= 3 && film.Directors.Any(director => $" {FilmTitle.FoldWords(director)}".Contains(" " + typed, StringComparison.Ordinal)) ? 70 : 0;
        return Math.Max(byDirector, WithTypingErrors(title, typed));
    }

    // A typing error costs a short title more than a long one, so the bar is lower for short ones. Scores stay below
    // Contained: a mistyped title never beats one that was typed right.
    private static int WithTypingErrors(string title, string typed)
    {
        if (typed.Length < 3 || typed.Length > FilmTitle.MaxLength)
            return 0;
        var whole = Fuzz.Ratio(title, typed);
        var beginning = title.Length > typed.Length + 2 ? Fuzz.Ratio(title[..(typed.Length + 1)], typed) - 5 : 0;
        var reordered = typed.Contains(' ', StringComparison.Ordinal) ? Fuzz.TokenSortRatio(title, typed) : 0;
        var best = Math.Max(whole, Math.Max(beginning, reordered));
        var bar = typed.Length <= 4 ? 66 : 75;
        return best < bar ? 0 : Math.Min(Contained - 1, Worthwhile + ((best - bar) / 2));
    }

    // Cut from the text as it was typed: folding would take away the comma that tells "Thing, The (1982)" from a title.
    private static (string Stem, int? Year) WithoutYear(string typed)
    {
        var text = typed.TrimEnd(' ', ')', ']');
        return text.Length > 5 && text[^5] is ' ' or '(' or '[' && int.TryParse(text.AsSpan(text.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (FilmTitle.Fold(text[..^5]), year)
            : ("", null);
    }
}
