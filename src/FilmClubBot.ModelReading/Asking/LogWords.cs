using System.Globalization;
using System.Text;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Makes others' words fit for one line of a log.</summary>
internal static class LogWords
{
    /// <summary>The words on one line, cut where they go on for too long.</summary>
    /// <param name="words">From a server, or from a review.</param>
    /// <param name="longest">About how many UTF-16 units are kept.</param>
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

    // Line ends forge a line of the log, and marks of direction turn one round.
    private static bool IsUnseen(Rune rune) => Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
