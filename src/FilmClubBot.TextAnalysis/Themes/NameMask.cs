using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Marks the words of a review that are parts of titles and names.</summary>
/// <param name="prose">The review.</param>
/// <param name="words">Its words.</param>
internal sealed class NameMask(Prose prose, WordList words)
{
    private const int LongestName = 3, LongestAcronym = 5;

    private readonly bool[] _isTitle = new bool[prose.Tokens.Count];
    private HashSet<string>? _uncapitalised;

    /// <summary>Marks a title wherever it occurs.</summary>
    public void Cover(List<string> title) => Cover(prose.Tokens, title, _isTitle);

    /// <summary>Whether a word is part of a title or of a name.</summary>
    public bool IsCovered(int at)
    {
        var token = prose.Tokens[at];
        if (_isTitle[at])
            return true;
        if (!token.IsCapitalised || prose.Language.CapitalisesNouns || prose.OpensSentence(token))
            return false;
        return !IsAcronym(token) && !prose.Language.Themes.CapitalisedIdeas.Contains(words.Words[at]) && !IsDoctrine(token.Word) && !EndsNameOfEvent(at) && !IsAlsoUncapitalised(at);
    }

    /// <summary>Marks a title in a list of words.</summary>
    public static void Cover(IReadOnlyList<Token> tokens, List<string> title, bool[] covered)
    {
        for (var i = 0; title.Count > 0 && i + title.Count <= tokens.Count; i++)
        {
            if (!tokens[i].IsCapitalised && !char.IsDigit(tokens[i].Word[0]))
                continue;
            var length = 0;
            while (length < title.Count && tokens[i + length].Word == title[length])
                length++;
            if (length == title.Count)
                covered.AsSpan(i, length).Fill(true);
        }
    }

    // "AI" is not a name.
    private bool IsAcronym(Token token)
    {
        var printed = token.Printed(prose.Body);
        return printed.Length is > 1 and <= LongestAcronym && printed.All(char.IsUpper);
    }

    // "Catholicism", "Marxists"
    private static bool IsDoctrine(string word) =>
        word.Length > 5 && (word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("ismo", StringComparison.Ordinal) || word.EndsWith("isme", StringComparison.Ordinal));

    // "the Korean War", "the Industrial Revolution": a common noun that the article belongs to. Titles have a capital "The".
    private bool EndsNameOfEvent(int at)
    {
        if (at + 1 < prose.Tokens.Count && !prose.Tokens[at + 1].IsAfterBreak && prose.Tokens[at + 1].IsCapitalised)
            return false;
        var first = at;
        while (first > 0 && at - first < LongestName && !prose.Tokens[first].IsAfterBreak && prose.Tokens[first - 1].IsCapitalised)
            first--;
        return first < at && first > 0 && !prose.Tokens[first].IsAfterBreak && !prose.Tokens[first - 1].IsCapitalised && prose.Language.Themes.Articles.Contains(words.Words[first - 1]);
    }

    // "Grief is … And Grief": a word that the review also writes in lower case, and that is not next to another name.
    private bool IsAlsoUncapitalised(int at)
    {
        var hasNeighbour = at > 0 && !prose.Tokens[at].IsAfterBreak && prose.Tokens[at - 1].IsCapitalised && !prose.OpensSentence(prose.Tokens[at - 1])
            || at + 1 < prose.Tokens.Count && !prose.Tokens[at + 1].IsAfterBreak && prose.Tokens[at + 1].IsCapitalised;
        if (hasNeighbour)
            return false;
        _uncapitalised ??= prose.Tokens.Where(token => !token.IsCapitalised).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        return _uncapitalised.Contains(prose.Tokens[at].Word);
    }
}
