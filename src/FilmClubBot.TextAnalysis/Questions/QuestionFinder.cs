using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Questions;

/// <summary>Finds the questions of a review that a society could discuss.</summary>
internal sealed class QuestionFinder(Prose prose)
{
    private const int FewestWords = 4;
    private const int LongestQuestion = 400;

    private static readonly FrozenSet<string> _openers = English.Set(
        """
        what how why who whose whom which when where is are was were do does did can could should would will must may might have has
        if isn't aren't don't doesn't didn't can't couldn't shouldn't wouldn't won't at to in for by with from of
        """);

    private static readonly FrozenSet<string> _askers = English.Set("what how why who whose which when where whether");

    /// <summary>The questions, in the order of the text.</summary>
    /// <param name="quotes">The quotes found: a question inside a quote is not the review's.</param>
    public List<TextSpan> Find(IReadOnlyList<QuoteFinding> quotes)
    {
        var questions = new List<TextSpan>();
        var next = 0;
        foreach (var sentence in prose.Sentences)
        {
            if (Question(sentence) is not { } question)
                continue;
            while (next < quotes.Count && quotes[next].Span.End <= question.Start)
                next++;
            if (next >= quotes.Count || !quotes[next].Span.Overlaps(question))
                questions.Add(question);
        }

        return questions;
    }

    private TextSpan? Question(TextSpan sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start && prose.Body[end - 1] is ')' or '*' or '_')
            end--;
        if (end - sentence.Start > 3000 || prose.Body[end - 1] != '?')
            return null;
        var start = sentence.Start;
        while (start < end && prose.Body[start] is '(' or '*' or '_')
            start++;
        start = AfterLead(start, end);
        var question = new TextSpan(start, end);
        var words = prose.TokensIn(question);
        if (words.Count < FewestWords || question.Length > LongestQuestion || !IsInterrogative(words) || IsTagged(words) || Aside.IsMatch(question.Of(prose.Body)))
            return null;
        // "is it not so?" has no content.
        return words.Any(word => !English.StopWords.Contains(word.Word) || word.Word is "point" or "end") ? question : null;
    }

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
        return question.Count >= 4 && before.Count > 0 && !_openers.Contains(before[0].Word) && IsInterrogative(question) ? after : start;
    }

    private static bool IsInterrogative(IReadOnlyList<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (_openers.Contains(words[i].Word) && (i < 3 || words[i - 1].Word is "and" or "but" or "or" or "so" or "yet" || words[i].IsAfterBreak))
                return true;
            // "what I asked myself was why …?"
            if (i > 0 && _askers.Contains(words[i].Word) && words[i - 1].Word is "is" or "was" or "wonder" or "wondering" or "ask" or "asks" or "asked" or "then" or "question" or "about" or "of")
                return true;
        }

        return false;
    }

    // "You like it, don't you?" only asks for agreement.
    private static bool IsTagged(IReadOnlyList<Token> words)
    {
        var tag = words.Count - 2;
        return tag > 0 && words[tag].IsAfterBreak && words[tag].Word.EndsWith("n't", StringComparison.Ordinal) && !words.Take(tag).Any(word => _askers.Contains(word.Word))
            || words.Count > 1 && words[^1].IsAfterBreak && words[^1].Word is "right" or "no" or "eh" or "huh" or "okay";
    }

    private static Regex Aside { get; } = Pattern.Of(@"^(?:(?:and|but|so|well|then),? )?(?:who (?:can|could) blame|who knew|who knows|who cares|who needs|who doesn.t|who wouldn.t|who hasn.t|what could (?:possibly )?go wrong|what.s not to|what more|why not|why bother|need (?:i|we)|remember (?:when|how)|(?:have|do|does|did|has) any(?:one|body)?(?: of)? (?:you|us|else|here|out there|remember|know)|have you (?:ever |seen|watched)|did you|do you (?:like|agree|think|have|remember)|are you|what (?:did|do) you (?:think|make)|what are your|which (?:film|one|is your)|how(?: many times)? (?:can|could) (?:i|you|anyone) (?:not|resist)|can you believe|am i|was i|should i|could i|isn.t it|what was i)\b", RegexOptions.IgnoreCase);
}
