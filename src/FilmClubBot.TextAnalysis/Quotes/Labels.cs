using System.Collections.Frozen;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.TextAnalysis.Films;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Distinguishes labels, titles and scare quotes from speech, by form and position alone.</summary>
internal sealed class Labels(Prose prose)
{
    private const int LongEnough = 8, FewestOfALine = 4;
    private const int LongestAside = 160;

    private static readonly FrozenSet<string> _grammar = English.Set(
        """
        the a an of in on at to for from with by as is are was were be been am that this it its his her their my your our you i we they he she not no
        and or but if than what who which when where how all can could would will have has had do does did into about without like it's i'm don't
        can't cannot won't doesn't didn't isn't aren't wasn't weren't couldn't wouldn't shouldn't haven't hasn't hadn't you're we're they're he's she's
        that's there's what's who's i've you've we've they've i'll you'll we'll they'll
        """);

    /// <summary>Whether a quotation is only a part of the writer's own sentence: <i>the “happy” ending</i>.</summary>
    public bool IsEmbedded(Quotation quotation)
    {
        if (quotation.IsBlock)
            return false;
        var paragraph = prose.Paragraphs[prose.ParagraphAt(quotation.Outer.Start)];
        var i = quotation.Outer.Start - 1;
        while (i >= paragraph.Start && (char.IsWhiteSpace(prose.Body[i]) || prose.Body[i] is '(' or '[' or '*' or '_'))
            i--;
        if (i < paragraph.Start || !Characters.IsWord(prose.Body[i]))
            return false;
        var before = prose.Tokens[prose.TokenFrom(i + 1) - 1];
        if (prose.Language.Speech.Report.Contains(before.Word) || prose.Language.Speech.Thinking.Contains(before.Word) || VerbBefore(quotation.Outer) is not null)
            return IsFragment(quotation.Inner);
        // “Come here this minute!” is speech, although a title may also end in an exclamation mark.
        return !IsExclaimed(quotation.Inner);
    }

    /// <summary>The verb of report directly before words, but for an adverb of manner: <i>he says softly “…”</i>; null if there is none.</summary>
    /// <param name="words">The words, with their mark.</param>
    public Token? VerbBefore(TextSpan words)
    {
        var at = prose.TokenFrom(words.Start) - 1;
        if (at > 0 && !prose.Tokens[at].IsAfterBreak && !prose.Tokens[at].IsCapitalised && prose.Language.Speech.IsManner(prose.Tokens[at].Word))
            at--;
        return at >= 0 && prose.Language.Speech.Report.Contains(prose.Tokens[at].Word) ? prose.Tokens[at] : null;
    }

    /// <summary>Whether a quotation is in a line of facts: <i>“Nobody sleeps here.” | Norway, 2019 | Ilse Roth</i></summary>
    public bool IsInFacts(Quotation quotation)
    {
        var paragraph = prose.Paragraphs[prose.ParagraphAt(quotation.Outer.Start)];
        return FactsLine.Is(prose.Body.AsSpan(paragraph.Start, paragraph.Length));
    }

    /// <summary>Whether a quotation continues a sentence that the previous one left unfinished: <i>“If he” she pointed upstairs “hears us …”</i></summary>
    public bool IsResumed(Quotation before, Quotation quotation)
    {
        var between = Between(before, quotation, LongestAside);
        return !between.IsEmpty && between.IndexOfAny(".?!:;") < 0 && prose.Body[before.Inner.End - 1] is not ('.' or '?' or '!')
            && char.IsLower(prose.Body[quotation.Inner.Start]);
    }

    /// <summary>Whether two quotations are side by side, so that both are speech or both are labels: <i>“yes” or “no”</i>.</summary>
    public bool IsPaired(Quotation before, Quotation quotation) => Between(before, quotation, 6).Trim(" ,") is "and" or "or";

    // The text between two quotations of one paragraph; empty if it is too long.
    private ReadOnlySpan<char> Between(Quotation before, Quotation quotation, int longest)
    {
        var length = quotation.Outer.Start - before.Outer.End;
        if (length < 1 || length > longest || prose.ParagraphAt(before.Outer.Start) != prose.ParagraphAt(quotation.Outer.Start))
            return [];
        return prose.Body.AsSpan(before.Outer.End, length);
    }

    /// <summary>Whether words are neither a sentence nor a clause of some length.</summary>
    public bool IsFragment(TextSpan inner)
    {
        var words = prose.TokensIn(inner);
        return words.Count < LongEnough && !IsSentence(inner) && !(words.Count >= 4 && HasVerb(words));
    }

    private bool IsExclaimed(TextSpan inner)
    {
        var words = prose.TokensIn(inner);
        return char.IsUpper(prose.Body[inner.Start]) && prose.Body[inner.End - 1] is '.' or '?' or '!' && words.Count(word => !word.IsCapitalised) >= 3 && !TitleRules.IsTitleCased(inner.Of(prose.Body));
    }

    /// <summary>Whether words are long and form a clause.</summary>
    public bool IsClause(TextSpan inner)
    {
        var words = prose.TokensIn(inner);
        return words.Count >= LongEnough && HasVerb(words);
    }

    /// <summary>Whether words are printed as a sentence: after a capital or a bracket, or before a stop.</summary>
    public bool IsSentence(TextSpan inner)
    {
        var text = prose.Body.AsSpan(inner.Start, inner.Length);
        return char.IsUpper(text[0]) || text[0] is '[' or '…' || text[^1] is '.' or '?' or '!';
    }

    /// <summary>Whether words begin with a capital and end like sentences or their first halves.</summary>
    public bool IsWholeSentence(TextSpan inner)
    {
        var text = prose.Body.AsSpan(inner.Start, inner.Length);
        return (char.IsUpper(text[0]) || text[0] is '[' or '…' or '¿' or '¡' or '\'' or '‘' or '“' || text.StartsWith("...")) && text[^1] is '.' or '?' or '!' or '…' or ',' or '—' or '–' or ']' or '\'' or '’';
    }

    /// <summary>Whether words are capitalised like titles, and do not end like a sentence.</summary>
    public bool IsTitle(TextSpan inner)
    {
        var text = inner.Of(prose.Body).TrimEnd('.');
        if (text.Length == 0 || text[^1] is '!' or '?' or ',' || text.Length < inner.Length && prose.TokensIn(inner).Count < 3)
            return false;
        var words = prose.TokensIn(inner);
        return words.Count > 1 && words.Count(word => word.IsCapitalised) > 1 && (TitleRules.IsTitleCased(text) || words.Count > 5 && words.All(word => word.IsCapitalised || word.Word.Length < 4));
    }

    /// <summary>Whether words speak of "I", "we" or "you".</summary>
    public bool IsPersonal(TextSpan inner) => prose.TokensIn(inner).Any(word => Words.Persons.Contains(word.Word));

    /// <summary>Whether words are a line of the film by themselves: somebody speaks to somebody, and no article makes a label of it.</summary>
    public bool IsLine(Quotation quotation)
    {
        var words = prose.TokensIn(quotation.Inner);
        if (quotation.IsBlock || words.Count < FewestOfALine || !IsPersonal(quotation.Inner) || IsTitle(quotation.Inner) || !char.IsUpper(prose.Body[quotation.Inner.Start]) && !IsBracketedCall(quotation))
            return false;
        var at = prose.TokenFrom(quotation.Outer.Start);
        // "her film “We Are All Boats”"
        if (at > 0 && prose.Body[quotation.Inner.End - 1] is not ('.' or '?' or '!') && (Words.Titled.Contains(prose.Tokens[at - 1].Word) || Words.Works.Contains(prose.Tokens[at - 1].Word)))
            return false;
        return at == 0 || prose.Body[quotation.Inner.End - 1] is '.' or '?' or '!' || !Words.Determiners.Contains(prose.Tokens[at - 1].Word)
            || at > 1 && Words.Report.Contains(prose.Tokens[at - 2].Word) && Words.Objects.Contains(prose.Tokens[at - 1].Word);
    }

    // She stays (“what if I drown?”): called or asked, and all that the brackets hold.
    private bool IsBracketedCall(Quotation quotation) =>
        prose.Body[quotation.Inner.End - 1] is '?' or '!' && quotation.Outer.Start > 0 && prose.Body[quotation.Outer.Start - 1] == '('
        && quotation.Outer.End < prose.Body.Length && prose.Body[quotation.Outer.End] == ')';

    /// <summary>Whether words are joined by grammar, unlike <i>“bad phone, good book”</i>.</summary>
    public bool IsPhrase(TextSpan inner) => prose.TokensIn(inner).Any(word => (prose.IsEnglish ? _grammar : prose.Language.FunctionWords).Contains(word.Word));

    /// <summary>Whether words are only imagined: <i>as if to say “…”</i>, <i>her eyes say “…”</i>.</summary>
    /// <param name="before">The text before them in their sentence.</param>
    public bool IsImagined(TextSpan before) => before.Length > 0 && prose.Language.Patterns.Imagined is { } imagined && imagined.IsMatch(before.Of(prose.Body).TrimEnd());

    private SpeechWords Words => (prose.IsEnglish ? Language.English : prose.Language).Speech;

    // In other languages, function words are the only evidence of a clause.
    private bool HasVerb(List<Token> words) => words.Any(word => (prose.IsEnglish ? English.CommonVerbs : prose.Language.FunctionWords).Contains(word.Word));
}
