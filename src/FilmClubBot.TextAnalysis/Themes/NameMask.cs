using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Marks the words of a review that are parts of titles and names.</summary>
internal sealed class NameMask
{
    private const int LongestName = 3, LongestAcronym = 5, LongestTitle = 10;

    private readonly Prose _prose;
    private readonly WordList _words;
    private readonly bool[] _isTitle;

    /// <param name="prose">The review.</param>
    /// <param name="words">Its words.</param>
    public NameMask(Prose prose, WordList words)
    {
        _prose = prose;
        _words = words;
        _isTitle = new bool[prose.Tokens.Count];
        // What is in italics is most often the title of a film, also of another one.
        foreach (var span in prose.Source.Emphasis)
            CoverTitle(span);
    }

    /// <summary>Marks a title wherever it occurs.</summary>
    public void Cover(List<string> title) => Cover(_prose.Tokens, title, _isTitle);

    /// <summary>Whether a word is part of a title.</summary>
    public bool IsTitle(int at) => _isTitle[at];

    /// <summary>Whether a word is part of a title or of a name.</summary>
    public bool IsCovered(int at)
    {
        var token = _prose.Tokens[at];
        if (_isTitle[at])
            return true;
        if (!token.IsCapitalised || _prose.Language.CapitalisesNouns || _prose.OpensSentence(token))
            return false;
        return !IsAcronym(token) && !_prose.Language.Themes.CapitalisedIdeas.Contains(_words.Words[at]) && !IsDoctrine(token.Word) && !EndsNameOfEvent(at) && !IsAlsoUncapitalised(at);
    }

    /// <summary>Marks a title in a list of words.</summary>
    public static void Cover(List<Token> tokens, List<string> title, bool[] covered)
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

    private void CoverTitle(TextSpan span)
    {
        var from = _prose.TokenFrom(span.Start);
        var to = _prose.TokenFrom(span.End);
        if (to - from is > 0 and <= LongestTitle && _prose.Tokens[from].IsCapitalised && (to - from > 1 || !_prose.OpensSentence(_prose.Tokens[from])))
            _isTitle.AsSpan(from, to - from).Fill(true);
    }

    // "AI" is not a name.
    private bool IsAcronym(Token token)
    {
        var printed = token.Printed(_prose.Body);
        return printed.Length is > 1 and <= LongestAcronym && printed.All(char.IsUpper);
    }

    // "Catholicism", "Marxists"
    private static bool IsDoctrine(string word) =>
        word.Length > 5 && (word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("ismo", StringComparison.Ordinal) || word.EndsWith("isme", StringComparison.Ordinal));

    // "the Korean War", "the Industrial Revolution": a common noun that the article belongs to. Titles have a capital "The".
    private bool EndsNameOfEvent(int at)
    {
        if (at + 1 < _prose.Tokens.Count && !_prose.Tokens[at + 1].IsAfterBreak && _prose.Tokens[at + 1].IsCapitalised)
            return false;
        var first = at;
        while (first > 0 && at - first < LongestName && !_prose.Tokens[first].IsAfterBreak && _prose.Tokens[first - 1].IsCapitalised)
            first--;
        return first < at && first > 0 && !_prose.Tokens[first].IsAfterBreak && !_prose.Tokens[first - 1].IsCapitalised && _prose.Language.Themes.Articles.Contains(_words.Words[first - 1]);
    }

    // "Grief is … And Grief": a word that the review also writes in lower case, and that is not next to another name.
    private bool IsAlsoUncapitalised(int at)
    {
        var hasNeighbour = at > 0 && !_prose.Tokens[at].IsAfterBreak && _prose.Tokens[at - 1].IsCapitalised && !_prose.OpensSentence(_prose.Tokens[at - 1])
            || at + 1 < _prose.Tokens.Count && !_prose.Tokens[at + 1].IsAfterBreak && _prose.Tokens[at + 1].IsCapitalised;
        if (hasNeighbour)
            return false;
        return _prose.Uncapitalised.Contains(_prose.Tokens[at].Word);
    }
}
