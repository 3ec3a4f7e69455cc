namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Two straight apostrophes in place of a double mark, as typewriters and wire services print it: <i>''I shut it,'' he said</i>.</summary>
internal static class DoubledApostrophes
{
    /// <summary>What stands for the second of the two; it is no letter, no mark and no white space.</summary>
    public const char Filler = '\u2060';

    /// <summary>The text with each pair as a double mark and a filler, so that offsets remain.</summary>
    public static string Joined(string text)
    {
        var at = text.IndexOf("''", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var joined = text.ToCharArray();
        for (; at >= 0 && at + 1 < text.Length; at = text.IndexOf("''", at + 2, StringComparison.Ordinal))
        {
            var opens = (at == 0 || QuoteMarks.IsBeforeOpener(text[at - 1])) && at + 2 < text.Length && !char.IsWhiteSpace(text[at + 2]);
            (joined[at], joined[at + 1]) = opens ? ('"', Filler) : (Filler, '"');
        }

        return new(joined);
    }
}
