using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Feeds.Drafts;
using NodaTime;

namespace FilmClubBot.Feeds.Headers;

/// <summary>The last part of a post's address, from which its headline can be derived where none is stated: <c>the-quiet-harbour-1997</c>.</summary>
internal static partial class Slug
{
    /// <summary>Whether words are a slug: lower case, joined by hyphens.</summary>
    public static bool IsSlug(string words) => Pattern.IsMatch(words);

    /// <summary>The year with which a slug ends, as those of films do; null if it ends otherwise.</summary>
    public static int? YearOf(string? slug) =>
        slug is not null && Dated.Match(slug) is { Success: true } dated ? int.Parse(dated.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>The slug as a headline, as Jekyll writes it: each word begins with a capital letter.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="isOfFilm">Whether it is a film's: then a year at the end is put in brackets.</param>
    public static string? TitleOf(string? slug, bool isOfFilm)
    {
        if (slug is null || !slug.Any(char.IsLetterOrDigit))
            return null;
        var dated = Dated.Match(slug);
        var words = isOfFilm && dated.Success ? dated.Groups["words"].Value : slug;
        var title = string.Join(' ', words.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return words.Length < slug.Length ? $"{title} ({dated.Groups["year"].Value})" : title;
    }

    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"^(?<words>.*[^-])-+(?<year>(?:18|19|20)[0-9]{2})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Dated { get; }
}

/// <summary>The name of a file as Jekyll writes it: <c>2012-05-04-the-quiet-harbour.md</c>.</summary>
/// <param name="PublishedAt">The date; null if the name does not begin with one.</param>
/// <param name="Slug">What follows the date; null without a date.</param>
internal sealed partial record PostName(Instant? PublishedAt, string? Slug)
{
    /// <summary>Reads a file's name.</summary>
    public static PostName Of(string name)
    {
        var post = Pattern.Match(Path.GetFileNameWithoutExtension(name));
        return post.Success && PublishedDate.Parse(post.Groups["date"].Value) is { } date ? new(date, post.Groups["slug"].Value) : new(null, null);
    }

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[-_ ](?<slug>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
