using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the words next to a quotation that attribute it to a speaker.</summary>
internal sealed class AttributionFinder(Prose prose, Cast cast)
{
    private const int LongestInside = 6;

    private readonly SpeechWords _words = prose.Language.Speech;
    private readonly Subjects _subjects = new(prose, cast);
    private readonly Signatures _signatures = new(prose, cast);
    private readonly NounAttributions _nouns = new(prose, cast);
    private readonly Introductions _introductions = new(prose, cast);

    /// <summary>The attribution; null if the text has none.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="before">The text before it in its sentence, back to the previous quotation.</param>
    /// <param name="after">The text after it in its sentence, up to the next quotation.</param>
    public Attribution? Find(Quotation quotation, TextSpan before, TextSpan after)
    {
        if ((_signatures.In(after, quotation.IsBlock) ?? (quotation.IsBlock ? _signatures.Within(quotation.Inner) : null)) is { } signed)
            return signed;
        // “…?” Bell said: if the preceding words lead in and nothing is attached to the end, the following words are unrelated.
        var isLedIn = prose.Body[quotation.Inner.End - 1] != ',' && IsLedIn(before);
        return isLedIn ? FromBefore(before, quotation) ?? FromAfter(after, quotation) : FromAfter(after, quotation) ?? FromBefore(before, quotation);
    }

    /// <summary>The attribution in the sentence before a quotation that has none of its own: <i>Bell wrote about it at length. “…”</i></summary>
    /// <param name="sentence">That sentence; empty for none.</param>
    public Attribution? FromPrevious(TextSpan sentence)
    {
        if (sentence.Length == 0)
            return null;
        return FromSentence(sentence, prose.TokenFrom(sentence.Start), prose.TokenFrom(sentence.End)) is { Subject.Kind: SubjectKind.Name or SubjectKind.Pronoun or SubjectKind.RealNoun } attribution ? attribution : null;
    }

    /// <summary>The attribution in the sentence after a quotation that opens a paragraph: <i>“…” Bell tersely describes the sea.</i></summary>
    /// <param name="sentence">That sentence; empty for none.</param>
    public Attribution? FromNext(TextSpan sentence)
    {
        if (sentence.Length == 0)
            return null;
        var from = prose.TokenFrom(sentence.Start);
        var to = Math.Min(prose.TokenFrom(sentence.End), from + LongestInside);
        for (var i = from + 1; i < to; i++)
        {
            if (_words.Report.Contains(prose.Tokens[i].Word) && !prose.Tokens[i].IsCapitalised && !prose.Tokens[i].IsAfterBreak && IsWhole(i) && _introductions.Opening(from) is { } subject && _subjects.Before(i, from) == subject)
                return Make(subject, i, sentence) with { Form = AttributionForm.Report };
            // "Tom drops this line to the sea."
            if (i > from + 2 && _words.NounWords.Contains(prose.Tokens[i].Word) && _words.Determiners.Contains(prose.Tokens[i - 1].Word) && _introductions.Opening(from) is { } owner)
                return new(owner, false, AttributionForm.Noun, sentence);
        }

        return null;
    }

    // “…,” says Tom · “…,” Jonze told NPR in 2013 · “…,” as Jonze puts it
    private Attribution? FromAfter(TextSpan after, Quotation quotation)
    {
        if (after.Length == 0)
            return null;
        var from = prose.TokenFrom(after.Start);
        var to = prose.TokenFrom(after.End);
        if (from >= to)
            return null;
        if (FromPhrase(after, from, to) is { } phrased)
            return phrased;
        if (!IsJoined(after, prose.Tokens[from], quotation))
            return null;
        for (var i = from; i < Math.Min(to, from + 9); i++)
        {
            if (!IsVerb(i, from, to, quotation))
                continue;
            // "as Bell puts it", "le dice Ana", "lui dit Paul"
            var isInverted = i == from || i == from + 1 && (_words.As.Contains(prose.Tokens[from].Word) || _words.Objects.Contains(prose.Tokens[from].Word));
            var subject = isInverted ? _subjects.After(i, to) : _subjects.Before(i, from);
            if (subject is null && isInverted)
                subject = _subjects.Before(i, from) ?? (_words.DropsSubjects && _words.Report.Contains(prose.Tokens[i].Word) ? Subject.Dropped : null);
            return subject is null ? null : Make(subject, i, after);
        }

        return null;
    }

    // “…”, according to Ann Bell · “…” is how Ann Bell described it · “…”, a film, as Ann Bell puts it, about the sea
    private Attribution? FromPhrase(TextSpan after, int from, int to)
    {
        var text = after.Of(prose.Body);
        if (HasAccording(from, to) && _words.According!.Match(text) is { Success: true } according)
            return Referred(after.Start + according.Index + according.Length, after);
        // « Tu viens » que Paul lance à Anne
        var isHow = _words.Manner is { } manner && manner.IsMatch(text);
        var isThat = _words.Conjunctions.Contains(prose.Language.WithoutElision(prose.Tokens[from].Word)) || _words.Conjunctions.Contains(prose.Tokens[from].Word);
        for (var i = from; i < to; i++)
        {
            if (!_words.As.Contains(prose.Tokens[i].Word) && !(isHow && i == from + 1) && !(isThat && i == from))
                continue;
            for (var verb = i + 2; verb < Math.Min(to, i + 9); verb++)
            {
                if (_words.Report.Contains(prose.Tokens[verb].Word) && !prose.Tokens[verb].IsCapitalised && IsWhole(verb) && _subjects.Before(verb, i + 1) is { } subject)
                    return Make(subject, verb, after) with { Form = AttributionForm.Report };
            }
        }

        return null;
    }

    private bool HasAccording(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_words.AccordingFirst.Contains(prose.Tokens[i].Word))
                return true;
        }

        return false;
    }

    private bool IsVerb(int i, int from, int to, Quotation quotation)
    {
        var token = prose.Tokens[i];
        if (token.IsCapitalised || token.IsPossessive)
            return false;
        // "m’explique Ann Bell"
        if (_words.Report.Contains(prose.Language.WithoutElision(token.Word)))
            return IsWhole(i);
        // After the comma of report any verb can attribute, if only its subject is next to it: “…,” Tom shrugs.
        var isLoose = _words.Thinking.Contains(token.Word)
            || (i == from || prose.Body[quotation.Inner.End - 1] == ',') && prose.IsEnglish && token.Word.Length > 3 && (token.Word.EndsWith("ed", StringComparison.Ordinal) || token.Word.EndsWith('s')) && !English.StopWords.Contains(token.Word);
        return isLoose && (i == from ? _subjects.After(i, Math.Min(to, i + 4)) is { Kind: SubjectKind.Name or SubjectKind.RealNoun or SubjectKind.RoleNoun } : _subjects.IsAlone(from, i));
    }

    // An attribution is attached to the quotation: a comma, a question mark or a dash, and no new clause between.
    private bool IsJoined(TextSpan after, Token first, Quotation quotation)
    {
        var gap = prose.Body[after.Start..first.Start];
        if (gap.Contains('.', StringComparison.Ordinal) || gap.Contains(';', StringComparison.Ordinal) || gap.Contains(':', StringComparison.Ordinal))
            return false;
        var last = prose.Body[quotation.Inner.End - 1];
        return last is ',' or '?' or '!' or '…' or '—' or '–' or '-' || gap.Contains(',', StringComparison.Ordinal) || !first.IsCapitalised && _words.Report.Contains(first.Word);
    }

    // Bell said, in an interview with Sight & Sound, “…” · In her diary she wrote: “…” · Jonze: “…”
    private Attribution? FromBefore(TextSpan before, Quotation quotation)
    {
        if (before.Length == 0)
            return null;
        var from = prose.TokenFrom(before.Start);
        var to = prose.TokenFrom(before.End);
        if (from >= to)
            return null;
        // Text in brackets is not attributed by a verb outside them.
        if (before.Of(prose.Body).TrimEnd().EndsWith('('))
            return _signatures.Before(before, quotation.Outer);
        if (quotation.IsBlock && _introductions.Handle(before) is { } handle)
            return handle;
        var noun = _nouns.Before(before);
        if (noun is { Subject.Kind: not SubjectKind.FilmVoice })
            return noun;
        var isLed = LeadsIn(before);
        Attribution? dropped = null;
        for (var i = to - 1; i >= Math.Max(from, to - 18); i--)
        {
            var word = prose.Tokens[i].Word;
            var isJudging = !isLed && !quotation.IsBlock && _words.Judging.Contains(word);
            if (!_words.Report.Contains(word) && !isJudging && !(isLed && to - i <= 4 && _words.Thinking.Contains(word)))
                continue;
            // "Comenta que «…»"
            var opens = i == from && _words.DropsSubjects;
            if (prose.Tokens[i].IsCapitalised && !opens || prose.Tokens[i].IsPossessive || IsNoun(i, from) || !IsWhole(i))
                continue;
            // What follows a semicolon or a dash is no longer reported.
            if (!isLed && prose.Body.AsSpan(prose.Tokens[i].End, before.End - prose.Tokens[i].End).IndexOfAny(';', '—') >= 0)
                break;
            var subject = _subjects.Before(i, from);
            // "Bell lists the film among the best of its decade, saying “…”"
            if (subject is null && prose.Tokens[i].IsAfterBreak && word.EndsWith("ing", StringComparison.Ordinal))
                subject = _introductions.Opening(from);
            if (subject is null or { Kind: SubjectKind.Pronoun } && i + 1 < to)
                subject = _subjects.After(i, to) is { } next && (next.Kind == SubjectKind.Name ? IsInverted(i, from) || subject is null && !HasUnknownSubject(i, from) : subject is null) ? next : subject;
            if (subject is null && isLed && to - i <= 4 && IsWithoutSubject(i, from))
                dropped ??= Make(Subject.Dropped, i, before);
            // "… she speaks the film’s last sentence:"
            if (noun is not null && subject is not { Kind: SubjectKind.Name or SubjectKind.Pronoun })
                continue;
            if (subject is not null && !(isJudging && subject.Kind is not (SubjectKind.Name or SubjectKind.RealNoun)))
                return isJudging ? Make(subject, i, before) with { Form = AttributionForm.Naming } : Make(subject, i, before);
        }

        // "Tom is like, “…”"
        if (isLed && to - from > 2 && _words.Quotatives.Contains($"{prose.Tokens[to - 2].Word} {prose.Tokens[to - 1].Word}") && _subjects.Before(to - 2, from) is { } like)
            return new(like, false, AttributionForm.Report, before) { Until = prose.Tokens[to - 2].Start };
        if ((dropped ?? noun) is { } other)
            return other;
        if (HasAccording(from, to) && _words.According!.Matches(before.Of(prose.Body)).LastOrDefault() is { } according && Referred(before.Start + according.Index + according.Length, before) is { } referred)
            return referred;
        if (FromPostposition(before, from, to) is { } after)
            return after;
        if (prose.Language.Patterns.Viewed?.Match(before.Of(prose.Body)) is { Success: true } view && PersonNames.In(cast.Names, new(before.Start + view.Groups["name"].Index, before.End)).FirstOrDefault() is { } viewer)
            return new(new(SubjectKind.Name, viewer.Styled, viewer.Surname), true, AttributionForm.Report, before);
        if (quotation.IsBlock && (FromSentence(before, from, to) ?? _introductions.OfWork(before, from)) is { } led)
            return led;
        return (isLed ? _introductions.WithoutVerb(before, from, to, quotation) : null) ?? (quotation.IsBlock ? _introductions.OfBlock(before, from, quotation) : null);
    }

    // "En una entrevista con El Faro confesó:", but not "La película pregunta:"
    private bool IsWithoutSubject(int verb, int from)
    {
        if (!_words.DropsSubjects || !_words.Report.Contains(prose.Tokens[verb].Word))
            return false;
        var before = verb > from && !prose.Tokens[verb].IsAfterBreak ? prose.Tokens[verb - 1] : (Token?)null;
        return before is not { } word || word.IsCapitalised || _words.FunctionWords.Contains(word.Word) && !_words.Determiners.Contains(word.Word);
    }

    // A block quotation is attributed by its lead-in, regardless of its length.
    private Attribution? FromSentence(TextSpan before, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_words.Report.Contains(prose.Tokens[i].Word) && !prose.Tokens[i].IsCapitalised && !IsNoun(i, from) && IsWhole(i) && _subjects.Before(i, from) is { } subject)
                return Make(subject, i, before);
        }

        return null;
    }

    // "puts it", "sums up"
    private bool IsWhole(int i) =>
        !_words.Phrasal.TryGetValue(prose.Tokens[i].Word, out var with) || i + 1 < prose.Tokens.Count && prose.Tokens[i + 1].Word == with;

    // "the answer", "her last line": a verb's form, but a noun.
    private bool IsNoun(int i, int from) =>
        i > from && !prose.Tokens[i].IsAfterBreak && (prose.Tokens[i - 1].IsPossessive || _words.Determiners.Contains(prose.Tokens[i - 1].Word));

    // "an accountant tells Bell that": somebody speaks whom no list has, and the name after the verb is spoken to.
    private bool HasUnknownSubject(int verb, int from) =>
        verb - 1 > from && !prose.Tokens[verb].IsAfterBreak && !_words.FunctionWords.Contains(prose.Tokens[verb - 1].Word) && _words.Determiners.Contains(prose.Tokens[verb - 2].Word);

    private bool IsInverted(int verb, int from) => verb == from || prose.Tokens[verb].IsAfterBreak;

    // A comma, a colon, a dash, "that" or a verb of report directly before the quotation; "told her" too.
    private bool LeadsIn(TextSpan before)
    {
        var text = before.Of(prose.Body).TrimEnd();
        if (text.Length == 0 || text[^1] is ',' or ':' or '–' or '—')
            return text.Length > 0;
        var last = prose.TokenFrom(before.Start + text.Length) - 1;
        return IsReport(last) || _words.Conjunctions.Contains(prose.Tokens[last].Word) || IsReport(last - 1) && _words.Objects.Contains(prose.Tokens[last].Word);
    }

    private bool IsReport(int token) => token >= 0 && !prose.Tokens[token].IsCapitalised && _words.Report.Contains(prose.Tokens[token].Word);

    // “…?” Bell said: the words before a quotation lead in if they end in a colon, or in a verb of report with its comma.
    private bool IsLedIn(TextSpan before)
    {
        var text = before.Of(prose.Body).TrimEnd();
        if (text.EndsWith(':'))
            return true;
        var last = prose.TokenFrom(before.Start + text.Length) - 1;
        return text.EndsWith(',') && (IsReport(last) || IsReport(last - 1));
    }

    // "according to Ann Bell", "according to the director"
    private Attribution? Referred(int from, TextSpan clause)
    {
        if (Named(from, clause) is { } named)
            return named;
        var at = prose.TokenFrom(from);
        return _subjects.After(at - 1, Math.Min(prose.TokenFrom(clause.End), at + 4)) is { Kind: SubjectKind.RealNoun or SubjectKind.RoleNoun } subject ? new(subject, subject.Kind == SubjectKind.RealNoun, AttributionForm.Report, clause) : null;
    }

    // "Ann Bell zufolge ist es …"
    private Attribution? FromPostposition(TextSpan clause, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (_words.AccordingAfter.Contains(prose.Tokens[i].Word) && _subjects.Before(i, from) is { Kind: SubjectKind.Name or SubjectKind.RealNoun } subject)
                return new(subject, true, AttributionForm.Report, clause);
        }

        return null;
    }

    /// <summary>The attribution within the marks, where the language has it: <i>« Neuf ans, dit-elle, ce n’est rien. »</i></summary>
    public Attribution? Inside(TextSpan inner)
    {
        if (!_words.SaysInside)
            return null;
        var to = prose.TokenFrom(inner.End);
        for (var i = prose.TokenFrom(inner.Start) + 1; i < to - 1; i++)
        {
            if (prose.Tokens[i].IsAfterBreak && prose.Body[prose.Tokens[i - 1].End] == ',' && _words.Report.Contains(prose.Tokens[i].Word)
                && _subjects.After(i, Math.Min(to, i + LongestInside)) is { Kind: SubjectKind.Name or SubjectKind.Pronoun or SubjectKind.RealNoun or SubjectKind.RoleNoun } subject)
                return Make(subject, i, new(prose.Tokens[i].Start, Math.Min(inner.End, prose.Tokens[Math.Min(to - 1, i + LongestInside)].End)));
        }

        return null;
    }

    private Attribution? Named(int from, TextSpan clause)
    {
        foreach (var name in PersonNames.In(cast.Names, new(Math.Min(from, clause.End), clause.End)))
            return name.Span.Start - from <= 30 ? new(new(SubjectKind.Name, name.Styled, name.Surname), true, AttributionForm.Report, clause) : null;
        return null;
    }

    private Attribution Make(Subject subject, int verb, TextSpan clause) =>
        new(subject, _words.Past.Contains(prose.Tokens[verb].Word), _words.Naming.Contains(prose.Tokens[verb].Word) ? AttributionForm.Naming : AttributionForm.Report, clause) { Until = prose.Tokens[verb].Start };
}
