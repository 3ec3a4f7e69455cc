namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The ways in which people write umlauts.</summary>
internal static class Spelling
{
    /// <summary>Spelt out: <c>nächsten</c> becomes <c>naechsten</c>.</summary>
    public static string Fold(string word) =>
        word.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);

    /// <summary>How a word may be written on any keyboard: spelt out, or with its dots left away.</summary>
    public static IEnumerable<string> Of(string word) =>
        new[] { Fold(word), Fold(word.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u')) }.Distinct();
}
