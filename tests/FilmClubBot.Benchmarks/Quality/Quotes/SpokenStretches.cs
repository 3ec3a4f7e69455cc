using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Quotes;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Quality.Quotes;

/// <summary>Puts what was found into the corpus's own terms.</summary>
/// <remarks>
/// The corpus marks from quotation mark to quotation mark, where the reader leaves out white space at the ends (it stands for lost
/// dashes in some novels). And where somebody repeats what another said, in sentences of four words or more, it marks the
/// stretches around the repeated words, where the reader keeps a speech whole, as a review's reader wants it. So it does around
/// what a speaker does meanwhile, in brackets: "Well, (with a smile) perhaps". Letters and verse, which stand indented, are not
/// marked.
/// </remarks>
internal sealed partial class SpokenStretches(Prose prose)
{
    private const int FewestWords = 4, Indented = 3;

    private readonly Labels _labels = new(prose);

    /// <summary>The stretches that are spoken, in the order of the text.</summary>
    public IEnumerable<TextSpan> Of(IEnumerable<Utterance> utterances)
    {
        var repeated = new Queue<TextSpan>(prose.Quotations.Where(IsRepeatedSpeech).Select(quotation => quotation.Outer)
            .Concat(Gesture().Matches(prose.Body).Select(match => new TextSpan(match.Index, match.Index + match.Length)))
            .OrderBy(span => span.Start));
        foreach (var spoken in utterances.Where(one => one.IsSpoken && !IsIndented(one.Quotation)).Select(one => one.Quotation))
        {
            var (at, end) = (spoken.Outer.Start + 1, spoken.Outer.End - (prose.Body[spoken.Outer.End - 1] == '"' ? 1 : 0));
            while (repeated.TryPeek(out var inner) && inner.Start < end)
            {
                repeated.Dequeue();
                if (inner.Start < at)
                    continue;
                if (Between(at, inner.Start) is { } part)
                    yield return part;
                at = inner.End;
            }

            if (Between(at, end) is { } last)
                yield return last;
        }
    }

    private bool IsIndented(Quotation quotation)
    {
        var start = quotation.Outer.Start;
        while (start > 0 && prose.Body[start - 1] == ' ')
            start--;
        return quotation.Outer.Start - start >= Indented && (start == 0 || prose.Body[start - 1] == '\n');
    }

    [GeneratedRegex(@"\((?:\p{Ll}+ing\b|with an? |in an? |\p{Ll}+ly\)|to (?:M|\p{Lu})|as (?:soon|she|he) |aside\b)[^()\""]{0,120}\)")]
    private static partial Regex Gesture();

    private bool IsRepeatedSpeech(Quotation quotation) =>
        quotation.Depth == 1 && prose.TokensIn(quotation.Inner).Count >= FewestWords && _labels.IsWholeSentence(quotation.Inner);

    // White space is left out beside repeated words alone; at the marks it counts.
    private TextSpan? Between(int start, int end)
    {
        if (prose.Body[start - 1] != '"')
        {
            while (start < end && char.IsWhiteSpace(prose.Body[start]))
                start++;
        }

        if (end < prose.Body.Length && prose.Body[end] != '"')
        {
            while (end > start && char.IsWhiteSpace(prose.Body[end - 1]))
                end--;
        }

        return end - start > 1 ? new(start, end) : null;
    }
}
