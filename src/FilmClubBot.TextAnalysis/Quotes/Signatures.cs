using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Names that sign the words before them: <i>“…” — Ann Bell</i>, <i>“…” (Ann Bell of The Lantern)</i>.</summary>
internal sealed class Signatures(Prose prose, Cast cast)
{
    private const int LongestRest = 60, LongestByline = 70, MostWords = 6;

    /// <summary>The attribution to the name that signs.</summary>
    /// <param name="after">The text after a quotation in its sentence, or the line below it.</param>
    /// <param name="isLine">Whether it is a line of its own, where one word of a name is enough.</param>
    public Attribution? In(TextSpan after, bool isLine)
    {
        var text = after.Of(prose.Body).TrimStart();
        if (text.Length == 0)
            return null;
        if (isLine && char.IsLower(text[0]) && prose.Language.Speech.Places.Contains(prose.Tokens[prose.TokenFrom(after.Start)].Word))
            return Credited(after);
        var opening = Opening.Match(text);
        var isWhole = after.End == prose.Body.Length || prose.Body[after.End] == '\n';
        if (!opening.Success && !(isWhole && (IsByline(text) || isLine && BlockSignature.IsName(text))))
            return null;
        var start = prose.TokenFrom(after.End - text.Length + opening.Length);
        var first = AfterTrade(start);
        if (PersonNames.In(cast.Names, after).FirstOrDefault() is not { } name || first >= prose.Tokens.Count || name.Span.Start != prose.Tokens[first].Start)
            return isLine ? Unnamed(after, start) : null;
        var rest = prose.Body[name.Span.End..after.End];
        var isDated = Year.IsMatch(rest);
        var isAlone = rest.Length <= LongestRest && (name.IsFull || rest.Length <= 2 || isLine && rest[0] is ',' or '.' || isDated);
        var isOfOutlet = HasOutlet(name, after);
        // "Lina to her mother, at the window"
        if (isLine && prose.TokenFrom(name.Span.End) is var to && to < prose.Tokens.Count && prose.Tokens[to].Start < after.End && !prose.Tokens[to].IsAfterBreak
            && prose.Language.Speech.Prepositions.Contains(prose.Tokens[to].Word))
            return new(new(SubjectKind.Name, name.Styled, name.Surname), false, AttributionForm.Signature, after);
        // One word alone may be a character's.
        return isAlone && !rest.Contains(';', StringComparison.Ordinal) && (!StartsClause(name) || isOfOutlet)
            ? new(new(SubjectKind.Name, name.Styled, name.Surname), name.IsFull || isDated || isOfOutlet, AttributionForm.Signature, after)
            : isLine ? Unnamed(after, start) : null;
    }

    // "from “The Long Boat”, by Ann Bell, The Lantern": the first name that is in no title.
    private Attribution? Credited(TextSpan line) =>
        PersonNames.In(cast.Names, line).FirstOrDefault(name => name.IsFull && !prose.IsQuoted(name.Span.Start) && prose.EmphasisOver(name.Span) is null && !cast.IsTitle(name.Text)) is { } author
            ? new(new(SubjectKind.Name, author.Styled, author.Surname), true, AttributionForm.Signature, line) : null;

    // "— the captain", "— Ilse’s mother": a person by kinship, profession or part.
    private Attribution? Unnamed(TextSpan after, int first)
    {
        var words = prose.TokensIn(after);
        if (words.Count is 0 or > MostWords || words[0].Start != prose.Tokens[first].Start || words.Any(word => prose.Language.Speech.Report.Contains(word.Word)))
            return null;
        var end = Enumerable.Range(1, words.Count - 1).FirstOrDefault(i => words[i].IsAfterBreak && !QuoteMarks.IsMark(prose.Body[words[i].Start - 1]), words.Count);
        var name = new TextSpan(words[0].Start, words[end - 1].End).Of(prose.Body).Replace('\n', ' ');
        var isReal = words.Take(end).Any(word => prose.Language.Speech.Trades.Contains(word.Word));
        var isPerson = isReal || words.Take(end).Any(word => prose.Language.Speech.Roles.Contains(word.Word)) || end > 1 && prose.Language.Speech.Determiners.Contains(words[0].Word) && words[end - 1].IsCapitalised;
        return isPerson ? new(new(isReal ? SubjectKind.RealNoun : SubjectKind.RoleNoun, name, words[end - 1].Word), false, AttributionForm.Signature, after) : null;
    }

    // "(the critic Ann Bell)"
    private int AfterTrade(int first)
    {
        var at = first < prose.Tokens.Count && prose.Language.Speech.Articles.Contains(prose.Tokens[first].Word) ? first + 1 : first;
        return at < prose.Tokens.Count && prose.Language.Speech.Trades.Contains(prose.Tokens[at].Word) ? at + 1 : first;
    }

    // "Ann Bell of The Lantern", "Ann Bell, writing in The Lantern"
    private bool HasOutlet(PersonName name, TextSpan after) =>
        prose.TokenFrom(name.Span.End) is var next && next < prose.Tokens.Count && prose.Tokens[next].Start < after.End && prose.Language.Speech.OutletPrepositions.Contains(prose.Tokens[next].Word);

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

    /// <summary>The attribution to the name that has the quotation in brackets after it: <i>Ann Bell (“nobody sleeps here”)</i>.</summary>
    /// <param name="before">The text before the quotation in its sentence, up to the bracket.</param>
    /// <param name="quotation">The quotation with its marks.</param>
    public Attribution? Before(TextSpan before, TextSpan quotation)
    {
        var end = before.Start + before.Of(prose.Body).TrimEnd().Length - 1;
        var isWhole = quotation.End < prose.Body.Length && prose.Body[quotation.End] == ')';
        return isWhole && PersonNames.In(cast.Names, before).LastOrDefault() is { IsFull: true, IsPossessive: false } name && name.Span.End <= end && prose.Body[name.Span.End..end].Trim().Length == 0
            ? new(new(SubjectKind.Name, name.Styled, name.Surname), false, AttributionForm.Signature, before)
            : null;
    }

    private bool StartsClause(PersonName name)
    {
        var next = prose.TokenFrom(name.Span.End + 1);
        return next < prose.Tokens.Count && prose.Tokens[next].Start < prose.Body.Length && !prose.Tokens[next].IsAfterBreak && !prose.Tokens[next].IsCapitalised;
    }

    /// <summary>Whether a paragraph below words is only a name and an outlet: <i>Ann Bell (The Lantern)</i>.</summary>
    /// <param name="paragraph">The paragraph.</param>
    public static bool IsByline(string paragraph) => paragraph.Length <= LongestByline && Byline.IsMatch(paragraph);

    private static Regex Byline { get; } = Pattern.Of(@"^\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){1,3}(?: \([^()\n]{2,40}\)|, [^,;:!?()\s][^,;:!?()\n]{1,40}(?<![.\s]))$");

    // A dash of any kind, or a bracket.
    private static Regex Opening { get; } = Pattern.Of(@"^(?:[—–―~-]{1,3}[ \u00a0]?|\()");

    // "(Bell, 1990: 31)", "(Bell 1990)"
    private static Regex Year { get; } = Pattern.Of(@"^,? (?:18|19|20)\d\d\b[^()]{0,20}\)");
}
