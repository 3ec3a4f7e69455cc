using System.Text;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.ModelReading.Verbatim;

/// <summary>
/// Finds a model's copy of a passage in the text. Letters, case and punctuation must match; only white space, the kind of quotation mark
/// (curly or straight) and marks around the whole may differ. The results are spans of the original text.
/// </summary>
internal sealed class SpanFinder
{
    // A phrase that occurs more often is not a quotation.
    private const int Most = 20;

    private readonly string _body;
    private readonly string _folded;
    private readonly List<int> _starts;

    public SpanFinder(string body)
    {
        _body = body;
        _starts = new(body.Length);
        _folded = Fold(body, _starts);
    }

    /// <summary>The spans where the copy occurs as whole words, in order; empty if there are none.</summary>
    public IEnumerable<TextSpan> Find(string copy)
    {
        var sought = Fold(copy, null).Trim(' ', '"', '\'', '«', '»');
        return sought.Any(char.IsLetterOrDigit)
            ? Occurrences.Of(_folded, sought).Select(at => new TextSpan(_starts[at], _starts[at + sought.Length - 1] + 1)).Where(IsWhole).Take(Most)
            : [];
    }

    private bool IsWhole(TextSpan span) =>
        !(span.Start > 0 && IsPart(_body[span.Start]) && IsPart(_body[span.Start - 1]))
        && !(span.End < _body.Length && IsPart(_body[span.End - 1]) && IsPart(_body[span.End]));

    // A lone surrogate is not a letter to .NET, and a surrogate pair must not be split.
    private static bool IsPart(char unit) => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static string Fold(string text, List<int>? starts)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i] switch
            {
                '“' or '”' or '„' => '"',
                '‘' or '’' or '‚' => '\'',
                var other when char.IsWhiteSpace(other) => ' ',
                var other => other,
            };
            if (unit == ' ' && folded.Length > 0 && folded[^1] == ' ')
                continue;
            folded.Append(unit);
            starts?.Add(i);
        }

        return folded.ToString();
    }
}
