using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>The outermost quotations of a text, and the words around each that may name its speaker.</summary>
internal sealed class Surroundings
{
    // The maximum length of an attribution; a sentence may be longer.
    private const int Window = 280;
    private const int MostLabels = 3, LongestReference = 120;

    // More than the longest novel has; a text with more is nothing but marks.
    private const int MostQuotations = 10_000;

    private readonly Prose _prose;
    private readonly Labels _labels;

    public Surroundings(Prose prose)
    {
        _prose = prose;
        _labels = new(prose);
        Quotations = [.. Outermost(prose.Quotations).SelectMany(ByParagraph)];
    }

    /// <summary>The quotations, in the order of the text.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The text before a quotation in its sentence, back to the previous quotation.</summary>
    public TextSpan Before(int i)
    {
        var quotation = Quotations[i];
        var start = quotation.Outer.Start;
        if (quotation.IsBlock)
            return (IsSameBlock(i - 1, i) ? null : LeadIn(start, isBlock: true)) ?? new(start, start);
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

    /// <summary>The sentence before a quotation that is a sentence itself, if it has no quotation: <i>Bell is clear about it. “…”</i></summary>
    public TextSpan Previous(int i)
    {
        var start = Quotations[i].Outer.Start;
        var sentence = _prose.SentenceAt(start);
        if (Quotations[i].IsBlock || sentence == 0 || !_prose.Body.AsSpan(_prose.Sentences[sentence].Start, Math.Max(0, start - _prose.Sentences[sentence].Start)).IsWhiteSpace())
            return new(start, start);
        var previous = _prose.Sentences[sentence - 1];
        var isQuoting = i > 0 && Quotations[i - 1].Outer.End > previous.Start;
        return isQuoting || _prose.ParagraphAt(previous.Start) != _prose.ParagraphAt(start) ? new(start, start) : new(Math.Max(previous.Start, previous.End - Window), previous.End);
    }

    /// <summary>The sentence after a quotation that opens its paragraph and is a sentence itself, if it has no quotation.</summary>
    public TextSpan Next(int i)
    {
        var (start, end) = (Quotations[i].Outer.Start, Quotations[i].Outer.End);
        var paragraph = _prose.ParagraphAt(start);
        var sentence = _prose.SentenceAt(end - 1) + 1;
        if (Quotations[i].IsBlock || _prose.Paragraphs[paragraph].Start != start || sentence >= _prose.Sentences.Count || _prose.Sentences[sentence].Start >= _prose.Paragraphs[paragraph].End)
            return new(end, end);
        var next = _prose.Sentences[sentence];
        return i + 1 < Quotations.Count && Quotations[i + 1].Outer.Start < next.End ? new(end, end) : new(next.Start, Math.Min(next.End, next.Start + Window));
    }

    /// <summary>Whether two quotations are paragraphs of one block quotation, or of two with nothing between.</summary>
    public bool IsSameBlock(int left, int right) => left >= 0 && right < Quotations.Count && Quotations[left].IsBlock && Quotations[right].IsBlock
        && (_prose.BlockAt(Quotations[left].Inner) is var block and >= 0 && block == _prose.BlockAt(Quotations[right].Inner) || _prose.ParagraphAt(Quotations[right].Inner.Start) == _prose.ParagraphAt(Quotations[left].Inner.End - 1) + 1);

    /// <summary>Whether two quotations are paragraphs of one block quotation.</summary>
    public bool IsInBlockOf(int left, int right) =>
        left >= 0 && Quotations[left].IsBlock && Quotations[right].IsBlock && _prose.BlockAt(Quotations[left].Inner) is var block and >= 0 && block == _prose.BlockAt(Quotations[right].Inner);

    /// <summary>The text after a quotation in its sentence, up to the next quotation.</summary>
    public TextSpan After(int i)
    {
        var quotation = Quotations[i];
        var start = quotation.Outer.End;
        if (quotation.IsBlock && WithoutMarks(quotation.Inner.End, start) is { Length: > 0 } signature)
            return signature;
        var end = _prose.Sentences[_prose.SentenceAt(start - 1)].End;
        var paragraph = _prose.ParagraphAt(start - 1);
        var rest = new TextSpan(start, Math.Max(start, _prose.Paragraphs[paragraph].End));
        if (IsSignature(rest))
            return rest;
        // "… not yet.” ~ Ann Bell. It is not easy": the sentence after the signature is the critic's.
        if (rest.Length > 0 && Signed.Match(_prose.Body, start, Math.Min(rest.Length, LongestReference)) is { Success: true } signed)
            return new(start, signed.Index + signed.Length);
        // "… of all”? (Bell, 2019)": the reference stands after the sentence.
        if (rest.Length > 0 && Reference.Match(_prose.Body, start, Math.Min(rest.Length, LongestReference)) is { Success: true } reference)
            return new(reference.Groups["name"].Index, reference.Index + reference.Length);
        if (_prose.Body.AsSpan(rest.Start, rest.Length).Trim(" .,”“\"»«’").IsEmpty && paragraph + 1 < _prose.Paragraphs.Count && _prose.Paragraphs[paragraph + 1] is var below)
        {
            if (IsSignature(below) || !quotation.IsBlock && quotation.Outer.Start == _prose.Paragraphs[paragraph].Start && Signatures.IsByline(below.Of(_prose.Body)))
                return below;
            // "… and left.", in a block; below it: "says Bell in the press notes."
            if (char.IsLower(_prose.Body[below.Start]))
                return new(below.Start, Math.Min(below.Start + Window, _prose.Sentences[_prose.SentenceAt(below.Start)].End));
        }

        if (i + 1 < Quotations.Count)
            end = Math.Min(end, Quotations[i + 1].Outer.Start);
        return new(start, Math.Min(start + Window, Math.Max(start, end)));
    }

    private TextSpan WithoutMarks(int start, int end)
    {
        while (start < end && (QuoteMarks.IsMark(_prose.Body[start]) || char.IsWhiteSpace(_prose.Body[start])))
            start++;
        return new(start, end);
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
        return sentence.End == previous.End && (isBlock || _prose.Body[previous.End - 1] is ':' or ',' || IsOpen(sentence)) ? new(Math.Max(sentence.Start, sentence.End - Window), sentence.End) : null;
    }

    // "Bell notes that", without a stop, above the words
    private bool IsOpen(TextSpan sentence)
    {
        var words = _prose.Language.Speech;
        return _prose.TokensIn(sentence) is [.., var before, var last] && last.End == sentence.End && (words.Report.Contains(last.Word) || words.Conjunctions.Contains(last.Word) && words.Report.Contains(before.Word));
    }

    private bool IsSignature(TextSpan span) => span.Length < 90 && BlockSignature.IsDashed(span.Of(_prose.Body).AsSpan().TrimStart());

    // Each paragraph of a block quotation is a quotation.
    private IEnumerable<Quotation> ByParagraph(Quotation quotation)
    {
        if (!quotation.IsBlock || _prose.ParagraphAt(quotation.Inner.Start) is var first && first == _prose.ParagraphAt(quotation.Inner.End - 1))
            return IsSignatureOfBlock(quotation) ? [] : [quotation];
        return Enumerable.Range(first, _prose.ParagraphAt(quotation.Inner.End - 1) - first + 1)
            .Select(paragraph => new TextSpan(Math.Max(quotation.Inner.Start, _prose.Paragraphs[paragraph].Start), Math.Min(quotation.Inner.End, _prose.Paragraphs[paragraph].End)))
            .Where(span => span.Length > 0 && !BlockSignature.IsDashed(span.Of(_prose.Body)))
            .Select(span => new Quotation(span.End == quotation.Inner.End ? new(span.Start, quotation.Outer.End) : span, span, quotation.Depth, IsBlock: true));
    }

    // "> … these few days." and, in a block of its own below it, "> – Lina"
    private bool IsSignatureOfBlock(Quotation quotation) =>
        quotation.IsBlock && !_prose.Language.Speech.OpensWithDash && IsSignature(quotation.Inner) && _prose.ParagraphAt(quotation.Inner.Start) is > 0 and var at && _prose.BlockAt(_prose.Paragraphs[at - 1]) >= 0;

    // A quotation within a quotation belongs to the outer one; of a block quotation that consists mostly of quotations, those count. If it
    // is one in marks, it is a block quotation without them.
    private static List<Quotation> Outermost(IReadOnlyList<Quotation> quotations)
    {
        var quoting = Quoting(quotations);
        var outer = new List<Quotation>();
        foreach (var quotation in quotations)
        {
            if (quotation.IsBlock && quoting.TryGetValue(quotation.Outer, out var inner))
            {
                if (inner is [var only])
                    outer.Add(quotation with { Inner = only.Inner });
                continue;
            }

            if (outer.Count > 0 && outer[^1].Outer.Contains(quotation.Outer))
                continue;

            if (outer.Count == MostQuotations)
                break;
            outer.Add(quotation);
        }

        return outer;
    }

    // The block quotations of which the greater part is in marks, with what is in marks.
    private static Dictionary<TextSpan, List<Quotation>> Quoting(IReadOnlyList<Quotation> quotations)
    {
        var quoting = new Dictionary<TextSpan, List<Quotation>>();
        Quotation? block = null;
        var inner = new List<Quotation>();
        var covered = 0;
        foreach (var quotation in quotations)
        {
            if (quotation.IsBlock)
                (block, inner, covered) = (quotation, [], 0);
            else if (block is not null && block.Outer.Contains(quotation.Outer) && (inner.Count == 0 || quotation.Outer.Start >= inner[^1].Outer.End))
            {
                inner.Add(quotation);
                covered += quotation.Inner.Length;
                if (covered * 2 > block.Inner.Length)
                    quoting[block.Outer] = inner;
            }
        }

        return quoting;
    }

    private static Regex Signed { get; } = Pattern.Of(@"\G\.?\s?[—–―~]{1,2} ?\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){1,3}(?=[.\n]|$)");

    private static Regex Reference { get; } = Pattern.Of(@"\G[?!.] ?(?<name>\(\p{Lu}[^()\n]{1,60}?,? (?:18|19|20)\d\d\b[^()\n]{0,20}\))");
}
