using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the speaker in words that introduce a quotation without a verb of report.</summary>
internal sealed class Introductions(Prose prose, Cast cast)
{
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
        var isInterview = _sources.IsNamed(lead);
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
