using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the speaker in words that introduce a quotation without a verb of report.</summary>
internal sealed class Introductions(Prose prose, Cast cast)
{
    private const int LongestLabel = 4, FewestOfPassage = 25;

    private readonly SpeechWords _words = prose.Language.Speech;
    private readonly Subjects _subjects = new(prose, cast);
    private readonly Sources _sources = new(prose.Body, prose.Language.Patterns);

    /// <summary>A colon or a comma, and a name as the head of the clause: <i>Jonze on the ending: “…”</i></summary>
    public Attribution? WithoutVerb(TextSpan before, int from, int to, Quotation quotation)
    {
        var lead = before.Of(prose.Body).TrimEnd();
        if (IsTopic(before, lead))
            return null;
        var isColon = lead.EndsWith(':');
        if (!isColon && !lead.EndsWith(','))
            return null;
        if (isColon && OfAnnouncement(before) is { } announced)
            return announced;
        var isInterview = _sources.IsNamed(lead);
        // "(Bell: “…”)"
        if (lead.LastIndexOf('(') is >= 0 and var bracket && lead.IndexOf(')', bracket) < 0)
            from = Math.Max(from, prose.TokenFrom(before.Start + bracket));
        if (from >= to)
            return null;
        // "Bell’s rating:", "Bell sends this home: “I am …”"
        var isLabel = to - from <= LongestLabel;
        if (isColon && (isLabel || IsInFirstPerson(quotation) || prose.TokensIn(quotation.Inner).Count >= FewestOfPassage)
            && People(new(prose.Tokens[from].Start, before.End), isOwner: isLabel, isGoverned: false) is [var only])
            return new(only, isInterview, AttributionForm.Report, before);
        if (isColon && Opening(from) is { } first && IsInFirstPerson(quotation))
            return new(first, true, AttributionForm.Report, before);
        if (_subjects.Before(to, Math.Max(from, to - 16)) is not { } subject)
            return null;
        if (subject.Kind == SubjectKind.Name && !isInterview && !IsPerson(subject, lead))
            return null;
        if (isColon && to - from <= 4 || isInterview)
            return new(subject, isInterview, AttributionForm.Report, before);
        return isColon && subject.Kind is SubjectKind.Name or SubjectKind.RealNoun && prose.TokensIn(before).Any(token => _words.LeadIns.Contains(token.Word)) ? new(subject, isInterview, AttributionForm.Report, before) : null;
    }

    // "The last line is Bell’s:", "The captain’s answer is the best thing here:", "A voice opens the film:"
    private Attribution? OfAnnouncement(TextSpan before)
    {
        var people = People(before);
        var words = prose.TokensIn(before);
        if (people.Count == 0 && words.Any(word => _words.FilmVoices.Contains(word.Word)))
            return new(new(SubjectKind.FilmVoice), false, AttributionForm.Noun, before);
        if (!words.Any(word => _words.LeadIns.Contains(word.Word) || _words.NounWords.Contains(word.Word)))
            return null;
        if (people is [var person])
            return new(person, _sources.IsNamed(before.Of(prose.Body)), AttributionForm.Report, before);
        var first = prose.TokenFrom(before.Start);
        for (var i = 0; people.Count == 0 && i < words.Count - 1; i++)
        {
            if (words[i].IsPossessive && _words.LeadIns.Contains(words[i + 1].Word) && _subjects.Owner(first + i) is { } owner)
                return new(owner, false, AttributionForm.Report, before);
        }

        return null;
    }

    /// <summary>The one person whom the lead-in of a block quotation names: <i>Bell has doubts about the ending:</i></summary>
    /// <remarks>Without a colon, only a real person, and only words in the first person.</remarks>
    public Attribution? OfBlock(TextSpan before, int from, Quotation quotation)
    {
        var lead = before.Of(prose.Body).TrimEnd();
        var isColon = lead.EndsWith(':');
        if (IsTopic(before, lead) || (People(before, isOwner: isColon) is [var only] ? only : Opening(from)) is not { } person)
            return null;
        return isColon || IsRealPerson(person) && IsInFirstPerson(quotation) ? new(person, false, AttributionForm.Report, before) : null;
    }

    /// <summary>The user or program whose name, of letters and digits, ends the lead-in: <i>A synopsis by our friend ferry7:</i></summary>
    public Attribution? Handle(TextSpan before) =>
        before.Of(prose.Body).TrimEnd().EndsWith(':') && prose.TokensIn(before) is [.., var last] && char.IsLetter(last.Word[0]) && last.Word.Any(char.IsDigit)
            ? new(new(SubjectKind.Name, prose.Body[last.Start..last.End], last.Word), true, AttributionForm.Report, before) : null;

    // Critics call characters by their given names.
    private bool IsRealPerson(Subject person)
    {
        var name = cast.FullName(person.Text);
        return cast.IsReal(name) || !cast.IsCharacter(name) && name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && cast.TimesAlone(name[..space].ToLowerInvariant()) == 0;
    }

    // The people whom a clause names, each once; with those who only own something: "Bell’s wife".
    private List<Subject> People(TextSpan clause, bool isOwner = true, bool isGoverned = true) => [.. PersonNames.In(cast.Names, clause)
        .Where(name => !IsBracketed(name) && (isOwner || !name.IsPossessive) && (isGoverned || !IsAfterPreposition(name)) && !cast.IsTitle(name.Text) && !prose.IsQuoted(name.Span.Start) && prose.EmphasisOver(name.Span) is null && !IsPlace(name) && IsUsedAsName(name))
        .DistinctBy(name => cast.FullName(name.Text))
        .Select(name => new Subject(SubjectKind.Name, name.Styled, name.Surname))];

    // "Tom (Colin Hay) writes:"
    private bool IsBracketed(PersonName name) =>
        name.Span.Start > 0 && prose.Body[name.Span.Start - 1] == '(' && name.Span.End < prose.Body.Length && prose.Body[name.Span.End] == ')';

    private bool IsAfterPreposition(PersonName name) =>
        prose.TokenFrom(name.Span.Start) is > 0 and var at && !prose.Tokens[at].IsAfterBreak && _words.Prepositions.Contains(prose.Tokens[at - 1].Word);

    // "an interview from Harbour Lights:"
    private bool IsPlace(PersonName name) =>
        prose.TokenFrom(name.Span.Start) is > 0 and var at && !prose.Tokens[at].IsAfterBreak && _words.Places.Contains(prose.Tokens[at - 1].Word);

    private bool IsUsedAsName(PersonName name)
    {
        if (name.IsFull || cast.FullName(name.Text) != name.Text || cast.IsReal(name.Text) || cast.IsCharacter(name.Text) || cast.TimesAlone(name.Words[0]) > 1 || GivenNames.Female.Contains(name.Words[0]) || GivenNames.Male.Contains(name.Words[0]))
            return true;
        if (!name.OpensSentence && !prose.IsEnglish && !prose.Language.CapitalisesNouns)
            return true;
        // "First: Okoye is bothered by …"
        var next = prose.TokenFrom(name.Span.End);
        return next < prose.Tokens.Count && !prose.Tokens[next].IsAfterBreak && prose.IsEnglish && English.CommonVerbs.Contains(prose.Tokens[next].Word);
    }

    // "On working with Ann Bell:", "Best Moments:": headings, not speakers.
    private bool IsTopic(TextSpan before, string lead)
    {
        if (_words.Topics.Contains(prose.Tokens[prose.TokenFrom(before.Start)].Word))
            return true;
        var words = lead.TrimEnd(':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && words.All(word => char.IsUpper(word[0]) || English.SmallInTitles.Contains(word));
    }

    // A heading also ends in a colon: "Best Moments:".
    private bool IsPerson(Subject subject, string lead) => subject.Text.Contains(' ', StringComparison.Ordinal) && !lead.StartsWith("The ", StringComparison.Ordinal)
        || cast.FullName(subject.Text) != subject.Text || cast.IsReal(subject.Text) || cast.IsCharacter(subject.Text) || lead.TrimEnd(':', ' ') == subject.Text && cast.TimesAlone(subject.Head) > 1;

    /// <summary>The person at whose name a sentence begins: <i>Bell was done with doors: “I had shut my last.”</i></summary>
    /// <param name="from">Index of its first word.</param>
    public Subject? Opening(int from)
    {
        foreach (var name in PersonNames.In(cast.Names, new(prose.Tokens[from].Start, prose.Tokens[Math.Min(from + 2, prose.Tokens.Count - 1)].End)))
        {
            var subject = new Subject(SubjectKind.Name, name.Styled, name.Surname);
            return !name.IsPossessive && (name.IsFull || cast.FullName(name.Text) != name.Text || cast.TimesAlone(name.Words[0]) > 1) && !cast.IsTitle(name.Text) ? subject : null;
        }

        return null;
    }

    private bool IsInFirstPerson(Quotation quotation) => prose.TokensIn(quotation.Inner).Any(token => _words.FirstPersons.Contains(token.Word));

    /// <summary>The author of a block quotation: <i>Ann Bell speaks for me in her review:</i>, <i>Ann Bell, from a recent interview:</i></summary>
    public Attribution? OfWork(TextSpan before, int from)
    {
        var lead = before.Of(prose.Body).TrimEnd();
        var isOfWork = lead.EndsWith(':') && (_sources.IsNamed(lead) || prose.TokensIn(before).Any(token => _words.Works.Contains(token.Word)));
        return isOfWork && Opening(from) is { } author ? new(author, true, AttributionForm.Report, before) : null;
    }
}
