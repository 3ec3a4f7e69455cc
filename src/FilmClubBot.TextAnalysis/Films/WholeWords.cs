namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds a title in a headline: in "The Other Room and What It Does to Her: Her", <i>Her</i> is at the end.</summary>
internal static class WholeWords
{
    /// <summary>The offset of the words as whole words: as printed, else in any case; -1 if they do not occur.</summary>
    public static int IndexOf(string text, string words) =>
        Search(text, words, StringComparison.Ordinal) is var printed and >= 0 ? printed : Search(text, words, StringComparison.OrdinalIgnoreCase);

    private static int Search(string text, string words, StringComparison comparison)
    {
        for (var at = text.IndexOf(words, comparison); at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, comparison) : -1)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
        }

        return -1;
    }
}
