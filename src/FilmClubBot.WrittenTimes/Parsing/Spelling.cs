namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The alternative spellings of umlauts.</summary>
public static class Spelling
{
    /// <summary>Replaces the umlauts of a word in lower case: <c>nächsten</c> becomes <c>naechsten</c>.</summary>
    public static string Fold(string word) =>
        word.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);

    /// <summary>The spellings of a word on any keyboard: with umlauts replaced, or without their dots.</summary>
    public static IEnumerable<string> Of(string word) =>
        new[] { Fold(word), Fold(word.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u')) }.Distinct();
}
