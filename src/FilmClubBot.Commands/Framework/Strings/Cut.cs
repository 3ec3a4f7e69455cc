using System.Globalization;

namespace FilmClubBot.Commands.Framework.Strings;

/// <summary>Shortens plain text at a word, never within a character.</summary>
public static class Cut
{
    private const string Ellipsis = "…";

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="most">Most UTF-16 units, the ellipsis counted; at least 1.</param>
    public static string AtWord(string text, int most) => text.Length <= most ? text : Shortened(text, most - 1);

    /// <summary>The longest beginning whose rendering fits, with an ellipsis where it is truncated; null when not even one character fits.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="render">Its rendering; a longer beginning never has a shorter one.</param>
    /// <param name="most">Most UTF-16 units of the rendering.</param>
    public static string? ToFit(string text, Func<string, string> render, int most)
    {
        var whole = render(text);
        if (whole.Length <= most)
            return whole;
        var (fits, tooLong) = (0, Math.Min(text.Length, most));
        // The rendering need not grow with every unit, so the search returns only a length that was found to fit.
        string? best = null;
        while (fits < tooLong)
        {
            var middle = (fits + tooLong + 1) / 2;
            var candidate = render(Shortened(text, middle));
            if (candidate.Length <= most)
                (fits, best) = (middle, candidate);
            else
                tooLong = middle - 1;
        }

        return best;
    }

    private static string Shortened(string text, int units)
    {
        var end = Math.Min(units, text.Length);
        if (end < text.Length)
        {
            end = CharacterStart(text, end);
            var space = text.AsSpan(0, Math.Min(end + 1, text.Length)).LastIndexOfAny(' ', '\n');
            // A text without spaces, or one with a long last word, is cut within the word.
            if (space > end / 2)
                end = space;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }

    // The start of the character that a cut at this offset would split; the offset itself when it splits none.
    private static int CharacterStart(string text, int at)
    {
        // No legitimate character is longer; a longer one is hostile, and is cut between surrogate pairs.
        const int longest = 32;
        var from = Math.Max(0, at - longest);
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        var start = from;
        while (start < at)
        {
            var next = start + StringInfo.GetNextTextElementLength(text.AsSpan(start));
            if (next > at)
                return start > from ? start : SurrogateStart(text, at);
            start = next;
        }

        return at;
    }

    private static int SurrogateStart(string text, int at) => at > 0 && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
