namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds a title in a headline: in "The Other Room and What It Does to Her: Her", <i>Her</i> is at the end.</summary>
internal static class WholeWords
{
    private const int LongestSearched = 20_000;

    /// <summary>The offset of the words as whole words: as printed, else in any case; -1 if they do not occur.</summary>
    public static int IndexOf(string text, string words) =>
        Search(text, words, StringComparison.Ordinal) is var printed and >= 0 ? printed : Search(text, words, StringComparison.OrdinalIgnoreCase);

    /// <summary>How often the words occur as printed and as whole words.</summary>
    /// <param name="text">The text; only its beginning is searched.</param>
    /// <param name="words">The words.</param>
    /// <param name="enough">The number from which on counting ends.</param>
    public static int Count(string text, string words, int enough)
    {
        var count = 0;
        var searched = text.Length > LongestSearched ? text[..LongestSearched] : text;
        for (var at = Search(searched, words, StringComparison.Ordinal); at >= 0 && ++count < enough;)
            at = Search(searched, words, StringComparison.Ordinal, at + words.Length);
        return count;
    }

    private static int Search(string text, string words, StringComparison comparison, int from = 0)
    {
        for (var at = from < text.Length ? text.IndexOf(words, from, comparison) : -1; at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, comparison) : -1)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
        }

        return -1;
    }
}
