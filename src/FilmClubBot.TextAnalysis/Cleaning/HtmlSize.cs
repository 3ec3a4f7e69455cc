using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Checks before parsing whether tags are nested deeper than in any real page, or more of them than in any.</summary>
internal static class HtmlSize
{
    // Browsers stop nesting at 512; real pages stay below 60.
    private const int Deepest = 400;

    // The longest pages with comments have some thousands.
    private const int MostElements = 12_000;

    // These elements have no end tag, or pages leave it out; counting them would make a long list look deep.
    private static readonly FrozenSet<string> _uncounted = English.Set(
        "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option optgroup rp rt !doctype html head body colgroup caption");

    /// <summary>Whether building the tree would cost too much.</summary>
    public static bool IsHostile(string html)
    {
        var (depth, elements) = (0, 0);
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var isEnd = html[i + 1] == '/';
            var start = i + (isEnd ? 2 : 1);
            if (start >= html.Length || !char.IsAsciiLetter(html[start]))
                continue;
            if (!isEnd && ++elements > MostElements)
                return true;
            var end = start;
            while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (_uncounted.Contains(html[start..end].ToLowerInvariant()))
                continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
                return true;
        }

        return false;
    }
}
