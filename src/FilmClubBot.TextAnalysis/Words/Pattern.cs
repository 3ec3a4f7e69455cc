using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Words;

/// <summary>Creates the reader's regular expressions.</summary>
/// <remarks>
/// They are interpreted. Generated code and automata run faster once they run, but preparing eighty of them costs a process's first
/// review about 400 ms (<c>cold-reader</c> in the benchmarks), and one of them fails when it is compiled (docs/decisions/0137). A pattern
/// that is tried on every sentence comes after a cheaper sign that it can match. They may backtrack: each is applied to a sentence, a clause or a headline, or repeats within bounds, so that the cost is at most
/// proportional to the length of the text.
/// </remarks>
internal static class Pattern
{
    /// <summary>A pattern in which only named groups capture, independent of the culture.</summary>
    public static Regex Of(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
