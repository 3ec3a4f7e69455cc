using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Makes the reader's regular expressions.</summary>
/// <remarks>
/// They are interpreted. Generated code and automata run faster once they run, but making sixty of them ready costs a process's
/// first review some 400 ms, and a review has only a thousand words (<c>limits</c> in the benchmarks measures both). They may
/// backtrack: each is given a sentence, a clause or a headline, or repeats within bounds, so that no text costs more than in
/// proportion to its length.
/// </remarks>
internal static class Pattern
{
    /// <summary>A pattern whose groups count only where they have names, read alike in every culture.</summary>
    public static Regex Of(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
