using System.Globalization;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>The years in which films came out.</summary>
internal static class ReleaseYear
{
    private const int First = 1888, Last = 2040, Digits = 4;

    /// <summary>Whether a word is a possible release year of a film.</summary>
    public static bool Is(string word, out int year)
    {
        year = 0;
        return word.Length == Digits && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= First and <= Last;
    }
}
