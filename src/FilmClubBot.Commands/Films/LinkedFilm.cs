using System.Globalization;
using System.Text.RegularExpressions;

namespace FilmClubBot.Commands.Films;

/// <summary>What a pasted link or mention says of a film: the title in the address, where there is one.</summary>
/// <param name="Title">The title; null for an address that names none, and for a mention.</param>
/// <param name="Year">The year, where the address ends in one.</param>
internal sealed partial record LinkedFilm(string? Title, int? Year)
{
    private const int FirstYear = 1888, LastYear = 2039;

    /// <summary>The address; null for a mention.</summary>
    public Uri? Address { get; private init; }

    /// <summary>Whether it is a word after a sign, without brackets: a mention, or a title such as <c>#Alive</c>.</summary>
    public bool MayBeTitle { get; private init; }

    /// <summary>As it is typed, with the year.</summary>
    public string? Label => Title is null ? null : Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({year})") : Title;

    /// <summary>As it is typed, with the number at the end as a part of the title: <c>Death Race 2000</c>.</summary>
    public string? Whole => Title is null ? null : Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Title} {year}") : Title;

    /// <summary>Reads a text that is a link, a bare address or a mention; null for any other, which is a title.</summary>
    public static LinkedFilm? Read(string text)
    {
        // Chat platforms write links and mentions in angle brackets, with a label after a bar.
        var plain = Bracketed().Match(text.Trim()) is { Success: true } bracketed ? bracketed.Groups["target"].Value : text.Trim();
        if (Mention().IsMatch(plain))
            return new(null, null) { MayBeTitle = plain == text.Trim() };
        if (!AddressForm().IsMatch(plain) || !Uri.TryCreate(plain.Contains("://", StringComparison.Ordinal) ? plain : "https://" + plain, UriKind.Absolute, out var address))
            return null;
        var named = FilmPath().Match(address.AbsolutePath) is { Success: true } match ? OfSlug(Uri.UnescapeDataString(match.Groups["slug"].Value)) : new(null, null);
        return named with { Address = address };
    }

    private static LinkedFilm OfSlug(string slug)
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
        return title.Any(char.IsLetterOrDigit) ? new(title, year) : new(null, null);
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"^<(?<target>[^<>|\s]+)(?:\|[^<>]*)?>$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^[@#!&][^ ]{1,80}$|^#[A-Z0-9]{8,}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    // Without a scheme, an address has a path or one of the usual endings: "Mr.Nobody" is a title.
    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]{1,10}://\S+|(?:[a-z0-9-]+\.)+[a-z]{2,24}(?::[0-9]{1,5})?/\S*|www\.\S+|(?:[a-z0-9-]+\.)+(?:com|org|net|de|uk|fr|it|io|tv|app)/?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AddressForm();

    // Film sites put the title into the path: /film/harbour-bells-2023/, /movies/tin-men, /m/salt_roads, /movie/1234-salt-roads, /wiki/Salt_Roads_(film).
    [GeneratedRegex("/(?:films?|movies?|m|filme?s?|wiki)/(?:[0-9]+-)?(?<slug>[^/]*[^/0-9][^/]*|[0-9]{1,4})/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FilmPath();
}
