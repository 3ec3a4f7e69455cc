namespace FilmClubBot.TextAnalysis.Words;

/// <summary>Splits a text into words, at hyphens but not at apostrophes between letters.</summary>
internal static class Tokeniser
{
    private const int Usual = 64;

    /// <summary>All words of the text, in order.</summary>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var known = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var lastEnd = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!Characters.IsWord(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (Characters.IsWord(text[i]) || IsInnerApostrophe(text, i)))
                i++;
            var (word, possessive) = Strip(text.AsSpan(start, i - start), known);
            var end = i;
            if (!possessive && word.EndsWith('s') && i < text.Length && text[i] is '’' or '\'' && i + 2 < text.Length && text[i + 1] == ' ' && (char.IsUpper(text[start]) || text[i] == '’'))
            {
                possessive = true;
                end = ++i;
            }

            tokens.Add(new(start, end, word, char.IsUpper(text[start]), possessive, HasBreak(text, lastEnd, start)));
            lastEnd = end;
        }

        return tokens;
    }

    private static bool IsInnerApostrophe(string text, int i) =>
        Characters.IsApostrophe(text[i]) && i + 1 < text.Length && Characters.IsWord(text[i + 1]);

    // A word that occurs again is the same string.
    private static (string Word, bool Possessive) Strip(ReadOnlySpan<char> printed, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var possessive = printed.Length > 2 && printed[^1] is 's' or 'S' && Characters.IsApostrophe(printed[^2]);
        if (possessive)
            printed = printed[..^2];
        // Lower-casing preserves the length in the invariant culture, so that offsets remain valid.
        Span<char> word = printed.Length <= Usual ? stackalloc char[printed.Length] : new char[printed.Length];
        printed.ToLowerInvariant(word);
        foreach (ref var c in word)
            c = Characters.IsApostrophe(c) ? '\'' : c;
        if (!known.TryGetValue(word, out var same))
            known.Set.Add(same = word.ToString());
        return (same, possessive);
    }

    private static bool HasBreak(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is not (' ' or '\u00a0' or '\t' or '\n' or '-' or '‐' or '‑' or '/'))
                return true;
        }

        // A blank line; a single one may be a wrapped line.
        return text.AsSpan(from, to - from).Count('\n') > 1;
    }
}
