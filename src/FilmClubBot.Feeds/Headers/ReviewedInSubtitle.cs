using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Reads a header's subtitle that only says which film the text reviews: "Movie review for Amber Line". A "review" alone may be a book's.</summary>
internal static partial class ReviewedInSubtitle
{
    private const int LongestTitle = 80;

    private static readonly string[] _keys = ["subtitle", "subtitel", "untertitel", "soustitre", "subtitulo", "tagline", "description", "summary", "excerpt"];

    /// <summary>The film's title; null if no subtitle says it.</summary>
    public static string? TitleOf(HeaderFields header) => _keys.Select(key => header.First(key)).OfType<string>().Select(TitleIn).FirstOrDefault(title => title is not null);

    private static string? TitleIn(string subtitle) =>
        Review.Match(subtitle.Trim().TrimEnd('.', '!')) is { Success: true } review && review.Groups["title"].Value.Trim(' ', '"', '“', '”', '„', '«', '»', '*', '_') is { Length: > 1 and <= LongestTitle } title
        && IsCapitalised(title) ? title : null;

    // "A humble review" names no film.
    private static bool IsCapitalised(string title) =>
        char.IsUpper(title[0]) && title[(title.LastIndexOf(' ') + 1)..] is [var last, ..] && (char.IsUpper(last) || char.IsDigit(last));

    [GeneratedRegex("""
        ^(?:(?:an?\s|my\s)?(?:movie|film)\sreview(?:\sof|\sfor|:)\s(?<title>\S.*)
        |(?:an?\s|my\s)?review\sof\sthe\s(?:movie|film)\s(?<title>\S.*)
        |(?<title>\S.*?)[\s–:-]\s?(?:movie|film)\sreview
        |filmkritik(?:\szu|\szum\sfilm|\svon|:)\s(?<title>\S.*)
        |(?:cr[ií]tica|rese[ñn]a)\s(?:de\sla\spel[ií]cula|del\sfilm)\s(?<title>\S.*)
        |critique\sdu\sfilm\s(?<title>\S.*))$
        """, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Review { get; }
}
