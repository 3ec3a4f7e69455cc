using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Makes the reader's regular expressions.</summary>
/// <remarks>
/// They are interpreted, save the five that every sentence is put to. Generated code and automata run faster once they run, but
/// making eighty of them ready costs a process's first review some 400 ms (<c>cold-reader</c> in the benchmarks). They may
/// backtrack: each is given a sentence, a clause or a headline, or repeats within bounds, so that no text costs more than in
/// proportion to its length.
/// </remarks>
internal static class Pattern
{
    /// <summary>A pattern whose groups count only where they have names, read alike in every culture.</summary>
    public static Regex Of(string pattern, RegexOptions options = RegexOptions.None) =>
        new(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
