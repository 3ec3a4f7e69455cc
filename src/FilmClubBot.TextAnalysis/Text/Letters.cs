namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Finds letters that a text quotes paragraph by paragraph, from "My dear Ann," to the signature.</summary>
/// <remarks>They are addressed to somebody, but are not speech.</remarks>
internal sealed class Letters(Prose prose)
{
    private const int LongestSignature = 4;

    /// <summary>For every quotation, whether it is a part of a letter.</summary>
    public bool[] Of(IReadOnlyList<Quotation> quotations)
    {
        var parts = new bool[quotations.Count];
        var isOpen = false;
        for (var i = 0; i < quotations.Count; i++)
        {
            var isAlone = IsParagraph(quotations[i]);
            if (isAlone && IsSalutation(quotations[i]))
                isOpen = true;
            else if (isOpen && (!isAlone || prose.ParagraphAt(quotations[i].Outer.Start) > prose.ParagraphAt(quotations[i - 1].Outer.Start) + 1))
                isOpen = false;
            parts[i] = isOpen;
            isOpen &= !IsSignature(quotations[i]);
        }

        return parts;
    }

    private bool IsParagraph(Quotation quotation) => prose.Paragraphs[prose.ParagraphAt(quotation.Outer.Start)] == quotation.Outer;

    private bool IsSalutation(Quotation quotation) => prose.Body[quotation.Inner.End - 1] == ',' && prose.TokensIn(quotation.Inner).Count <= LongestSignature + 2;

    private bool IsSignature(Quotation quotation)
    {
        var words = prose.TokensIn(quotation.Inner);
        return words.Count is > 0 and <= LongestSignature && words[^1].IsCapitalised && prose.Body[quotation.Inner.End - 1] != ',';
    }
}
