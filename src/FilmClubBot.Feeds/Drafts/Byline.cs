using System.Text.RegularExpressions;

namespace FilmClubBot.Feeds.Drafts;

/// <summary>Finds the author of a plain text: a separate line near the top, "By Ann Bell".</summary>
internal static partial class Byline
{
    private const int LinesLooked = 8;
    private const int LongestLine = 120;

    /// <summary>The name on the byline; null if the text begins without one.</summary>
    public static string? Find(string text)
    {
        var looked = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0)
                continue;
            // The first long line is the review itself: any "by …" after it is prose.
            if (++looked > LinesLooked || looked > 1 && trimmed.Length > LongestLine)
                return null;
            if (trimmed.Length <= LongestLine && Pattern.Match(trimmed.ToString()) is { Success: true } match)
                return match.Groups["name"].Value;
        }

        return null;
    }

    // "By Ann Bell", "Words by Ann de la Tour | 3 May 2024"; not "By night the city changes".
    [GeneratedRegex(@"^(?:[Bb]y|BY|(?:[Ww]ords|[Tt]ext|[Rr]eview|[Rr]eviewed|[Ww]ritten|[Pp]osted) by)[: ]\s*(?<name>\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|la|le|van|von|der|den|du|di|da|del|al|bin|y|dos|af)|\p{Lu}[\p{L}.'’-]*)){1,4})\s*(?:[,|·•–—(].{0,60})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
