using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Quotes;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.Benchmarks.Quality.Quotes;

/// <summary>Puts what was found into the corpus's own terms.</summary>
/// <remarks>
/// The corpus marks from quotation mark to quotation mark, where the reader leaves out white space at the ends (it stands for lost
/// dashes in some novels). And where somebody repeats what another said, in sentences of four words or more, it marks the
/// stretches around the repeated words, where the reader keeps a speech whole, as a review's reader wants it.
/// </remarks>
internal sealed class SpokenStretches(Prose prose)
{
    private const int FewestWords = 4;

    private readonly Labels _labels = new(prose);

    /// <summary>The stretches that are spoken, in the order of the text.</summary>
    public IEnumerable<TextSpan> Of(IEnumerable<Utterance> utterances)
    {
        var repeated = new Queue<Quotation>(prose.Quotations.Where(IsRepeatedSpeech));
        foreach (var spoken in utterances.Where(one => one.IsSpoken).Select(one => one.Quotation))
        {
            var (at, end) = (spoken.Outer.Start + 1, spoken.Outer.End - (prose.Body[spoken.Outer.End - 1] == '"' ? 1 : 0));
            while (repeated.TryPeek(out var inner) && inner.Outer.Start < end)
            {
                repeated.Dequeue();
                if (inner.Outer.Start < at)
                    continue;
                if (Between(at, inner.Outer.Start) is { } part)
                    yield return part;
                at = inner.Outer.End;
            }

            if (Between(at, end) is { } last)
                yield return last;
        }
    }

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
