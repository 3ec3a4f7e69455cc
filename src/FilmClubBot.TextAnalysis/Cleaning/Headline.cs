using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Recognises headlines, and removes markup from them.</summary>
internal static class Headline
{
    private const int Longest = 220;

    /// <summary>The headline on one line, without Markdown's markup.</summary>
    public static string Clean(string headline)
    {
        var line = string.Join(' ', Characters.Clean(headline).Split([' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
        return Emphasis.Replace(line.TrimStart('#').Trim(), "${words}").Trim();
    }

    /// <summary>Whether the first line of a text is its headline rather than its first paragraph.</summary>
    /// <param name="line">The first line with words.</param>
    /// <param name="isFollowedByBlank">Whether a blank line comes next.</param>
    public static bool IsLikely(string line, bool isFollowedByBlank)
    {
        // "Drama | Year: 2025 | Director: Ilse Roth"
        if (line.Length is 0 or > Longest || line.Split(" | ").Count(part => part.Contains(": ", StringComparison.Ordinal)) > 1)
            return false;
        if (line[0] == '#')
            return true;
        var words = line.Count(char.IsWhiteSpace) + 1;
        var endsAsSentence = line[^1] == '.' && !line.EndsWith("..", StringComparison.Ordinal);
        return isFollowedByBlank ? !endsAsSentence || words <= 8 : !endsAsSentence && line.Length <= 120 && words <= 18;
    }

    /// <summary>Whether a line of the body only repeats the headline.</summary>
    public static bool IsSame(string headline, string line) =>
        line.Length <= headline.Length * 2 + 40 && FilmTitle.FoldWords(line) == FilmTitle.FoldWords(headline);

    /// <summary>Whether one of two headlines contains the other: a page's headings often repeat a part.</summary>
    public static bool IsPartOfOther(string headline, string other)
    {
        var left = $" {FilmTitle.FoldWords(headline)} ";
        var right = $" {FilmTitle.FoldWords(other)} ";
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
    }

    private static Regex Emphasis { get; } = Pattern.Of(@"\*{1,3}(?<words>[^*]{1,200})\*{1,3}");
}
