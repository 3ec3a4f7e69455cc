using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Reads everything in quotation marks, and attributes it to the speaker named next to it.</summary>
internal sealed class UtteranceReader
{
    private const int FewestWords = 3;

    private readonly Prose _prose;
    private readonly AttributionFinder _attributions;
    private readonly Speakers _speakers;
    private readonly Labels _labels;
    private readonly Sources _sources;

    public UtteranceReader(Prose prose, AttributionFinder attributions, Speakers speakers, Labels labels)
    {
        _prose = prose;
        _attributions = attributions;
        _speakers = speakers;
        _labels = labels;
        _sources = new(prose.Body, prose.Language.Patterns);
    }

    /// <summary>Reads a text whose people and directors are known.</summary>
    public static List<Utterance> Read(Prose prose, Cast cast, IReadOnlyList<string> directors) =>
        new UtteranceReader(prose, new(prose, cast), new(prose, cast, directors), new(prose)).Read(new(prose));

    /// <summary>All outermost quotations, in the order of the text.</summary>
    public List<Utterance> Read(Surroundings surroundings)
    {
        var utterances = new List<Utterance>(surroundings.Quotations.Count);
        var letters = new Letters(_prose).Of(surroundings.Quotations);
        Utterance? spoken = null;
        for (var i = 0; i < surroundings.Quotations.Count; i++)
        {
            var utterance = Read(surroundings.Quotations[i], surroundings.Before(i), surroundings.After(i), surroundings.Previous(i), surroundings.Next(i), utterances.Count > 0 ? utterances[^1] : null, spoken);
            if (letters[i])
                utterance = utterance with { IsSpoken = false };
            utterances.Add(utterance);
            if (utterance is { IsSpoken: true, Speaker: not null })
                spoken = utterance;
        }

        // The paragraphs of a block quotation have the speaker of its lead-in, or of its signature.
        for (var i = 1; i < utterances.Count; i++)
        {
            if (utterances[i].Attribution is null && utterances[i - 1].Attribution is not null && surroundings.IsSameBlock(i - 1, i))
                utterances[i] = utterances[i - 1] with { Quotation = utterances[i].Quotation };
        }

        for (var i = utterances.Count - 2; i >= 0; i--)
        {
            if (utterances[i].Attribution is null && utterances[i + 1].Attribution is { Form: AttributionForm.Signature } && surroundings.IsSameBlock(i, i + 1))
                utterances[i] = utterances[i + 1] with { Quotation = utterances[i].Quotation };
        }

        return utterances;
    }

    private Utterance Read(Quotation quotation, TextSpan before, TextSpan after, TextSpan sentence, TextSpan next, Utterance? previous, Utterance? spoken)
    {
        var attribution = _attributions.Inside(quotation.Inner) ?? _attributions.Find(quotation, before, after);
        if (attribution is null && previous is not null && GoesOn(previous, quotation, before))
            return previous with { Quotation = quotation };
        if (attribution is null && after.Length <= 1 && _labels.IsWholeSentence(quotation.Inner))
            attribution = _attributions.FromPrevious(sentence) ?? _attributions.FromNext(next);
        var speaker = attribution is null ? null : _speakers.Resolve(attribution, spoken);
        var source = attribution is not null && speaker is { Kind: QuoteKind.Speech } ? _sources.In(attribution.Clause, _speakers.IsKnown) : null;
        return new(quotation, IsSpoken(quotation, before, attribution, previous), attribution, speaker, source);
    }

    private bool IsSpoken(Quotation quotation, TextSpan before, Attribution? attribution, Utterance? previous)
    {
        if (_labels.IsImagined(before))
            return false;
        if (previous is not null && (_labels.IsResumed(previous.Quotation, quotation) || _labels.IsPaired(previous.Quotation, quotation)))
            return previous.IsSpoken;
        return !_labels.IsEmbedded(quotation) || attribution is { Form: not AttributionForm.Naming } && _labels.IsClause(quotation.Inner);
    }

    // “…,” says X. “…”: the text after the attribution continues the same statement.
    private bool GoesOn(Utterance previous, Quotation quotation, TextSpan before)
    {
        if (!previous.IsSpoken || previous.Attribution is not { } attribution || attribution.Clause.Start < previous.Quotation.Outer.End)
            return false;
        // Two block quotations, with only the attribution of the first between them.
        if (quotation.IsBlock && previous.Quotation.IsBlock && before.Length > 0 && attribution.Clause.Start <= before.Start)
            return true;
        // “…,” says X at the beginning of the film, “…”: the clause between the halves is the first one's.
        if (before.Start == attribution.Clause.Start && before.Length > 0 && before.End == quotation.Outer.Start && before.Of(_prose.Body).TrimEnd().EndsWith(',')
            && _prose.SentenceAt(previous.Quotation.Outer.End - 1) == _prose.SentenceAt(quotation.Outer.Start))
            return true;
        if (!before.Of(_prose.Body).AsSpan().IsWhiteSpace() || _prose.TokensIn(quotation.Inner).Count < FewestWords)
            return false;
        var here = _prose.SentenceAt(quotation.Outer.Start);
        var there = _prose.SentenceAt(previous.Quotation.Outer.End - 1);
        return here - there is 0 or 1 && _prose.ParagraphAt(quotation.Outer.Start) == _prose.ParagraphAt(previous.Quotation.Outer.Start);
    }
}
