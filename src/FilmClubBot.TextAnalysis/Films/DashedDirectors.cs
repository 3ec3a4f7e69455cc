using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.People;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Recognises a director's name after a title and a dash: "Amber Line – Ilse Roth".</summary>
internal static class DashedDirectors
{
    /// <summary>Whether words are one or more full names, of which the first begins with a known given name.</summary>
    public static bool IsName(string text) => Names.IsMatch(text) && GivenNames.Contains(text[..text.IndexOf(' ', StringComparison.Ordinal)].ToLowerInvariant());

    /// <summary>A title without the names after a dash.</summary>
    public static string Without(string title) => Dashed.Match(title) is { Success: true } dashed && IsName(dashed.Groups["name"].Value) ? dashed.Groups["title"].Value : title;

    private static Regex Names { get; } = Pattern.Of(@"^\p{Lu}[\p{L}.’-]+(?: (?:de |del |di |von |van |le )?\p{Lu}[\p{L}.’-]*){1,3}(?:(?: and| und| et| y| &|,) \p{Lu}[\p{L}.’-]+(?: (?:de |del |di |von |van |le )?\p{Lu}[\p{L}.’-]*){1,3}){0,3}$");

    private static Regex Dashed { get; } = Pattern.Of(@"^(?<title>.{2,80}?) [–—-] (?<name>\p{Lu}.{3,80})$");
}
