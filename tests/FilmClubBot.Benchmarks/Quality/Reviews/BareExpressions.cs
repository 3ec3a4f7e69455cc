using System.Text.RegularExpressions;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>The baseline for quotes and questions: what a regular expression sees, over the very text that our reader is given.</summary>
/// <remarks>
/// A quote is whatever stands between double quotation marks and has three words; its speaker is the nearest run of capitalised words of
/// its sentence, a lone word that opens the sentence aside. A question is what ends in a question mark.
/// </remarks>
internal static partial class BareExpressions
{
    private const int FewestWords = 3;

    /// <summary>What they find.</summary>
    public static FoundReading Read(ReviewText text, Reading reading) => new(
        "regex",
        null,
        [.. Quotation().Matches(text.Body)
            .Select(match => (match.Index, Text: match.Value.Trim('“', '”', '"')))
            .Where(quote => Words.Count(Words.Of(quote.Text)) >= FewestWords)
            .Select(quote => new FoundQuote(quote.Text, null, Nearest(text.Body, reading.Sentences, quote.Index, quote.Index + quote.Text.Length + 2), null))],
        null,
        [.. Question().Matches(text.Body).Select(match => match.Value.Trim())]);

    private static string? Nearest(string body, IReadOnlyList<TextSpan> sentences, int start, int end)
    {
        var from = sentences.LastOrDefault(sentence => sentence.Start <= start, new(start, start)).Start;
        var to = sentences.FirstOrDefault(sentence => sentence.End >= end, new(end, end)).End;
        return Name().Matches(body[from..to])
            .Select(match => (Start: from + match.Index, match.Value))
            .Where(name => (name.Start >= end || name.Start + name.Value.Length <= start) && (name.Start > from || name.Value.Contains(' ', StringComparison.Ordinal)))
            .OrderBy(name => name.Start >= end ? name.Start - end : start - name.Start - name.Value.Length)
            .Select(name => name.Value)
            .FirstOrDefault();
    }

    [GeneratedRegex("“[^”]+”|\"[^\"]+\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[^.!?]*\?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
