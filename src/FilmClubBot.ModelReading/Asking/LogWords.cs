using System.Globalization;
using System.Text;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Sanitises external text for one line of a log.</summary>
internal static class LogWords
{
    /// <summary>The text on one line, cut if it is too long.</summary>
    /// <param name="words">Text from a server or a review.</param>
    /// <param name="longest">The approximate maximum length in UTF-16 units.</param>
    public static string Of(string words, int longest)
    {
        var line = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (line.Length >= longest)
                return line.Append('…').ToString();
            line.Append(IsUnseen(rune) ? " " : rune.Value == '"' ? "'" : rune.ToString());
        }

        return line.ToString().Trim();
    }

    // Line breaks would forge log lines, and direction marks would reverse the text.
    private static bool IsUnseen(Rune rune) => Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
