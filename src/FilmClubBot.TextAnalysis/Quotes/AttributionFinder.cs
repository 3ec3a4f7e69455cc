using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the words next to a quotation that attribute it to a speaker.</summary>
internal sealed class AttributionFinder(Prose prose, Cast cast)
{
    private static readonly FrozenSet<string> _determiners = English.Set("the a an his its their my our your this that these those no any some each every");

    private readonly Subjects _subjects = new(prose, cast);

    /// <summary>The attribution; null if the text has none.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="before">The text before it in its sentence, back to the previous quotation.</param>
    /// <param name="after">The text after it in its sentence, up to the next quotation.</param>
    public Attribution? Find(Quotation quotation, TextSpan before, TextSpan after)
    {
        if (FromDash(after) is { } signed)
            return signed;
        // “…?” Bell said: if the preceding words lead in and nothing is attached to the end, the following words are unrelated.
        var isLedIn = prose.Body[quotation.Inner.End - 1] != ',' && LedIn.IsMatch(before.Of(prose.Body).TrimEnd());
        return isLedIn ? FromBefore(before, quotation) ?? FromAfter(after, quotation) : FromAfter(after, quotation) ?? FromBefore(before, quotation);
    }

    // “…,” says Tom · “…,” Jonze told NPR in 2013 · “…,” as Jonze puts it
    private Attribution? FromAfter(TextSpan after, Quotation quotation)
    {
        if (after.Length == 0)
            return null;
        var from = prose.TokenFrom(after.Start);
        var to = prose.TokenFrom(after.End);
        if (from >= to || !IsJoined(after, prose.Tokens[from], quotation))
            return null;
        if (According.Match(after.Of(prose.Body)) is { Success: true } according)
            return Named(after.Start + according.Index + according.Length, after);
        for (var i = from; i < Math.Min(to, from + 9); i++)
        {
            if (!IsVerb(i, from, to, quotation))
                continue;
            var isInverted = i == from || i == from + 1 && prose.Tokens[from].Word is "as" or "so";
            var subject = isInverted ? _subjects.After(i, to) : _subjects.Before(i, from);
            if (subject is null && isInverted)
                subject = _subjects.Before(i, from);
            return subject is null ? null : Make(subject, i, after);
        }

        return null;
    }

    private bool IsVerb(int i, int from, int to, Quotation quotation)
    {
        var token = prose.Tokens[i];
        if (token.IsCapitalised || token.IsPossessive)
            return false;
        if (SpeechVerbs.All.Contains(token.Word))
            return IsWhole(i);
        // After the comma of report any verb can attribute, if only its subject is next to it: “…,” Tom shrugs.
        var isLoose = SpeechVerbs.Thinking.Contains(token.Word)
            || (i == from || prose.Body[quotation.Inner.End - 1] == ',') && token.Word.Length > 3 && (token.Word.EndsWith("ed", StringComparison.Ordinal) || token.Word.EndsWith('s')) && !English.StopWords.Contains(token.Word);
        return isLoose && (i == from ? _subjects.After(i, Math.Min(to, i + 4)) is { Kind: SubjectKind.Name or SubjectKind.RealNoun or SubjectKind.RoleNoun } : _subjects.IsAlone(from, i));
    }

    // An attribution is attached to the quotation: a comma, a question mark or a dash, and no new clause between.
    private bool IsJoined(TextSpan after, Token first, Quotation quotation)
    {
        var gap = prose.Body[after.Start..first.Start];
        if (gap.Contains('.', StringComparison.Ordinal) || gap.Contains(';', StringComparison.Ordinal) || gap.Contains(':', StringComparison.Ordinal))
            return false;
        var last = prose.Body[quotation.Inner.End - 1];
        return last is ',' or '?' or '!' or '…' or '—' or '–' or '-' || gap.Contains(',', StringComparison.Ordinal) || !first.IsCapitalised && SpeechVerbs.All.Contains(first.Word);
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
            return null;
        if (According.Matches(before.Of(prose.Body)).LastOrDefault() is { } according && before.Length - according.Index < 120)
            return Named(before.Start + according.Index + according.Length, before);
        var isLed = LeadsIn(prose.Body[before.Start..before.End]);
        for (var i = to - 1; i >= Math.Max(from, to - 18); i--)
        {
            var word = prose.Tokens[i].Word;
            if (!SpeechVerbs.All.Contains(word) && !(isLed && to - i <= 4 && SpeechVerbs.Thinking.Contains(word)))
                continue;
            if (prose.Tokens[i].IsCapitalised || prose.Tokens[i].IsPossessive || IsNoun(i, from) || !IsWhole(i))
                continue;
            // A quotation that only completes the critic's own clause is a fragment unless it is long.
            if (!isLed && quotation.Inner.Length < 40)
                return null;
            var subject = _subjects.Before(i, from);
            if (subject is null or { Kind: SubjectKind.Pronoun } && i + 1 < to)
                subject = _subjects.After(i, to) is { Kind: SubjectKind.Name } inverted && IsInverted(i, from) ? inverted : subject ?? _subjects.After(i, to);
            if (subject is not null)
                return Make(subject, i, before);
        }

        if (quotation.IsBlock && FromSentence(before, from, to) is { } led)
            return led;
        return isLed ? FromColon(before, from, to, quotation) : null;
    }

    // A block quotation is attributed by its lead-in, regardless of its length.
    private Attribution? FromSentence(TextSpan before, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (SpeechVerbs.All.Contains(prose.Tokens[i].Word) && !prose.Tokens[i].IsCapitalised && !IsNoun(i, from) && IsWhole(i) && _subjects.Before(i, from) is { } subject)
                return Make(subject, i, before);
        }

        return null;
    }

    // "puts it", "sums up"
    private bool IsWhole(int i) =>
        !SpeechVerbs.Phrasal.TryGetValue(prose.Tokens[i].Word, out var with) || i + 1 < prose.Tokens.Count && prose.Tokens[i + 1].Word == with;

    // "the answer", "her last line": a verb's form, but a noun.
    private bool IsNoun(int i, int from) =>
        i > from && !prose.Tokens[i].IsAfterBreak && (prose.Tokens[i - 1].IsPossessive || _determiners.Contains(prose.Tokens[i - 1].Word));

    private bool IsInverted(int verb, int from) => verb == from || prose.Tokens[verb].IsAfterBreak;

    private static bool LeadsIn(string before)
    {
        var trimmed = before.TrimEnd();
        return trimmed.Length > 0 && (trimmed[^1] is ',' or ':' or '–' or '—' || trimmed.EndsWith(" that", StringComparison.Ordinal) || EndsInVerb.IsMatch(trimmed));
    }

    // "Jonze on the ending: “…”": a colon and a name as the head of the clause.
    private Attribution? FromColon(TextSpan before, int from, int to, Quotation quotation)
    {
        var lead = before.Of(prose.Body).TrimEnd();
        if (IsTopic(lead))
            return null;
        var isColon = lead.EndsWith(':');
        if (!isColon && !lead.EndsWith(','))
            return null;
        if (isColon ? FilmVoice.IsMatch(lead) : FilmLine.IsMatch(lead))
            return new(new(SubjectKind.FilmVoice), false, false, before);
        var isInterview = Sources.IsNamed(lead);
        if (isColon && Opening(from) is { } first && IsInFirstPerson(quotation))
            return new(first, true, false, before);
        if (_subjects.Before(to, Math.Max(from, to - 16)) is not { } subject)
            return null;
        if (subject.Kind == SubjectKind.Name && !isInterview && !IsPerson(subject, lead))
            return null;
        if (isColon && to - from <= 4 || isInterview)
            return new(subject, isInterview, false, before);
        return isColon && subject.Kind is SubjectKind.Name or SubjectKind.RealNoun && Words.IsMatch(lead) ? new(subject, isInterview, false, before) : null;
    }

    // "On working with Ann Bell:", "Best Moments:": headings, not speakers.
    private static bool IsTopic(string lead)
    {
        if (Topic.IsMatch(lead))
            return true;
        var words = lead.TrimEnd(':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && words.All(word => char.IsUpper(word[0]) || English.SmallInTitles.Contains(word));
    }

    // A heading also ends in a colon: "Best Moments:".
    private bool IsPerson(Subject subject, string lead) => subject.Text.Contains(' ', StringComparison.Ordinal) && !lead.StartsWith("The ", StringComparison.Ordinal)
        || cast.FullName(subject.Text) != subject.Text || cast.IsReal(subject.Text) || cast.IsCharacter(subject.Text) || lead.TrimEnd(':', ' ') == subject.Text && cast.TimesAlone(subject.Head) > 1;

    // "Bell was done with doors: “I had shut my last.”"
    private Subject? Opening(int from)
    {
        foreach (var name in PersonNames.In(cast.Names, new(prose.Tokens[from].Start, prose.Tokens[Math.Min(from + 2, prose.Tokens.Count - 1)].End)))
        {
            var subject = new Subject(SubjectKind.Name, name.Styled, name.Surname);
            return !name.IsPossessive && (name.IsFull || cast.FullName(name.Text) != name.Text) && !cast.IsCharacter(name.Text) && !cast.IsTitle(name.Text) ? subject : null;
        }

        return null;
    }

    private bool IsInFirstPerson(Quotation quotation) => prose.TokensIn(quotation.Inner).Any(token => token.Word is "i" or "i'm" or "i've" or "i'd" or "i'll" or "me" or "my" or "we" or "our" or "we're" or "us");

    // “…” — Spike Jonze
    private Attribution? FromDash(TextSpan after)
    {
        if (after.Length == 0)
            return null;
        var text = after.Of(prose.Body).TrimStart();
        if (text.Length == 0 || text[0] is not ('—' or '–' or '-' or '―') && !text.StartsWith('('))
            return null;
        var start = after.End - text.Length;
        foreach (var name in PersonNames.In(cast.Names, after))
        {
            var isAlone = name.Span.Start - start <= 3 && after.End - name.Span.End <= 60 && (name.IsFull || after.End - name.Span.End <= 2);
            return isAlone && !prose.Body[name.Span.End..after.End].Any(c => c is ';') && !StartsClause(name) ? new(new(SubjectKind.Name, name.Styled, name.Surname), true, false, after) : null;
        }

        return null;
    }

    private bool StartsClause(PersonName name)
    {
        var next = prose.TokenFrom(name.Span.End + 1);
        return next < prose.Tokens.Count && !prose.Tokens[next].IsAfterBreak && !prose.Tokens[next].IsCapitalised;
    }

    private Attribution? Named(int from, TextSpan clause)
    {
        foreach (var name in PersonNames.In(cast.Names, new(Math.Min(from, clause.End), clause.End)))
            return name.Span.Start - from <= 30 ? new(new(SubjectKind.Name, name.Styled, name.Surname), true, false, clause) : null;
        return null;
    }

    private Attribution Make(Subject subject, int verb, TextSpan clause) =>
        new(subject, SpeechVerbs.Past.Contains(prose.Tokens[verb].Word), SpeechVerbs.Naming.Contains(prose.Tokens[verb].Word), clause);

    private static Regex According { get; } = Pattern.Of(@"\b(?:[Aa]ccording to|[Ii]n the words of|[Tt]o quote|to borrow from|quoting) ");

    private static Regex FilmVoice { get; } = Pattern.Of(@"\b(?:voice-?over|narration|narrator|opening line|final line|last line|closing line|title card|intertitle|last words|final words|first words|first line|dialogue|line of dialogue|one line|a line)\b", RegexOptions.IgnoreCase);

    private static Regex Topic { get; } = Pattern.Of(@"^(?:On|About|Regarding|Re|From|Of|As for|Speaking of|What|Time|Where|When)\b");

    private static Regex LedIn { get; } = Pattern.Of(@"(?:\b(?:says?|said|adds?|added|writes?|wrote|asks?|asked|explains?|explained|replies|replied|told \w+|tells \w+|noted|notes|put it|puts it|continued|continues),|:)$");

    private static Regex FilmLine { get; } = Pattern.Of(@"\b(?:the|its|his|her|this|that|one|a) (?:\w+ )?(?:line|words|voice-?over|narration|title card|intertitle|caption),$", RegexOptions.IgnoreCase);

    private static Regex Words { get; } = Pattern.Of(@"\b(?:words|remark|answer|reply|on|put|line|phrase|confession|admission|question|response|explanation|description|advice|here is|here's|famously|interview|asked|way)\b", RegexOptions.IgnoreCase);

    private static Regex EndsInVerb { get; } = Pattern.Of(@"\b(?:says?|said|asks?|asked|tells? (?:him|her|them|us|me|\p{Lu}\w+)|told (?:him|her|them|us|me|\p{Lu}\w+)|writes?|wrote|replies|replied|answers?|answered|whispers?|whispered|shouts?|shouted|cries|cried|explains?|explained|recalls?|recalled|adds?|added|insists?|insisted|mutters?|murmurs?)$");
}
