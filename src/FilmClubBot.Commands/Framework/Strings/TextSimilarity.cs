using F23.StringSimilarity;

namespace FilmClubBot.Commands.Framework.Strings;

/// <summary>How alike two texts are, from 0 (no character in common) to 100 (equal).</summary>
internal static class TextSimilarity
{
    private static readonly LongestCommonSubsequence _common = new();

    /// <summary>
    /// Twice the length of the longest common subsequence, divided by the sum of both lengths, in per cent: what fuzzy string matchers
    /// call the ratio.
    /// </summary>
    public static int Ratio(string one, string other) =>
        one.Length + other.Length is > 0 and var length ? (int)Math.Round(200.0 * _common.Length(one, other) / length) : 0;

    /// <summary>The ratio with each text's words sorted, so that their order makes no difference.</summary>
    public static int RatioOfSortedWords(string one, string other) => Ratio(Sorted(one), Sorted(other));

    private static string Sorted(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
