using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Questions;

/// <summary>Finds the questions of a review that a society could discuss.</summary>
internal sealed class QuestionFinder(Prose prose)
{
    private const int FewestWords = 4;
    private const int LongestQuestion = 400;

    private readonly QuestionWords _words = prose.Language.Questions;

    /// <summary>The questions, in the order of the text.</summary>
    /// <param name="others">Words of others, in the order of the text: a question inside a quote or of an interviewer is not the review's.</param>
    public List<TextSpan> Find(IReadOnlyList<TextSpan> others)
    {
        var questions = new List<TextSpan>();
        var next = 0;
        foreach (var sentence in prose.Sentences)
        {
            if (Question(sentence) is not { } question)
                continue;
            while (next < others.Count && others[next].End <= question.Start)
                next++;
            if (next >= others.Count || !others[next].Overlaps(question))
                questions.Add(question);
        }

        return questions;
    }

    private TextSpan? Question(TextSpan sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && prose.Body[end - 1] is ')' or '*' or '_')
            end--;
        if (end == sentence.Start || end - sentence.Start > 3000 || prose.Body[end - 1] != '?')
            return null;
        var start = sentence.Start;
        while (start < end && prose.Body[start] is '(' or '*' or '_')
            start++;
        if (Hashtags.Match(prose.Body, start, end - start) is { Success: true } tags)
            start += tags.Length;
        start = AfterMark(AfterLead(start, end), end);
        var question = new TextSpan(start, end);
        var words = prose.TokensIn(question);
        if (words.Count < FewestWords || question.Length > LongestQuestion || !IsInterrogative(words) || IsTagged(words) || _words.Rhetorical?.IsMatch(question.Of(prose.Body)) == true)
            return null;
        // "is it not so?" has no content.
        return words.Any(word => !IsFunctionWord(word.Word) || word.Word is "point" or "end") ? question : null;
    }

    private bool IsFunctionWord(string word) => (prose.Language == Language.Undetermined ? Language.English : prose.Language).FunctionWords.Contains(word);

    // "Pero, ¿qué significa?": the opening mark begins the question, wherever it is.
    private int AfterMark(int start, int end) => prose.Body.LastIndexOf('¿', end - 1, end - start) is >= 0 and var mark ? mark : start;

    // "It asks a question: what …?" gives what follows the colon.
    private int AfterLead(int start, int end)
    {
        var lead = prose.Body.LastIndexOf(": ", end - 1, end - start, StringComparison.Ordinal);
        if (lead < 0)
            return start;
        var after = lead + 2;
        while (after < end && char.IsWhiteSpace(prose.Body[after]))
            after++;
        var before = prose.TokensIn(new(start, lead));
        var question = prose.TokensIn(new(after, end));
        return question.Count >= 4 && before.Count > 0 && !_words.Openers.Contains(before[0].Word) && IsInterrogative(question) ? after : start;
    }

    private bool IsInterrogative(List<Token> words)
    {
        if (words.Count > 0 && words[0].Start > 0 && prose.Body[words[0].Start - 1] == '¿')
            return true;
        for (var i = 0; i < words.Count; i++)
        {
            if (_words.Openers.Contains(words[i].Word) && (i < 3 || _words.Joiners.Contains(words[i - 1].Word) || words[i].IsAfterBreak))
                return true;
            // "Peut-on …?"
            if (i > 0 && _words.Pronouns.Contains(words[i].Word) && prose.Body[words[i].Start - 1] is '-' or '‑')
                return true;
            // "what I asked myself was why …?"
            if (i > 0 && _words.Askers.Contains(words[i].Word) && _words.BeforeAskers.Contains(words[i - 1].Word))
                return true;
        }

        return false;
    }

    // "You like it, don't you?" only asks for agreement.
    private bool IsTagged(List<Token> words)
    {
        var tag = words.Count - 2;
        return tag > 0 && words[tag].IsAfterBreak && _words.NegativeTagEnding is { } ending && words[tag].Word.EndsWith(ending, StringComparison.Ordinal) && !words.Take(tag).Any(word => _words.Askers.Contains(word.Word))
            || words.Count > 1 && words[^1].IsAfterBreak && _words.Tags.Contains(words[^1].Word);
    }

    // "#Film #Harbour Why does nobody sleep?"
    private static Regex Hashtags { get; } = Pattern.Of(@"\G(?:#[\p{L}\d_]+\s+)+");
}
