using System.Collections.Frozen;
using System.Net;
using System.Text;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Reads HTML without building a tree: for pages that are nested too deeply or have too many elements, and for titles.</summary>
internal static class TagStripper
{
    private static readonly FrozenSet<string> _inline = English.Set("a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u time");
    private static readonly FrozenSet<string> _skipped = English.Set("script style noscript template");

    /// <summary>The text; elements other than inline ones end a paragraph.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length);
        var i = 0;
        while (i < html.Length)
        {
            var open = html.IndexOf('<', i);
            if (open < 0 || html.IndexOf('>', open) is var close && close < 0)
            {
                text.Append(html, i, html.Length - i);
                break;
            }

            text.Append(html, i, open - i);
            var name = Name(html, open + 1);
            i = close + 1;
            if (name.Length == 0 && html[open + 1] != '/' && html[open + 1] != '!')
                text.Append(html, open, i - open);
            else if (_skipped.Contains(name) && html[open + 1] != '/')
                i = html.IndexOf($"</{name}", i, StringComparison.OrdinalIgnoreCase) is var end && end < 0 ? html.Length : end;
            else if (name.Length > 0 && !_inline.Contains(name))
                text.Append("\n\n");
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string Name(string html, int start)
    {
        if (start < html.Length && html[start] == '/')
            start++;
        var end = start;
        while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[start..end].ToLowerInvariant();
    }
}
