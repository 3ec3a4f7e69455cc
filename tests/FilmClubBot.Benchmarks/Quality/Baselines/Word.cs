namespace FilmClubBot.Benchmarks.Quality.Baselines;

/// <summary>A word of a text as the published methods part it: hyphens and apostrophes inside it belong to it.</summary>
/// <param name="Printed">As it is printed.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="IsAfterBreak">Whether punctuation or a paragraph's end stands before it.</param>
internal sealed record Word(string Printed, string Lower, bool IsAfterBreak)
{
    /// <summary>The words of a text, in its order.</summary>
    public static List<Word> In(string text)
    {
        var words = new List<Word>();
        var isAfterBreak = true;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                isAfterBreak |= !char.IsWhiteSpace(text[i]) || text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n';
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInside(text, i)))
                i++;
            var printed = text[start..i];
            words.Add(new(printed, printed.ToLowerInvariant(), isAfterBreak));
            isAfterBreak = false;
        }

        return words;
    }

    private static bool IsInside(string text, int i) =>
        text[i] is '-' or '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
}
