using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Combines tokens into the words of phrases.</summary>
internal static class PhraseWords
{
    /// <summary>The words of a text's first tokens.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="most">The maximum number of tokens that are read.</param>
    public static List<PhraseWord> Of(Prose prose, int most)
    {
        var tokens = prose.Tokens;
        var count = Math.Min(tokens.Count, most);
        var words = new List<PhraseWord>(count);
        var sentence = 0;
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && IsOneWord(prose, to))
                to++;
            while (sentence + 1 < prose.Sentences.Count && prose.Sentences[sentence + 1].Start <= tokens[from].Start)
                sentence++;
            var lower = to == from + 1 ? tokens[from].Word : Joined(prose, from, to);
            var isCapitalised = tokens[from].IsCapitalised && !prose.OpensSentence(tokens[from]);
            words.Add(new(from, to, lower, sentence, isCapitalised, from == 0 || tokens[from].IsAfterBreak || IsParagraphEnd(prose, from)));
            from = to;
        }

        return words;
    }

    private static bool IsOneWord(Prose prose, int at)
    {
        var (before, token) = (prose.Tokens[at - 1], prose.Tokens[at]);
        var gap = prose.Body.AsSpan(before.End, token.Start - before.End);
        return gap is "-" or "‐" or "‑" && !before.IsPossessive || gap is "." && before.Word.Length == 1 && token.Word.Length == 1;
    }

    private static string Joined(Prose prose, int from, int to)
    {
        var last = prose.Tokens[to - 1];
        return prose.Body[prose.Tokens[from].Start..(last.Start + last.Word.Length)].ToLowerInvariant().Replace('‐', '-').Replace('‑', '-');
    }

    private static bool IsParagraphEnd(Prose prose, int at) =>
        prose.Body.AsSpan(prose.Tokens[at - 1].End, prose.Tokens[at].Start - prose.Tokens[at - 1].End).Contains("\n\n", StringComparison.Ordinal);
}
