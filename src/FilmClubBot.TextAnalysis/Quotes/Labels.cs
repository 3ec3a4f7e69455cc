using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Tells, by form and place alone, a label, a title or a scare quote from words that somebody says.</summary>
internal sealed class Labels(Prose prose)
{
    private const int LongEnough = 8;

    /// <summary>Whether a quotation is no more than a piece of the writer's own sentence: <i>the “happy” ending</i>.</summary>
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
        return !SpeechVerbs.All.Contains(before.Word) && !SpeechVerbs.Thinking.Contains(before.Word) || IsFragment(quotation.Inner);
    }

    /// <summary>Whether words form neither a sentence nor a clause of some length.</summary>
    public bool IsFragment(TextSpan inner)
    {
        var words = prose.TokensIn(inner);
        return words.Count < LongEnough && !IsSentence(inner) && !(words.Count >= 4 && HasVerb(words));
    }

    /// <summary>Whether words are long and make a clause.</summary>
    public bool IsClause(TextSpan inner)
    {
        var words = prose.TokensIn(inner);
        return words.Count >= LongEnough && HasVerb(words);
    }

    /// <summary>Whether words are printed as a sentence: with a capital or a bracket before, or a stop behind.</summary>
    public bool IsSentence(TextSpan inner)
    {
        var text = prose.Body.AsSpan(inner.Start, inner.Length);
        return char.IsUpper(text[0]) || text[0] is '[' or '…' || text[^1] is '.' or '?' or '!';
    }

    /// <summary>Whether words begin with a capital and end as sentences, or their first halves, do.</summary>
    public bool IsWholeSentence(TextSpan inner)
    {
        var text = prose.Body.AsSpan(inner.Start, inner.Length);
        return (char.IsUpper(text[0]) || text[0] is '[' or '…' or '¿' or '¡' or '\'' or '‘' or '“') && text[^1] is '.' or '?' or '!' or '…' or ',' or '—' or '–' or ']' or '\'' or '’';
    }

    /// <summary>Whether words are capitalised as titles are, and end as no sentence does.</summary>
    public bool IsTitle(TextSpan inner)
    {
        var text = inner.Of(prose.Body);
        if (text[^1] is '.' or '!' or '?' or ',')
            return false;
        var words = prose.TokensIn(inner);
        return words.Count > 1 && words.Count(word => word.IsCapitalised) > 1 && TitleRules.IsTitleCased(text);
    }

    /// <summary>Whether a quotation is a paragraph of its own that ends in a comma: it greets the reader of a letter.</summary>
    public bool IsSalutation(Quotation quotation) =>
        prose.Body[quotation.Inner.End - 1] == ',' && prose.Paragraphs[prose.ParagraphAt(quotation.Outer.Start)] == quotation.Outer;

    private static bool HasVerb(IReadOnlyList<Token> words) => words.Any(word => English.CommonVerbs.Contains(word.Word));
}
