using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Words;

/// <summary>A word of a text.</summary>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset after its last unit; a possessive <c>'s</c> counts as part of it.</param>
/// <param name="Word">Lower case, without the possessive, with straight apostrophes.</param>
/// <param name="IsCapitalised">Whether it is printed with a capital first letter.</param>
/// <param name="IsPossessive">Whether it ends in <c>'s</c> or <c>s'</c>.</param>
/// <param name="IsAfterBreak">Whether punctuation or a blank line separates it from the previous word.</param>
internal readonly record struct Token(int Start, int End, string Word, bool IsCapitalised, bool IsPossessive, bool IsAfterBreak)
{
    /// <summary>The span of the word.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The word as printed, possessive left out.</summary>
    public string Printed(string text) => text.Substring(Start, Word.Length);
}
