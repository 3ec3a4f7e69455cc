using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Reads what a header states about the reviewed films.</summary>
internal static partial class FilmFields
{
    // A longer list names the films of a season or of a year, not those that are reviewed.
    private const int MostFilms = 6, MostDirectors = 8, MostWordsOfName = 6;

    /// <summary>The films, the main one first; empty where none is stated.</summary>
    public static IReadOnlyList<StatedFilm> Of(HeaderFields header, FileLimits limits)
    {
        var films = Described(header, limits);
        var ids = ExternalFilmIds.Of(Scopes(header).SelectMany(IdsIn));
        // The ids of a header with several films may be those of any.
        return films.Count > 1 || !ids.Any() ? films : [films is [var only] ? only with { Ids = ids } : new StatedFilm(null, null, []) { Ids = ids }];
    }

    private static List<StatedFilm> Described(HeaderFields header, FileLimits limits)
    {
        foreach (var scope in Scopes(header))
        {
            var films = Titled(scope, limits);
            if (films.Count > MostFilms)
                return [];
            if (films.Count > 1)
                return films;
            // A game has a director and a year too.
            if (films.Count == 0 && FilmKeys.OtherThings.Any(key => scope.First(key) is not null))
                return [];
            var (year, directors) = (YearIn(scope), DirectorsIn(scope, limits));
            if (films.Count == 1)
                return [films[0] with { Year = films[0].Year ?? year, Directors = films[0].Directors.Count > 0 ? films[0].Directors : directors }];
            if (ReviewedInSubtitle.TitleOf(scope) is { } reviewed && Film(reviewed, year?.ToString(CultureInfo.InvariantCulture), directors, limits) is { } stated)
                return [stated];
            if (directors.Count > 0 || IsOfOneFilm(scope) && (year ??= Slug.YearOf(scope.First("slug"))) is not null)
                return [new(null, year, directors)];
        }

        return [];
    }

    /// <summary>Whether the header warns of spoilers.</summary>
    public static bool WarnsOfSpoilers(HeaderFields header) => Scopes(header)
        .SelectMany(scope => FilmKeys.Spoilers.Select(key => scope.First(key)))
        .Any(words => words is not null && !FilmKeys.Denials.Contains(FilmTitle.FoldWords(words)));

    /// <summary>Whether the header rates a film or has its number in a catalogue.</summary>
    public static bool IsOfOneFilm(HeaderFields header) => FilmKeys.Ratings.Any(key => header.First(key) is not null);

    /// <summary>A film from its title and year as a source writes them; null if the title is none.</summary>
    public static StatedFilm? Film(string? title, string? year, IReadOnlyList<string> directors, FileLimits limits)
    {
        if (DraftFields.Title(Unmarked(title), limits) is not { } line)
            return null;
        var dated = DatedTitle.Match(line);
        var name = dated.Success ? dated.Groups["title"].Value : line;
        return IsTitle(name) ? new(name, YearOf(year) ?? YearOf(dated.Groups["year"].Value), directors) : null;
    }

    /// <summary>The header itself, and the mappings in it whose fields count as its own.</summary>
    public static IEnumerable<HeaderFields> Scopes(HeaderFields header) =>
        FilmKeys.Scopes.Select(key => header.Values.GetValueOrDefault(key)).OfType<StatedValue.Map>().Select(map => new HeaderFields(map.Fields)).Prepend(header);

    private static List<StatedFilm> Titled(HeaderFields scope, FileLimits limits)
    {
        foreach (var key in FilmKeys.Films)
        {
            var films = scope.Values.GetValueOrDefault(key)?.Each().Select(value => Film(value, limits)).OfType<StatedFilm>().ToList();
            if (films is { Count: > 0 })
                return films;
        }

        return [];
    }

    private static StatedFilm? Film(StatedValue value, FileLimits limits) => value switch
    {
        StatedValue.Map map when new HeaderFields(map.Fields) is var fields =>
            Film(fields.First([.. FilmKeys.Titles]), YearIn(fields)?.ToString(CultureInfo.InvariantCulture), DirectorsIn(fields, limits), limits),
        StatedValue.Text text => Film(text.Words, null, [], limits),
        _ => null,
    };

    // "true", an address, a number in a catalogue or a slug under the key "film" is no title.
    private static bool IsTitle(string name)
    {
        var folded = FilmTitle.FoldWords(name);
        return folded.Length > 0 && FilmTitle.IsTitle(name)
            && !FilmKeys.Truths.Contains(folded) && (!FilmKeys.Denials.Contains(folded) || folded.All(char.IsAsciiDigit) && folded != "0")
            && name[0] != '/' && !CatalogueNumber.IsMatch(name) && !Slug.IsSlug(name);
    }

    // An id has a key of its own, or an address is given where the title belongs.
    private static IEnumerable<ExternalFilmId> IdsIn(HeaderFields scope) =>
        FilmKeys.Ids.Select(key => scope.First(key.Key) is { } text ? ExternalFilmId.Of(key.Value, text) : null)
            .Concat(FilmKeys.Addresses.Concat(FilmKeys.Films).Select(key => scope.First(key) is { } text ? FilmLink.Read(text)?.Id : null))
            .OfType<ExternalFilmId>();

    private static int? YearIn(HeaderFields scope) => FilmKeys.Years.Select(key => YearOf(scope.First(key))).FirstOrDefault(year => year is not null);

    private static int? YearOf(string? words) => words is not null && words.Length <= 40 && Year.Matches(words) is [{ Value: var digits }] && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1888 and var year ? year : null;

    private static List<string> DirectorsIn(HeaderFields scope, FileLimits limits)
    {
        foreach (var key in FilmKeys.Directors)
        {
            var names = scope.Values.GetValueOrDefault(key)?.Each()
                .SelectMany(value => Separator.Split(Unmarked(value.ToWords()) ?? ""))
                .Select(name => DraftFields.Author(name, limits))
                .OfType<string>()
                .Where(name => !name.Any(char.IsAsciiDigit) && name.Count(' '.Equals) < MostWordsOfName)
                .Distinct(StringComparer.Ordinal)
                .Take(MostDirectors)
                .ToList();
            if (names is { Count: > 0 })
                return names;
        }

        return [];
    }

    // Obsidian's [[links]] and Markdown's emphasis.
    private static string? Unmarked(string? words) => words?.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal).Trim(' ', '*', '_', '"', '“', '”', '„');

    [GeneratedRegex(@"^(?<title>.+?)\s*[(\[](?<year>(?:18|19|20)[0-9]{2})[)\]]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DatedTitle { get; }

    [GeneratedRegex(@"^(?:tt[0-9]{5,10}|[0-9]{5,})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CatalogueNumber { get; }

    [GeneratedRegex(@"\b(?:18|19|20)[0-9]{2}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"\s*[,;/&]\s*|\s+(?:and|und|et|y)\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Separator { get; }
}
