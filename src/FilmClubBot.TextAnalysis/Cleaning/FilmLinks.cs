using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Recognises links to a film's page in a film database, whose text is most often the film's title.</summary>
internal static class FilmLinks
{
    private const int LongestTitle = 100;

    /// <summary>Whether an element is such a link, and its text may be a title rather than the site's name.</summary>
    public static bool Contains(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } address
        && Page.Match(address) is { Success: true } page
        && element.TextContent is { Length: > 1 and <= LongestTitle } text && !text.Contains("://", StringComparison.Ordinal)
        && !text.Replace("é", "e", StringComparison.Ordinal).Contains(page.Groups["site"].Value, StringComparison.OrdinalIgnoreCase);

    private static Regex Page { get; } = Pattern.Of(
        @"^(?:https?:)?//(?:[\w-]+\.)*(?:(?<site>imdb)\.com/(?:(?:[a-z]{2}/)?title/tt\d|title\?\d)|(?<site>letterboxd)\.com/(?:[\w-]+/)?film/|(?<site>themoviedb)\.org/movie/|(?<site>rottentomatoes)\.com/m/|(?<site>metacritic)\.com/movie/|(?<site>allocine)\.fr/film/fichefilm|(?<site>senscritique)\.com/film/|(?<site>filmaffinity)\.com/\w+/film\d|(?<site>sensacine)\.com/peliculas/|(?<site>moviepilot)\.de/movies/|(?<site>filmstarts)\.de/kritiken/|(?<site>mubi)\.com/(?:[a-z]{2}/)*films/|(?<site>kinopoisk)\.ru/film/|(?<site>wikipedia)\.org/wiki/[^#?]+_\((?:\d{4}_)?(?:film|Film|pel%C3%ADcula|película|movie)(?:,_\d{4})?\))",
        RegexOptions.IgnoreCase);
}
