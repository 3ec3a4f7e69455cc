
namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>Phrases of a language's file that are searched word for word. Within a phrase <c>…</c> is one word, two, or none.</summary>
internal sealed class PhraseList
{
    private const string Gap = "…";
    private const int LongestGap = 2;

    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="phrases">The phrases, lower case.</param>
    /// <param name="language">Their language.</param>
    public PhraseList(IEnumerable<string> phrases, Language language)
    {
        foreach (var phrase in phrases)
        {
            string[] words = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(language.WithoutElision)];
            if (!_byFirst.TryGetValue(words[0], out var list))
                _byFirst[words[0]] = list = [];
            list.Add(words);
        }
    }

    /// <summary>The index after the longest phrase that starts at a word; 0 if none does.</summary>
    /// <param name="text">The words.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="end">Index after the last word that a phrase may include.</param>
    public int EndAt(WordList text, int at, int end)
    {
        if (!_byFirst.TryGetValue(text.Words[at], out var phrases))
            return 0;
        var longest = 0;
        foreach (var phrase in phrases)
            longest = Math.Max(longest, Match(phrase, 1, text, at + 1, end));
        return longest;
    }

    private static int Match(string[] phrase, int from, WordList text, int at, int end)
    {
        for (var i = from; i < phrase.Length; i++)
        {
            if (phrase[i] == Gap)
            {
                for (var skipped = 0; skipped <= LongestGap; skipped++)
                {
                    if (Match(phrase, i + 1, text, at + skipped, end) is var to && to > 0)
                        return to;
                }

                return 0;
            }

            if (at >= end || text.Tokens[at].IsAfterBreak || text.Words[at] != phrase[i])
                return 0;
            at++;
        }

        return at;
    }
}
