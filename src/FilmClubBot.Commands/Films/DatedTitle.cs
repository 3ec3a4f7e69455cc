using System.Globalization;
using System.Text.RegularExpressions;

namespace FilmClubBot.Commands.Films;

/// <summary>A film as people write it, and as the bot shows it: <c>The Third Man (1949)</c>.</summary>
internal static partial class DatedTitle
{
    /// <summary>Separates the title from the year in brackets after it.</summary>
    /// <returns>The year is null where none follows the title.</returns>
    public static (string Title, int? Year) Read(string typed)
    {
        var text = typed.Trim();
        var match = WithYear().Match(text);
        return match.Success ? (match.Groups["title"].Value, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)) : (text, null);
    }

    [GeneratedRegex(@"^(?<title>.+?)\s*\((?<year>18[89][0-9]|19[0-9]{2}|20[0-9]{2})\)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WithYear();
}
