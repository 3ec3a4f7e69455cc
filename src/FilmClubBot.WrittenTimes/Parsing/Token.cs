using System.Globalization;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>A number, a word or a mark of a written time.</summary>
/// <param name="Word">The word in lower case with umlauts spelt out; empty for what is none.</param>
/// <param name="Digits">How many digits the number has; 0 for what is none.</param>
/// <param name="Number">The number; -1 for what is none, and for one of more than eleven digits.</param>
/// <param name="Mark">The mark; NUL for what is none.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it is over.</param>
/// <param name="AfterSpace">Whether a space stands before it.</param>
internal readonly record struct Token(string Word, int Digits, long Number, char Mark, int Start, int End, bool AfterSpace)
{
    private const int MostDigits = 11;

    /// <summary>What stands outside of the text.</summary>
    public static readonly Token None = new("", 0, -1, '\0', 0, 0, true);

    /// <summary>Whether it is a number of one or two digits.</summary>
    public bool IsShortNumber => Digits is 1 or 2;

    /// <summary>Whether it is a number of two digits.</summary>
    public bool IsPair => Digits == 2;

    /// <summary>Makes a token of a stretch of the text.</summary>
    public static Token Of(string text, int start, int end, bool afterSpace) => text[0] switch
    {
        >= '0' and <= '9' => new("", text.Length, text.Length <= MostDigits ? long.Parse(text, CultureInfo.InvariantCulture) : -1, '\0', start, end, afterSpace),
        var first when char.IsLetter(first) => new(Spelling.Fold(text.ToLowerInvariant()), 0, -1, '\0', start, end, afterSpace),
        var mark => new("", 0, -1, mark, start, end, afterSpace),
    };

    /// <summary>Whether it is that mark.</summary>
    public bool Is(char mark) => Mark == mark;

    /// <summary>Whether it is one of these words.</summary>
    public bool Is(params ReadOnlySpan<string> words) => Word.Length > 0 && words.Contains(Word);
}
