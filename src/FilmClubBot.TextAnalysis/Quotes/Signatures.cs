using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Names that sign the words before them: <i>“…” — Ann Bell</i>, <i>“…” (Ann Bell of The Lantern)</i>.</summary>
internal sealed class Signatures(Prose prose, Cast cast)
{
    private const int LongestRest = 60;

    /// <summary>The attribution to the name that signs.</summary>
    /// <param name="after">The text after a quotation in its sentence, or the line below it.</param>
    /// <param name="isLine">Whether it is a line of its own, where one word of a name is enough.</param>
    public Attribution? In(TextSpan after, bool isLine)
    {
        if (after.Length == 0)
            return null;
        var text = after.Of(prose.Body).TrimStart();
        if (Opening.Match(text) is not { Success: true } opening)
            return null;
        var start = after.End - text.Length + opening.Length;
        if (PersonNames.In(cast.Names, after).FirstOrDefault() is not { } name || name.Span.Start != start)
            return null;
        var rest = prose.Body[name.Span.End..after.End];
        var isAlone = rest.Length <= LongestRest && (name.IsFull || rest.Length <= 2 || isLine && rest[0] is ',' or '.' || Year.IsMatch(rest));
        return isAlone && !rest.Contains(';', StringComparison.Ordinal) && (!StartsClause(name) || Outlet.IsMatch(rest)) ? new(new(SubjectKind.Name, name.Styled, name.Surname), true, AttributionForm.Signature, after) : null;
    }

    /// <summary>The attribution to the name in a reference at the end of a block quotation: <i>… (Bell, 1990: 31)</i>.</summary>
    /// <param name="words">The block's words.</param>
    public Attribution? Within(TextSpan words)
    {
        var open = prose.Body.LastIndexOf('(', words.End - 1, Math.Min(words.Length, LongestRest));
        var reference = open < 0 ? words : new TextSpan(open, words.End);
        return open >= 0 && prose.Body.IndexOf(')', open) >= words.End - 2 && PersonNames.In(cast.Names, reference).FirstOrDefault() is { } name && name.Span.Start == open + 1 && Year.IsMatch(prose.Body[name.Span.End..words.End])
            ? new(new(SubjectKind.Name, name.Styled, name.Surname), true, AttributionForm.Signature, reference)
            : null;
    }

    private bool StartsClause(PersonName name)
    {
        var next = prose.TokenFrom(name.Span.End + 1);
        return next < prose.Tokens.Count && prose.Tokens[next].Start < prose.Body.Length && !prose.Tokens[next].IsAfterBreak && !prose.Tokens[next].IsCapitalised;
    }

    // A dash of any kind, or a bracket; then at most a profession.
    private static Regex Opening { get; } = Pattern.Of(@"^(?:[—–―~-]{1,3} ?|\()(?:(?:the )?(?:director|critic|writer|author|actor|actress|historian|editor|producer|composer|filmmaker) )?");

    // "(Bell, 1990: 31)", "(Bell 1990)"
    private static Regex Year { get; } = Pattern.Of(@"^,? (?:18|19|20)\d\d\b[^()]{0,20}\)");

    private static Regex Outlet { get; } = Pattern.Of(@"^,? (?:of|in|for|from|at|on|writing (?:in|for|on)|quoted in) ");
}
