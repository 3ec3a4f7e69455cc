using System.Globalization;
using System.Text.RegularExpressions;

namespace FilmClubBot.Domain.Films;

/// <summary>
/// What a pasted link, id or mention says of a film. It is never a title: the film is found by the id, and the words in an address only
/// help to ask for the title.
/// </summary>
/// <param name="Title">The title that the address seems to contain; null for an address that contains none, and for a mention.</param>
/// <param name="Year">The year, where the address ends in one.</param>
public sealed partial record FilmLink(string? Title, int? Year)
{
    private const int FirstYear = 1888, LastYear = 2039;

    /// <summary>The address; null for a mention and for a bare id.</summary>
    public Uri? Address { get; private init; }

    /// <summary>The film's id on the site; null for another site's address and for a mention.</summary>
    public ExternalFilmId? Id { get; private init; }

    /// <summary>Whether it is a mention of a person or a channel.</summary>
    public bool IsMention { get; private init; }

    /// <summary>Whether it is a word after a sign, without brackets: a mention, or the title of a known film, such as <c>@Midnight</c>.</summary>
    public bool MayBeKnownTitle { get; private init; }

    /// <summary>Whether it may be the title of a film that is not known yet, such as <c>#Alive</c>; after an @ it is a person.</summary>
    public bool MayBeNewTitle { get; private init; }

    /// <summary>Whether it is a host's name without a scheme and a path: an address, or a title such as <c>Startup.com</c>.</summary>
    public bool IsHostAlone { get; private init; }

    /// <summary>As it is typed, with the year.</summary>
    public string? Label => Title is null ? null : Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({year})") : Title;

    /// <summary>As it is typed, with the number at the end as a part of the title: <c>Death Race 2000</c>.</summary>
    public string? Whole => Title is null ? null : Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} {year}") : Title;

    /// <summary>Reads a text that is a link, a bare address, an id or a mention; null for any other, which is a title.</summary>
    public static FilmLink? Read(string text)
    {
        // Chat platforms write links and mentions in angle brackets, with a label after a bar.
        var trimmed = text.Trim();
        var plain = Bracketed().Match(trimmed) is { Success: true } bracketed ? bracketed.Groups["target"].Value : trimmed;
        if (Mention().IsMatch(plain))
            return new(null, null) { IsMention = true, MayBeKnownTitle = plain == trimmed, MayBeNewTitle = plain == trimmed && plain[0] != '@' };
        if (ExternalFilmId.OfBare(plain) is { } bare)
            return new(null, null) { Id = bare };
        if (!AddressForm().IsMatch(plain) || !Uri.TryCreate(plain.Contains("://", StringComparison.Ordinal) ? plain : "https://" + plain, UriKind.Absolute, out var address))
            return null;
        var id = ExternalFilmId.Of(address);
        var slug = id is { Site: FilmSite.Letterboxd, Value: var name } ? name : Uri.UnescapeDataString(FilmPath().Match(address.AbsolutePath).Groups["slug"].Value);
        // The numbers of these sites are no titles; a film called by a number has it in the slug as well.
        var isNumber = id?.Site is FilmSite.Wikidata || id?.Site is FilmSite.Tmdb && slug.All(char.IsAsciiDigit);
        return (isNumber ? new(null, null) : OfSlug(slug)) with { Address = address, Id = id, IsHostAlone = !plain.Contains('/', StringComparison.Ordinal) };
    }

    /// <summary>Splits a title from the link or id typed after it: <c>Salt Roads (2021) https://letterboxd.com/film/salt-roads/</c>.</summary>
    /// <returns>Null for a text without a title, or without the id of a film after it.</returns>
    public static (string Title, FilmLink Link)? ReadAfterTitle(string text)
    {
        var match = AfterTitle().Match(text.Trim());
        return match.Success && Read(match.Groups["title"].Value) is null && Read(match.Groups["link"].Value) is { Id: not null } link ? (match.Groups["title"].Value, link) : null;
    }

    private static FilmLink OfSlug(string slug)
    {
        var words = slug.Split(['-', '_', '+', ' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToList();
        // An encyclopedia says "(film)" or "(2019 film)" where titles are alike.
        if (words is [_, .., var last] && last.Equals("film", StringComparison.OrdinalIgnoreCase))
            words.RemoveAt(words.Count - 1);
        int? year = null;
        if (words is [_, .., { Length: 4 } end] && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstYear and <= LastYear)
        {
            year = number;
            words.RemoveAt(words.Count - 1);
        }

        var title = string.Join(' ', words.Select(Capitalised));
        return title.Any(char.IsLetterOrDigit) && title.Length <= FilmTitle.MaxLength ? new(title, year) : new(null, null);
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"^<(?<target>[^<>|\s]+)(?:\|[^<>]*)?>$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<title>\S.*?)\s+(?<link><[^<>]+>|\S+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex AfterTitle();

    [GeneratedRegex("^[@#!&][^ ]{1,80}$|^#[A-Z0-9]{8,}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    // Without a scheme, an address has a path or one of the usual endings: "Mr.Nobody" is a title.
    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]{1,10}://\S+|(?:[a-z0-9-]+\.)+[a-z]{2,24}(?::[0-9]{1,5})?/\S*|www\.\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|de|uk|fr|it|io|tv|app)/?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AddressForm();

    // Film sites put the title into the path: /film/harbour-bells-2023/, /movies/tin-men, /m/salt_roads, /movie/1234-salt-roads, /wiki/Salt_Roads_(film).
    [GeneratedRegex("/(?:films?|movies?|m|filme?s?|wiki)/(?:[0-9]+-)?(?<slug>[^/]*[^/0-9][^/]*|[0-9]{1,4})/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FilmPath();
}
