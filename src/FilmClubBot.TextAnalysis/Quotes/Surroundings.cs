using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>The outermost quotations of a text, and the words around each that may name its speaker.</summary>
internal sealed class Surroundings
{
    // The maximum length of an attribution; a sentence may be longer.
    private const int Window = 280;
    private const int MostLabels = 3;

    // More than the longest novel has; a text with more is nothing but marks.
    private const int MostQuotations = 10_000;

    private readonly Prose _prose;
    private readonly Labels _labels;

    public Surroundings(Prose prose)
    {
        _prose = prose;
        _labels = new(prose);
        Quotations = Outermost(prose.Quotations);
    }

    /// <summary>The quotations, in the order of the text.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The text before a quotation in its sentence, back to the previous quotation.</summary>
    public TextSpan Before(int i)
    {
        var quotation = Quotations[i];
        var start = quotation.Outer.Start;
        if (quotation.IsBlock)
            return LeadIn(start, isBlock: true) ?? new(start, start);
        var from = _prose.Sentences[_prose.SentenceAt(start)].Start;
        // A label within the sentence of report is a part of that sentence.
        var previous = i - 1;
        while (previous >= 0 && i - previous <= MostLabels && Quotations[previous].Outer.Start > from && _labels.IsEmbedded(Quotations[previous]))
            previous--;
        if (previous >= 0)
            from = Math.Max(from, Quotations[previous].Outer.End);
        from = Math.Min(from, start);
        if (_prose.Body.AsSpan(from, start - from).IsWhiteSpace() && _prose.Paragraphs[_prose.ParagraphAt(start)].Start == start)
            return LeadIn(start) ?? new(start, start);
        return new(Math.Max(from, start - Window), start);
    }

    /// <summary>The text after a quotation in its sentence, up to the next quotation.</summary>
    public TextSpan After(int i)
    {
        var quotation = Quotations[i];
        var start = quotation.Outer.End;
        if (quotation.IsBlock && quotation.Inner.End < start)
            return new(quotation.Inner.End, start);
        var end = _prose.Sentences[_prose.SentenceAt(start - 1)].End;
        var paragraph = _prose.ParagraphAt(start - 1);
        var rest = new TextSpan(start, Math.Max(start, _prose.Paragraphs[paragraph].End));
        if (IsSignature(rest))
            return rest;
        if (rest.Length == 0 && paragraph + 1 < _prose.Paragraphs.Count && IsSignature(_prose.Paragraphs[paragraph + 1]))
            return _prose.Paragraphs[paragraph + 1];
        if (i + 1 < Quotations.Count)
            end = Math.Min(end, Quotations[i + 1].Outer.Start);
        return new(start, Math.Min(start + Window, Math.Max(start, end)));
    }

    // A quotation at the start of a paragraph may be introduced by the last sentence of the previous one: "He wrote:". Before a block
    // quotation, this may be a sentence like any other: "He wrote about it in his diary."
    private TextSpan? LeadIn(int start, bool isBlock = false)
    {
        var at = _prose.ParagraphAt(start);
        if (at == 0)
            return null;
        var previous = _prose.Paragraphs[at - 1];
        var sentence = _prose.Sentences[_prose.SentenceAt(previous.End - 1)];
        return sentence.End == previous.End && (isBlock || _prose.Body[previous.End - 1] is ':' or ',') ? new(Math.Max(sentence.Start, sentence.End - Window), sentence.End) : null;
    }

    private bool IsSignature(TextSpan span) => span.Length < 90 && BlockSignature.IsDashed(span.Of(_prose.Body).AsSpan().TrimStart());

    // A quotation within a quotation belongs to the outer one; a block quotation wholly in marks is that quotation.
    private static List<Quotation> Outermost(IReadOnlyList<Quotation> quotations)
    {
        var outer = new List<Quotation>();
        foreach (var quotation in quotations)
        {
            if (outer.Count > 0 && outer[^1].Outer.Contains(quotation.Outer))
            {
                if (!outer[^1].IsBlock || quotation.Inner.Length * 10 < outer[^1].Inner.Length * 8)
                    continue;
                outer.RemoveAt(outer.Count - 1);
            }

            if (outer.Count == MostQuotations)
                break;
            outer.Add(quotation);
        }

        return outer;
    }
}
