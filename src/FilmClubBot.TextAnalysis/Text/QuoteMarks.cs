using System.Buffers;
using System.Collections.Frozen;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Which characters open and close quotations, and where.</summary>
internal static class QuoteMarks
{
    // 'tis and 'em begin with an apostrophe, even if the text has an opening mark there.
    private static readonly FrozenSet<string> _elided = English.Set("tis twas em til n cos cuz twill tween neath nuff s t ll ve d re m");

    /// <summary>The characters that may be quotation marks.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create("\"“”„«»‹›‘’'‚「」?");

    /// <summary>Whether the character may be a quotation mark.</summary>
    public static bool IsMark(char c) => All.Contains(c);

    /// <summary>The mark that closes what another opens.</summary>
    public static char CloserOf(char opener) => opener switch
    {
        '“' or '„' => '”',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '‘' or '‚' or '?' => '’',
        '「' => '」',
        _ => opener,
    };

    /// <summary>Whether the mark at an offset, other than a straight double one, opens a quotation.</summary>
    public static bool Opens(string text, int i, TextSpan within)
    {
        var previous = i > within.Start ? text[i - 1] : ' ';
        var next = i + 1 < within.End ? text[i + 1] : ' ';
        switch (text[i])
        {
            case '“' or '„' or '「':
                return true;
            case '«' or '‹':
                return true;
            case '»' or '›':
                // »German« guillemets point inwards.
                return !char.IsWhiteSpace(next) && IsBeforeOpener(previous);
            case '‘' or '‚':
                return !char.IsWhiteSpace(next) && !char.IsLetterOrDigit(previous) && !IsElision(text, i, within);
            case '\'':
                return !char.IsWhiteSpace(next) && IsBeforeOpener(previous) && !IsElision(text, i, within);
            case '?':
                // A page saved in a smaller character set has a question mark in place of an opening single mark: “she said ?come in’”.
                return char.IsWhiteSpace(previous) && char.IsLetter(next);
            default:
                return false;
        }
    }

    /// <summary>Whether a straight mark may open after this character.</summary>
    public static bool IsBeforeOpener(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '“' or '‘' or '"' or '/' or ':' or '…' or '*' or '_' or ',';

    private static bool IsElision(string text, int i, TextSpan within)
    {
        var end = i + 1;
        while (end < within.End && end - i < 8 && char.IsLetterOrDigit(text[end]))
            end++;
        var word = text[(i + 1)..end];
        // ’90s, '68
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's'))
            return end >= within.End || text[end] is not ('\'' or '’');
        return _elided.Contains(word.ToLowerInvariant()) && (end >= within.End || text[end] == ' ' || word is "n");
    }
}
