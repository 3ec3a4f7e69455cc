using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Interviews without labels: each question is a paragraph of its own, and what follows it is the answer.</summary>
internal sealed class Interviews(Prose prose, Cast cast)
{
    private const int FewestQuestions = 3, LongestQuestion = 600, LongestIntroduction = 6;

    /// <summary>Questions and answers, a paragraph each, in the order of the text; none if the text is not an interview.</summary>
    public List<Turn> Find()
    {
        var isQuestion = prose.Paragraphs.Select(IsQuestion).ToList();
        var first = isQuestion.IndexOf(true);
        var answered = Enumerable.Range(0, Math.Max(0, isQuestion.Count - 1)).Count(i => isQuestion[i] && !isQuestion[i + 1]);
        if (answered < FewestQuestions || first > LongestIntroduction + isQuestion.Count / 4 || !IsInterview(isQuestion, first, answered))
            return [];
        var interviewed = Interviewed(prose, cast, prose.Paragraphs[first].Start);
        var last = isQuestion.LastIndexOf(true);
        return [.. prose.Paragraphs.Select((paragraph, i) => (Paragraph: paragraph, Index: i))
            // The last answer may be followed by the critic's own words: only its first paragraph is certain.
            .Where(one => one.Index >= first && one.Index <= last + 1)
            .Select(one => new Turn(WithoutDash(one.Paragraph), interviewed, QuoteKind.Speech) { IsAsked = isQuestion[one.Index] })];
    }

    /// <summary>The person who answers: the one named with "interview with" or "spoke to", or the only one whom headline or introduction names.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="cast">Its people.</param>
    /// <param name="until">Where the introduction ends.</param>
    public static string? Interviewed(Prose prose, Cast cast, int until)
    {
        var introduction = prose.Body[..until];
        foreach (var text in (string[])[prose.Title, introduction])
        {
            if (Words(prose).InterviewWith?.Match(text) is { Success: true } with)
                return cast.FullName(with.Groups["name"].Value);
        }

        var names = PersonNames.In(cast.Names, new(0, until)).Where(name => name.IsFull).Select(name => name.Text).Distinct(StringComparer.Ordinal).ToList();
        return names.Find(name => prose.Title.Contains(name, StringComparison.Ordinal)) ?? (names.Count == 1 ? names[0] : null);
    }

    // "— I never read it.": an answer without its dash.
    private TextSpan WithoutDash(TextSpan paragraph)
    {
        var rest = paragraph.Of(prose.Body).TrimStart('—', '–', '-').TrimStart();
        return rest.Length > 0 ? new(paragraph.End - rest.Length, paragraph.End) : paragraph;
    }

    private bool IsQuestion(TextSpan paragraph)
    {
        if (paragraph.Length > LongestQuestion || prose.IsQuoted(paragraph.Start) || prose.BlockAt(paragraph) >= 0)
            return false;
        return prose.Body[paragraph.End - 1] == '?' || IsSetOff(paragraph) && prose.TokensIn(paragraph).Count > 3;
    }

    // A paragraph in bold or italics.
    private bool IsSetOff(TextSpan paragraph) => paragraph.Length > 4 && prose.EmphasisOver(paragraph, margin: 2) is not null;

    // Answers are in the first person, and either the text says what it is or all its questions are set off.
    private bool IsInterview(List<bool> isQuestion, int first, int answered)
    {
        var answers = Enumerable.Range(first, isQuestion.Count - first).Where(i => !isQuestion[i]).ToList();
        var personal = answers.Count(i => prose.TokensIn(prose.Paragraphs[i]).Any(token => Words(prose).Persons.Contains(token.Word)));
        if (personal * 2 < answers.Count)
            return false;
        var introduction = prose.Body[..prose.Paragraphs[first].Start];
        // "Bell stated in an interview that …" makes no interview of a text that asks now and then.
        return Words(prose).Interview is { } said && (said.IsMatch(prose.Title) || said.IsMatch(introduction) && answered * 3 >= isQuestion.Count - first) || AreAsked(isQuestion) && answered * 4 > isQuestion.Count - first && Enumerable.Range(first, isQuestion.Count - first).Where(i => isQuestion[i]).All(i => IsSetOff(prose.Paragraphs[i]));
    }

    // Heads of sections are set off too.
    private bool AreAsked(List<bool> isQuestion) =>
        isQuestion.Select((question, i) => question && prose.Paragraphs[i].Of(prose.Body).TrimEnd('*', '_', '”', '"', ' ').EndsWith('?')).Count(asked => asked) * 2 >= isQuestion.Count(one => one);

    private static SpeechWords Words(Prose prose) => (prose.IsEnglish ? Language.English : prose.Language).Speech;
}
