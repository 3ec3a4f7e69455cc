using System.Text.RegularExpressions;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Selects speech from everything in quotation marks.</summary>
/// <remarks>Titles, labels, scare quotes and mottoes without a speaker are left out.</remarks>
internal sealed class QuoteReader(Prose prose, Cast cast, IReadOnlyList<string> directors)
{
    private readonly string? _interviewed = Interviews.Interviewed(prose, cast, 0);
    private const int FewestAfterVerb = 2, FewestEmbedded = 4, FewestStanding = 6, FewestOfABlock = 6, FewestOfSentence = 9, FewestOwnBlocks = 4, FewestOfPassage = 25, LongestLinks = 400, OwnShare = 4, FewestOfEpigraph = 3, MostOfEpigraph = 14;

    private readonly Speakers _speakers = new(prose, cast, directors);
    private readonly Labels _labels = new(prose);
    private readonly Sources _sources = new(prose.Body, prose.Language.Patterns);
    private HashSet<string>? _own;
    private bool? _isSetInBlocks;

    /// <summary>Speech and lines of the film in the order of the text, and what an interviewer asks, which is nobody's quote.</summary>
    public (List<QuoteFinding> Quotes, List<TextSpan> Asked) Read()
    {
        var turns = new Turns(prose, cast, _speakers).Find();
        if (turns.Count == 0)
            turns = new Interviews(prose, cast).Find();
        var dialogue = turns.Count > 0 ? [] : new DashDialogue(prose, cast).Find();
        var surroundings = new Surroundings(prose);
        var utterances = new UtteranceReader(prose, new(prose, cast), _speakers, _labels).Read(surroundings);
        var quotes = new List<(Quotation Quotation, QuoteFinding Finding)>();
        for (var i = 0; i < utterances.Count; i++)
        {
            var span = Trimmed(utterances[i].Quotation.Inner);
            if (prose.TokensIn(span).Count > 0 && !IsInTurn(turns, utterances[i].Quotation) && !_labels.IsInFacts(utterances[i].Quotation) && !dialogue.Exists(line => utterances[i].Quotation.IsBlock && line.Span.Overlaps(span)) && Finding(utterances, i, span, surroundings, quotes.Count > 0 ? quotes[^1] : null) is { } finding)
                quotes.Add((utterances[i].Quotation, finding));
        }

        var answers = turns.Where(turn => !turn.IsAsked).Select(turn => new QuoteFinding(turn.Words, turn.Kind, turn.Speaker, null, []));
        return ([.. quotes.Select(quote => quote.Finding).Concat(answers).Concat(dialogue.Where(line => !quotes.Exists(quote => quote.Finding.Span.Overlaps(line.Span)))).OrderBy(quote => quote.Span.Start)], [.. turns.Where(turn => turn.IsAsked).Select(turn => turn.Words)]);
    }

    // A quotation within a turn, or a block quotation that consists of turns.
    private static bool IsInTurn(List<Turn> turns, Quotation quotation)
    {
        var first = turns.FindIndex(turn => turn.Words.End > quotation.Outer.Start);
        return first >= 0 && turns[first].Words.Start < quotation.Outer.End;
    }

    private QuoteFinding? Finding(List<Utterance> utterances, int i, TextSpan span, Surroundings surroundings, (Quotation Quotation, QuoteFinding Finding)? last)
    {
        var utterance = utterances[i];
        if (utterance.Quotation.IsBlock && !IsMarked(utterance.Quotation) && IsOfNobody(utterance.Attribution) && (_isSetInBlocks ??= IsSetInBlocks(utterances)))
            return null;
        if (utterance is { Attribution: { } attribution, Speaker: { } speaker })
            return _labels.IsImagined(surroundings.Before(i)) || IsLabel(utterance, attribution, speaker, span) ? null : new(span, speaker.Kind, speaker.Name, utterance.Source, []);
        if (utterance.Attribution is not null)
            return null;
        if (IsPulled(utterance.Quotation))
            return null;
        if (!utterance.IsSpoken)
            return _labels.IsLine(utterance.Quotation) && !_labels.IsImagined(surroundings.Before(i)) ? new(span, QuoteKind.Film, null, null, []) : null;
        if (utterance.Quotation.IsBlock && IsEpigraph(utterance.Quotation, span))
            return new(span, QuoteKind.Film, null, null, []);
        if (utterance.Quotation.IsBlock)
        {
            // What follows a passage within its block is read as it is.
            var voice = surroundings.IsInBlockOf(i - 1, i) && last is { Finding: { Speaker: null } above } && above.Span == Trimmed(utterances[i - 1].Quotation.Inner) ? above.Kind : Voice(utterance.Quotation, surroundings.Before(i));
            return prose.TokensIn(span).Count >= (IsMarked(utterance.Quotation) ? FewestEmbedded : FewestOfABlock) && voice is { } kind ? new(span, kind, null, null, []) : null;
        }

        if (IsDialogue(utterances, i) || IsAnnounced(utterance.Quotation, surroundings.Before(i)))
            return new(span, IsPassage(utterance.Quotation, surroundings.Before(i)) ? QuoteKind.Speech : QuoteKind.Film, null, null, []);
        if (!IsStanding(utterance.Quotation, surroundings.Before(i), surroundings.After(i)) && !IsSetOff(utterance.Quotation, surroundings.Before(i)))
            return _labels.IsLine(utterance.Quotation) ? new(span, QuoteKind.Film, null, null, []) : null;
        return (Witness(utterance.Quotation, last) ?? _interviewed) is { } witness ? new(span, QuoteKind.Speech, witness, null, []) : new(span, QuoteKind.Film, null, null, []);
    }

    // A text of which a good part is in blocks that nobody is said to speak: its own words, set so.
    private bool IsSetInBlocks(List<Utterance> utterances)
    {
        var blocks = utterances.Where(utterance => utterance.Quotation.IsBlock && IsOfNobody(utterance.Attribution) && !IsMarked(utterance.Quotation)).ToList();
        return blocks.Select(block => prose.BlockAt(block.Quotation.Inner)).Distinct().Count() >= FewestOwnBlocks && blocks.Sum(block => block.Quotation.Inner.Length) * OwnShare > prose.Body.Length;
    }

    // Readers sign their comments with a name alone.
    private bool IsOfNobody(Attribution? attribution) =>
        attribution is null || attribution.Form == AttributionForm.Signature && BlockSignature.IsName(attribution.Clause.Of(prose.Body));

    // A paragraph in marks or in a block that repeats a sentence of the review: its own words, pulled out of the column.
    private bool IsPulled(Quotation quotation)
    {
        var paragraph = prose.Paragraphs[prose.ParagraphAt(quotation.Outer.Start)];
        if (quotation.Outer.Start != paragraph.Start || prose.TokensIn(quotation.Inner).Count < FewestStanding)
            return false;
        _own ??= [.. prose.Sentences.Where(sentence => !prose.IsQuoted(sentence.Start) && prose.BlockAt(sentence) < 0).Select(sentence => Bare(sentence.Of(prose.Body)))];
        var first = prose.Sentences[prose.SentenceAt(quotation.Inner.Start)];
        return _own.Contains(Bare(prose.Body[quotation.Inner.Start..Math.Max(quotation.Inner.Start, Math.Min(first.End, quotation.Inner.End))]));
    }

    private static string Bare(string sentence) => sentence.Trim('.', '!', '?', '…', ' ', '\n', '“', '”', '"', '«', '»');

    // Words in a block without a name: a line of the film if somebody speaks to somebody; a passage of another text if a colon leads in, or
    // if they are long. The rest may as well be a pull quote.
    private QuoteKind? Voice(Quotation quotation, TextSpan before)
    {
        var isLedIn = before.Of(prose.Body).TrimEnd().EndsWith(':');
        if (isLedIn && (_sources.IsNamed(before.Of(prose.Body)) || prose.TokensIn(before).Any(token => prose.Language.Speech.Works.Contains(token.Word))))
            return QuoteKind.Speech;
        if (_labels.IsPersonal(quotation.Inner))
            return QuoteKind.Film;
        if (IsMarked(quotation))
            return isLedIn ? QuoteKind.Speech : QuoteKind.Film;
        return isLedIn || before.Length > 0 && prose.TokensIn(quotation.Inner).Count >= FewestOfPassage ? QuoteKind.Speech : null;
    }

    // A short sentence in a block between the head of a section and its text, or above the whole text: a line of that film.
    private bool IsEpigraph(Quotation quotation, TextSpan span)
    {
        if (prose.TokensIn(span).Count is < FewestOfEpigraph or > MostOfEpigraph || !_labels.IsWholeSentence(span) || prose.Body.AsSpan(span.Start, span.Length).Contains('\n'))
            return false;
        var paragraph = prose.ParagraphAt(quotation.Outer.Start);
        return paragraph > 0 && paragraph + 1 < prose.Paragraphs.Count && prose.Paragraphs[paragraph - 1] is var head
            && prose.Source.Emphasis.Any(marked => marked.Start <= head.Start + 2 && marked.End >= head.End - 2);
    }

    // A block quotation in marks of its own.
    private bool IsMarked(Quotation quotation) => quotation.IsBlock && quotation.Inner.Start > quotation.Outer.Start && QuoteMarks.IsMark(prose.Body[quotation.Inner.Start - 1]);

    private bool IsLabel(Utterance utterance, Attribution attribution, Speaker speaker, TextSpan span)
    {
        var words = prose.TokensIn(span).Count;
        var isSentence = _labels.IsSentence(span);
        var isEmbedded = _labels.IsEmbedded(utterance.Quotation);
        if (attribution.Form is AttributionForm.Noun or AttributionForm.Signature)
            return words < 3 || _labels.IsTitle(span);
        if (attribution.Form == AttributionForm.Naming || isEmbedded && IsSomebody(attribution, speaker))
            return words < FewestEmbedded || _labels.IsTitle(span) || !_labels.IsPhrase(span);
        if (isEmbedded && IsDirectlyReported(attribution, speaker, span))
            return words < (IsAfterVerb(span) ? FewestAfterVerb : FewestEmbedded) || _labels.IsTitle(span) || !_labels.IsPhrase(span) && words >= FewestEmbedded;
        if (isEmbedded && !_labels.IsClause(span))
            return true;
        // “We’re Americans,” says Red: a capital and the comma of report are unambiguous.
        if (attribution.Clause.Start >= span.End && isSentence && prose.Body[span.End] is ',' or '?' or '!' or '.' or '…')
            return false;
        // After a comma or a colon, words are speech and not a label.
        if (attribution.Clause.End <= span.Start && attribution.Clause.Of(prose.Body).TrimEnd() is [.., ',' or ':'])
            return words < 3 && !isSentence || _labels.IsTitle(span);
        return words < 4 && !isSentence || _labels.IsTitle(span);
    }

    // "his father tells him that “nobody leaves”", "Bell just says “have courage”": the verb is directly before the words, and somebody's.
    private bool IsDirectlyReported(Attribution attribution, Speaker speaker, TextSpan span)
    {
        if (attribution.Form != AttributionForm.Report || attribution.Clause.End > span.Start)
            return false;
        // "she cries “you are hurting me”", whoever she is
        if (speaker.Name is null)
            return attribution.Subject.Kind == SubjectKind.Pronoun && IsAfterVerb(span) && _labels.IsPersonal(span);
        var words = prose.Language.Speech;
        return IsAfterVerb(span) || prose.TokensIn(attribution.Clause) is [.., var verb, var last]
            && (words.Conjunctions.Contains(last.Word) || words.Objects.Contains(last.Word)) && (words.Report.Contains(verb.Word) || words.Objects.Contains(verb.Word)) && !words.Naming.Contains(verb.Word);
    }

    private bool IsAfterVerb(TextSpan span) =>
        _labels.VerbBefore(span) is { } verb && !prose.Language.Speech.Naming.Contains(verb.Word);

    // A real person whom the text names: even a part of a sentence is theirs.
    private static bool IsSomebody(Attribution attribution, Speaker speaker) =>
        attribution.Subject.Kind is SubjectKind.Name or SubjectKind.RealNoun or SubjectKind.Pronoun && speaker is { Kind: QuoteKind.Speech, Name: not null };

    // A whole sentence or more in quotation marks, with nothing before or after it: speech.
    private bool IsStanding(Quotation quotation, TextSpan before, TextSpan after) =>
        prose.TokensIn(quotation.Inner).Count >= FewestStanding && before.Length == 0 && after.Length <= 1 && _labels.IsWholeSentence(quotation.Inner) && !_labels.IsTitle(quotation.Inner);

    // The speaker is the only witness of the paragraph; or the review's only one, if the previous sentence speaks of telling.
    private string? Witness(Quotation quotation, (Quotation Quotation, QuoteFinding Finding)? last)
    {
        var paragraph = prose.Paragraphs[prose.ParagraphAt(quotation.Outer.Start)];
        var lead = new TextSpan(paragraph.Start, quotation.Outer.Start);
        if (_speakers.OnlyWitness(lead) is { } only)
            return only;
        if (last is { Finding: { Kind: QuoteKind.Speech, Speaker: { } speaker } } && last.Value.Quotation.Outer.Start >= paragraph.Start)
            return speaker;
        return _sources.IsNamed(lead.Of(prose.Body)) || prose.TokensIn(lead).Any(token => prose.Language.Speech.Past.Contains(token.Word)) ? _speakers.OnlyWitness() : null;
    }

    // Unattributed lines of a dialogue: two sentences in quotation marks with only white space between.
    private bool IsDialogue(List<Utterance> utterances, int i)
    {
        if (prose.TokensIn(utterances[i].Quotation.Inner).Count < 2)
            return false;
        return i > 0 && IsExchange(utterances[i - 1].Quotation, utterances[i].Quotation) || i + 1 < utterances.Count && IsExchange(utterances[i].Quotation, utterances[i + 1].Quotation);
    }

    private bool IsExchange(Quotation left, Quotation right) =>
        !left.IsBlock && !right.IsBlock && right.Outer.Start - left.Outer.End is >= 1 and <= 4
        && _labels.IsWholeSentence(left.Inner) && _labels.IsWholeSentence(right.Inner) && prose.Body[left.Outer.End..right.Outer.Start].All(c => char.IsWhiteSpace(c) || c is '-' or '–' or '—');

    // “Every one of us has a story”, she leaves behind on the wall: at the start of a sentence, a comma sets speech off whatever the verb.
    private bool IsSetOff(Quotation quotation, TextSpan before) =>
        !quotation.IsBlock && before.Length == 0 && char.IsUpper(prose.Body[quotation.Inner.Start]) && prose.TokensIn(quotation.Inner).Count >= FewestEmbedded && !_labels.IsTitle(quotation.Inner) && _labels.IsPhrase(quotation.Inner)
        && (prose.Body[quotation.Inner.End - 1] == ',' || quotation.Outer.End < prose.Body.Length && prose.Body[quotation.Outer.End] == ',');

    // “… and at the end: ‘you may keep the boat’”, “When told ‘but we are friends’”: after a colon or a verb of report, words with which
    // somebody speaks to somebody.
    private bool IsAnnounced(Quotation quotation, TextSpan before) =>
        !quotation.IsBlock && before.Length > 0 && (before.Of(prose.Body).TrimEnd().EndsWith(':') || IsReported(before)) && prose.TokensIn(quotation.Inner).Count >= FewestEmbedded
        && (_labels.IsPersonal(quotation.Inner) || (IsLeadIn(before) || IsLongSentence(quotation, before)) && _labels.IsWholeSentence(quotation.Inner)) && !_labels.IsTitle(quotation.Inner) && !_labels.IsImagined(before);

    // "From the catalogue: “A boat is lost, and nobody goes to look for it.”"
    private bool IsLongSentence(Quotation quotation, TextSpan before) =>
        before.Of(prose.Body).TrimEnd().EndsWith(':') && prose.TokensIn(quotation.Inner).Count >= FewestOfSentence && _labels.IsPhrase(quotation.Inner);

    // Nobody speaks of himself in it, and no noun of the film announces it: it is somebody's text.
    private bool IsPassage(Quotation quotation, TextSpan before) => IsLongSentence(quotation, before) && !_labels.IsPersonal(quotation.Inner)
        && !prose.TokensIn(before).Any(token => prose.Language.Speech.FilmVoices.Contains(token.Word) || prose.Language.Speech.NounWords.Contains(token.Word) || prose.Language.Speech.Roles.Contains(token.Word));

    // "His answer:"
    private bool IsLeadIn(TextSpan before) => prose.TokensIn(before) is [.., var last] && prose.Language.Speech.LeadIns.Contains(last.Word);

    // "When told", but not "some say"
    private bool IsReported(TextSpan before) =>
        prose.TokensIn(before) is [.., var last] words && prose.Language.Speech.Report.Contains(last.Word) && !words.Any(word => prose.Language.Speech.Nobodies.Contains(word.Word));

    private TextSpan Trimmed(TextSpan inner)
    {
        var (start, end) = (inner.Start, inner.End);
        // A block quotation may contain its own marks, one of which has no partner.
        if (end - start > 2 && prose.Body[start] is '“' or '"' && prose.Body.AsSpan(start + 1, end - start - 1).IndexOfAny('”', '"') is var close && (close < 0 || close == end - start - 2))
            start++;
        if (start > inner.Start && prose.Body[end - 1] is '”' or '"')
            end--;
        if (Math.Max(start, end - LongestLinks) is var tail && PostedLinks.Match(prose.Body, tail, end - tail) is { Success: true } links && links.Index > start)
            end = links.Index;
        while (end > start + 1 && (prose.Body[end - 1] is ',' or '—' or '–' || char.IsWhiteSpace(prose.Body[end - 1])))
            end--;
        return new(start, end);
    }

    // What a social network adds to the words of a post: "… of the sea. #ferry pic.twitter.com/a1b2"
    private static Regex PostedLinks { get; } = Pattern.Of(@"(?:\s+#\w{1,60})*\s+(?:https?://|pic\.twitter\.com/)\S{1,200}\s*$");
}
