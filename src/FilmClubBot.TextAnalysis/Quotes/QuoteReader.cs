using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Keeps, of all that stands in quotation marks, what somebody says.</summary>
/// <remarks>Titles, labels, scare quotes and mottoes that nobody is said to speak are left out.</remarks>
internal sealed class QuoteReader
{
    private const int MostQuotations = 600;
    private const int FewestWords = 3;
    private const int LongEnough = 8;

    private readonly Prose _prose;
    private readonly AttributionFinder _attributions;
    private readonly Speakers _speakers;

    public QuoteReader(Prose prose, Cast cast, IReadOnlyList<string> directors)
    {
        _prose = prose;
        _attributions = new(prose, cast);
        _speakers = new(prose, cast, directors);
    }

    private sealed record Spoken(QuoteFinding Finding, Quotation Quotation, bool EndsInAttribution);

    /// <summary>Speech and lines of the film, in the order of the text.</summary>
    public List<QuoteFinding> Read()
    {
        var spoken = new List<Spoken>();
        var outer = Outermost();
        for (var i = 0; i < outer.Count && i < MostQuotations; i++)
        {
            var before = Before(outer, i);
            var after = After(outer, i);
            if (Spoke(outer, i, before, after, spoken.Count > 0 ? spoken[^1] : null) is { } one)
                spoken.Add(one);
        }

        return spoken.ConvertAll(one => one.Finding);
    }

    // A quotation within a quotation belongs to the outer one; a block quotation wholly in marks is that quotation.
    private List<Quotation> Outermost()
    {
        var outer = new List<Quotation>();
        foreach (var quotation in _prose.Quotations)
        {
            if (outer.Count > 0 && outer[^1].Outer.Contains(quotation.Outer))
            {
                if (!outer[^1].IsBlock || quotation.Inner.Length * 10 < outer[^1].Inner.Length * 8)
                    continue;
                outer.RemoveAt(outer.Count - 1);
            }

            outer.Add(quotation);
        }

        return outer;
    }

    private Spoken? Spoke(List<Quotation> outer, int i, TextSpan before, TextSpan after, Spoken? last)
    {
        var quotation = outer[i];
        var span = Trimmed(quotation.Inner);
        var words = _prose.TokensIn(span);
        if (words.Count == 0)
            return null;
        var attribution = _attributions.Find(quotation, before, after);
        if (attribution is null)
        {
            // “…,” says X. “…”: what goes on after the attribution is the same speaker's.
            if (last is { EndsInAttribution: true } && IsContinued(last, quotation, before) && words.Count >= FewestWords)
                return new(last.Finding with { Span = span, Source = null }, quotation, false);
            if (IsStanding(quotation, before, after, words) && Witness(quotation, last) is { } witness)
                return new(new(span, QuoteKind.Speech, witness, null, []), quotation, false);
            return IsDialogue(outer, i, words) ? new(new(span, QuoteKind.Film, null, null, []), quotation, false) : null;
        }

        if (IsLabel(attribution, span, words))
            return null;
        if (_speakers.Resolve(attribution, last?.Finding) is not { } speaker)
            return null;
        var source = speaker.Kind == QuoteKind.Speech ? Sources.In(_prose.Body, Joined(before, after, attribution)) : null;
        return new(new(span, speaker.Kind, speaker.Name, source, []), quotation, attribution.Clause == after || attribution.Clause.Start >= quotation.Outer.End);
    }

    private static TextSpan Joined(TextSpan before, TextSpan after, Attribution attribution) =>
        attribution.Clause.Start >= after.Start ? after : before;

    private bool IsLabel(Attribution attribution, TextSpan span, IReadOnlyList<Token> words)
    {
        if (attribution.Kind is SubjectKind.Nobody or SubjectKind.Critic)
            return true;
        var text = span.Of(_prose.Body);
        var hasVerb = words.Any(word => English.CommonVerbs.Contains(word.Word));
        var isSentence = char.IsUpper(text[0]) || text[0] is '[' or '…' || text[^1] is '.' or '?' or '!';
        if (attribution.IsNaming)
            return words.Count < 6;
        // “We’re Americans,” says Red: a capital and the comma of report leave no doubt.
        if (attribution.Clause.Start >= span.End && isSentence && _prose.Body[span.End] is ',' or '?' or '!' or '.' or '…')
            return false;
        // After a comma or a colon words are reported, not labelled.
        if (attribution.Clause.End <= span.Start && attribution.Clause.Of(_prose.Body).TrimEnd() is [.., ',' or ':'])
            return words.Count < 3 && !isSentence;
        return words.Count < 4 && !isSentence || !hasVerb && !isSentence && words.Count < 6 || TitleCasedOnly(text, words);
    }

    private static bool TitleCasedOnly(string text, IReadOnlyList<Token> words) =>
        words.Count > 1 && text[^1] is not ('.' or '!' or '?' or ',') && Films.TitleRules.IsTitleCased(text) && words.Count(word => word.IsCapitalised) > 1;

    private bool IsContinued(Spoken last, Quotation quotation, TextSpan before)
    {
        var here = _prose.SentenceAt(quotation.Outer.Start);
        var there = _prose.SentenceAt(last.Quotation.Outer.End - 1);
        return before.Length == 0 && here - there is 0 or 1 && _prose.ParagraphAt(quotation.Outer.Start) == _prose.ParagraphAt(last.Quotation.Outer.Start);
    }

    // A whole sentence or more in quotation marks, with nothing before or after it: somebody is being heard.
    private bool IsStanding(Quotation quotation, TextSpan before, TextSpan after, IReadOnlyList<Token> words) =>
        !quotation.IsBlock && words.Count >= LongEnough && before.Length == 0 && after.Length == 0 && IsWholeSentence(quotation);

    // Heard is the only witness of the paragraph; or the review's only one, if the sentence before speaks of telling.
    private string? Witness(Quotation quotation, Spoken? last)
    {
        var paragraph = _prose.Paragraphs[_prose.ParagraphAt(quotation.Outer.Start)];
        if (_speakers.OnlyWitness(new(paragraph.Start, quotation.Outer.Start)) is { } only)
            return only;
        if (last is { Finding: { Kind: QuoteKind.Speech, Speaker: { } speaker } } && last.Quotation.Outer.Start >= paragraph.Start)
            return speaker;
        var lead = new TextSpan(paragraph.Start, quotation.Outer.Start);
        return Sources.IsNamed(lead.Of(_prose.Body)) || _prose.TokensIn(lead).Any(token => SpeechVerbs.Past.Contains(token.Word)) ? _speakers.OnlyWitness() : null;
    }

    // Unattributed lines that answer each other: two sentences in quotation marks with nothing but space or "and then" between.
    private bool IsDialogue(List<Quotation> outer, int i, IReadOnlyList<Token> words)
    {
        if (words.Count < 2 || !IsWholeSentence(outer[i]))
            return false;
        return i > 0 && IsExchange(outer[i - 1], outer[i]) || i + 1 < outer.Count && IsExchange(outer[i], outer[i + 1]);
    }

    private bool IsExchange(Quotation left, Quotation right) =>
        !left.IsBlock && !right.IsBlock && right.Outer.Start - left.Outer.End is >= 1 and <= 3
        && IsWholeSentence(left) && IsWholeSentence(right) && _prose.Body[left.Outer.End..right.Outer.Start].All(char.IsWhiteSpace);

    private bool IsWholeSentence(Quotation quotation)
    {
        var text = quotation.Inner.Of(_prose.Body);
        return char.IsUpper(text[0]) && text[^1] is '.' or '?' or '!' or '…' or ',';
    }

    private TextSpan Trimmed(TextSpan inner)
    {
        var end = inner.End;
        while (end > inner.Start + 1 && (_prose.Body[end - 1] is ',' or '—' or '–' || char.IsWhiteSpace(_prose.Body[end - 1])))
            end--;
        return new(inner.Start, end);
    }

    private TextSpan Before(List<Quotation> outer, int i)
    {
        var quotation = outer[i];
        if (quotation.IsBlock)
        {
            var block = _prose.ParagraphAt(quotation.Outer.Start);
            if (block == 0)
                return new(quotation.Outer.Start, quotation.Outer.Start);
            var previous = _prose.Paragraphs[block - 1];
            var sentence = _prose.Sentences[_prose.SentenceAt(previous.End - 1)];
            return sentence.End == previous.End && _prose.Body[previous.End - 1] is ':' or ',' ? sentence : new(quotation.Outer.Start, quotation.Outer.Start);
        }

        var start = _prose.Sentences[_prose.SentenceAt(quotation.Outer.Start)].Start;
        if (i > 0)
            start = Math.Max(start, outer[i - 1].Outer.End);
        return new(Math.Min(start, quotation.Outer.Start), quotation.Outer.Start);
    }

    private TextSpan After(List<Quotation> outer, int i)
    {
        var quotation = outer[i];
        var end = _prose.Sentences[_prose.SentenceAt(quotation.Outer.End - 1)].End;
        var paragraph = _prose.ParagraphAt(quotation.Outer.End - 1);
        if (end <= quotation.Outer.End + 1 && paragraph + 1 < _prose.Paragraphs.Count && IsByDash(_prose.Paragraphs[paragraph + 1]))
            return _prose.Paragraphs[paragraph + 1];
        if (i + 1 < outer.Count)
            end = Math.Min(end, outer[i + 1].Outer.Start);
        return new(quotation.Outer.End, Math.Max(quotation.Outer.End, end));
    }

    private bool IsByDash(TextSpan paragraph) => paragraph.Length < 90 && _prose.Body[paragraph.Start] is '—' or '–' or '―';
}
