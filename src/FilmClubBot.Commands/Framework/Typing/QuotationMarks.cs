namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>Finds the end of a quotation. Keyboards produce straight and curly marks, and quotations contain quotations.</summary>
internal static class QuotationMarks
{
    private const string Opening = "\"“„«＂";
    private const string Closing = "\"“”»＂";

    // The whole text ends sooner than a deeper quotation.
    private const int MaxDepth = 8;

    /// <summary>Whether a quotation may begin at an offset.</summary>
    public static bool IsOpening(string text, int at) => at < text.Length && Opening.Contains(text[at], StringComparison.Ordinal);

    /// <summary>Whether a mark may end a quotation.</summary>
    public static bool IsClosing(char mark) => Closing.Contains(mark, StringComparison.Ordinal);

    /// <summary>The offset of the mark that closes the quotation that begins at an offset; null when none begins there, or it is not closed.</summary>
    public static int? Close(string text, int open) => IsOpening(text, open) ? Nested(text, open) ?? First(text, open) : null;

    // A mark between a space and a letter opens a quotation in the quotation.
    private static int? Nested(string text, int open)
    {
        var depth = 1;
        for (var at = open + 1; at < text.Length && depth <= MaxDepth; at++)
        {
            if (IsEscaped(text, at))
                at++;
            else if (OpensWithin(text[open], text[at]) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '('))
                depth++;
            else if (Closes(text[open], text[at]) && --depth == 0)
                return at;
        }

        return null;
    }

    private static int? First(string text, int open)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (IsEscaped(text, at))
                at++;
            else if (Closes(text[open], text[at]))
                return at;
        }

        return null;
    }

    /// <summary>Whether a backslash at an offset makes the next mark a part of the text.</summary>
    public static bool IsEscaped(string text, int at) => text[at] == '\\' && at + 1 < text.Length && (text[at + 1] == '\\' || IsClosing(text[at + 1]));

    // A curly mark in straight ones is a letter like any other, and closes nothing.
    private static bool OpensWithin(char opening, char mark) => opening switch
    {
        '"' or '＂' => mark is '"' or '＂',
        '«' => mark == '«',
        _ => mark is '“' or '„' or '"',
    };

    private static bool Closes(char opening, char mark) => opening switch
    {
        '"' or '＂' => mark is '"' or '＂',
        '«' => mark == '»',
        _ => mark is '”' or '“' or '"',
    };
}
