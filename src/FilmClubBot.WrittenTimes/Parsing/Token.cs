using System.Globalization;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>A number, a word or a punctuation mark of a written time.</summary>
/// <param name="Word">The word in lower case with umlauts replaced; empty if the token is not a word.</param>
/// <param name="Digits">The number of digits; 0 if the token is not a number.</param>
/// <param name="Number">The number; -1 if the token is not a number, or has more than eleven digits.</param>
/// <param name="Mark">The mark; NUL if the token is not a mark.</param>
/// <param name="Start">Its start in the text.</param>
/// <param name="End">Its end in the text.</param>
/// <param name="AfterSpace">Whether it follows a space.</param>
internal readonly record struct Token(string Word, int Digits, long Number, char Mark, int Start, int End, bool AfterSpace)
{
    private const int MostDigits = 11;

    /// <summary>The token outside of the text.</summary>
    public static readonly Token None = new("", 0, -1, '\0', 0, 0, true);

    /// <summary>Whether it is a number of one or two digits.</summary>
    public bool IsShortNumber => Digits is 1 or 2;

    /// <summary>Whether it is a number of two digits.</summary>
    public bool IsPair => Digits == 2;

    /// <summary>Creates a token from a span of the text.</summary>
    public static Token Of(string text, int start, int end, bool afterSpace) => text[0] switch
    {
        >= '0' and <= '9' => new("", text.Length, text.Length <= MostDigits ? long.Parse(text, CultureInfo.InvariantCulture) : -1, '\0', start, end, afterSpace),
        var first when char.IsLetter(first) => new(Spelling.Fold(text.ToLowerInvariant()), 0, -1, '\0', start, end, afterSpace),
        var mark => new("", 0, -1, mark, start, end, afterSpace),
    };

    /// <summary>Whether it is the given mark.</summary>
    public bool Is(char mark) => Mark == mark;

    /// <summary>Whether it is one of the given words.</summary>
    public bool Is(params ReadOnlySpan<string> words) => Word.Length > 0 && words.Contains(Word);
}
