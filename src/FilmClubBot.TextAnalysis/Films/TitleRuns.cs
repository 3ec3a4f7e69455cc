using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Runs of words in title case.</summary>
internal static class TitleRuns
{
    /// <summary>Index after the last word of the run that starts at a word.</summary>
    public static int EndOf(List<Token> tokens, int start)
    {
        var end = start + 1;
        while (end < tokens.Count && end - start < TitleRules.LongestTitle && !tokens[end].IsAfterBreak)
        {
            if (StartsWithCapital(tokens[end]))
            {
                end++;
                continue;
            }

            var after = end;
            while (after < tokens.Count && after - end < 3 && !tokens[after].IsAfterBreak && English.SmallInTitles.Contains(tokens[after].Word))
                after++;
            if (after == end || after >= tokens.Count || tokens[after].IsAfterBreak || !StartsWithCapital(tokens[after]))
                break;
            end = after + 1;
        }

        return end;
    }

    /// <summary>Index of the first word of the run that ends before a word, or that index itself if there is none.</summary>
    public static int StartOf(List<Token> tokens, int end)
    {
        var start = end;
        while (start > 0 && end - start < TitleRules.LongestTitle)
        {
            if (start < end && tokens[start].IsAfterBreak)
                break;
            var token = tokens[start - 1];
            if (!StartsWithCapital(token) && !English.SmallInTitles.Contains(token.Word))
                break;
            if (token.IsPossessive && start < end && IsName(tokens, start - 1))
                break;
            start--;
        }

        while (start < end && !StartsWithCapital(tokens[start]))
            start++;
        return start;
    }

    /// <summary>Whether a word may begin a title: with a capital or a digit.</summary>
    public static bool StartsWithCapital(Token token) => token.IsCapitalised || char.IsDigit(token.Word[0]);

    // "Spike Jonze's Her": the possessive belongs to the man, not to the title; "The King's Speech" contains its own.
    private static bool IsName(List<Token> tokens, int possessive) =>
        possessive == 0 || !tokens[possessive - 1].Word.Equals("the", StringComparison.Ordinal) || !tokens[possessive - 1].IsCapitalised;
}
