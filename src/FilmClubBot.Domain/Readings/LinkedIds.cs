using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Readings;

/// <summary>
/// Decides which links in a review's text lead to the films that it reviews, and so say their ids. Most links lead to other films, and an
/// id of the wrong film would not be noticed: a link counts if it names the film, or if it is the only one and names nothing.
/// </summary>
public static partial class LinkedIds
{
    private const int MostWordsOfSite = 4;

    private static readonly string[] _siteNames = ["imdb", "internet movie database", "letterboxd", "tmdb", "themoviedb", "movie database", "wikidata"];

    /// <summary>The ids of each film that the links state, in the order of the films.</summary>
    /// <param name="films">The reviewed films.</param>
    /// <param name="links">The links in the review's text.</param>
    public static IReadOnlyList<ExternalFilmIds> Of(IReadOnlyList<FilmMention> films, IReadOnlyList<LinkedFilm> links)
    {
        var sites = links.GroupBy(link => link.Id.Site).Select(site => site.ToList()).ToList();
        return [.. films.Select(film => ExternalFilmIds.Of(sites.Select(site => OnSite(film, films.Count == 1, site)).OfType<ExternalFilmId>()))];
    }

    private static ExternalFilmId? OnSite(FilmMention film, bool isOnlyFilm, List<LinkedFilm> links)
    {
        var naming = links.Where(link => Names(link, film)).Select(link => link.Id).Distinct().ToList();
        if (naming.Count > 0)
            return naming is [var named] ? named : null;
        return isOnlyFilm && links.TrueForAll(link => link.Id == links[0].Id && IsUnnamed(link.Text)) && !IsOfAnotherYear(AddressOf(links[0])?.Year, film) ? links[0].Id : null;
    }

    private static bool Names(LinkedFilm link, FilmMention film)
    {
        var keys = TitleKeys.Of(film.Title);
        var dated = Dated().Match(link.Text);
        var address = AddressOf(link);
        // The number at the end of an address may be a part of the title.
        var isWhole = address?.Whole is { } whole && address.Year is not null && IsOne(whole, keys);
        if (IsOfAnotherYear(dated.Success ? int.Parse(dated.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null, film) || !isWhole && IsOfAnotherYear(address?.Year, film))
            return false;
        return IsOne(dated.Success ? dated.Groups["title"].Value : link.Text, keys) || isWhole || address?.Title is { } title && IsOne(title, keys);
    }

    private static bool IsOne(string title, IReadOnlyList<string> keys) => TitleKeys.Of(title).Any(key => keys.Contains(key, StringComparer.Ordinal));

    // A festival's year and a release's may differ by one.
    private static bool IsOfAnotherYear(int? year, FilmMention film) => year is { } stated && film.Year is { } own && Math.Abs(stated - own) > 1;

    // Only Letterboxd's ids contain the title.
    private static FilmLink? AddressOf(LinkedFilm link) => link.Id.Site == FilmSite.Letterboxd ? FilmLink.Read(link.Id.Address.AbsoluteUri) : null;

    private static bool IsUnnamed(string text)
    {
        var words = FilmTitle.FoldWords(text);
        return words.Length == 0 || words.Count(' '.Equals) < MostWordsOfSite && _siteNames.Any(name => words.Contains(name, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?<title>.+?)\s*[,(\[]\s*(?<year>(?:18|19|20)[0-9]{2})[)\]]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dated();
}
