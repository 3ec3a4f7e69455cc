using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds everything in quotation marks, straight or curly, single or double, and tells apostrophes from closing marks.</summary>
internal static class QuotationFinder
{
    // Quotations inside quotations end here; a text of nothing but opening marks must stay cheap.
    private const int Deepest = 6;

    private readonly record struct Open(char Closer, int Start, char Mark);

    /// <summary>Every quotation, in order of its start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs; no quotation crosses one.</param>
    /// <param name="blocks">Block quotations by markup.</param>
    public static List<Quotation> Find(string text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<TextSpan> blocks)
    {
        var found = new List<Quotation>();
        for (var i = 0; i < paragraphs.Count; i++)
            Scan(text, paragraphs[i], i + 1 < paragraphs.Count ? paragraphs[i + 1] : null, found);

        foreach (var block in blocks)
        {
            if (block.Length > 0 && block.End <= text.Length)
                found.Add(new(block, block, 0, IsBlock: true));
        }

        found.Sort((left, right) => left.Outer.Start != right.Outer.Start ? left.Outer.Start.CompareTo(right.Outer.Start) : right.Outer.End.CompareTo(left.Outer.End));
        return found;
    }

    private static void Scan(string text, TextSpan paragraph, TextSpan? next, List<Quotation> found)
    {
        var singles = new SingleMarks(text, paragraph);
        var open = new List<Open>(Deepest);
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var c = text[i];
            if (!QuoteMarks.IsMark(c))
                continue;
            if (Closes(c, i, open, singles, text, paragraph) is var level && level >= 0)
            {
                Add(text, open[level].Start, i, level, found);
                open.RemoveRange(level, open.Count - level);
            }
            else if (QuoteMarks.Opens(text, i, paragraph) && open.Count < Deepest && !IsOpen(open, c))
                open.Add(new(QuoteMarks.CloserOf(c), i, c));
        }

        // By an old custom a quotation of several paragraphs opens each of them, and closes the last one only.
        if (open.Count > 0 && open[0].Mark is '“' or '"' or '«' && next is { } following && text[following.Start] == open[0].Mark)
            found.Add(new(new(open[0].Start, paragraph.End), new(open[0].Start + 1, paragraph.End), 0, IsBlock: false));
    }

    // A straight mark cannot open inside itself.
    private static bool IsOpen(List<Open> open, char mark) => mark is '"' or '\'' && open.Exists(one => one.Mark == mark);

    private static int Closes(char c, int i, List<Open> open, SingleMarks singles, string text, TextSpan paragraph)
    {
        if (c is '\'' or '’')
        {
            // A single mark closes only what is open innermost: “the boys’ own” is a possessive.
            if (open.Count == 0 || open[^1].Closer is not ('’' or '\''))
                return -1;
            return singles.Closes(i) ? open.Count - 1 : -1;
        }

        if (c == '"' && !QuoteMarks.CanCloseStraight(text, i, paragraph))
            return -1;
        for (var level = open.Count - 1; level >= 0; level--)
        {
            var closer = open[level].Closer;
            if (closer == c || c == '”' && closer == '"' || c == '"' && closer == '”' || c == '“' && open[level].Mark == '„')
                return level;
        }

        return -1;
    }

    private static void Add(string text, int start, int end, int level, List<Quotation> found)
    {
        var innerStart = start + 1;
        var innerEnd = end;
        while (innerStart < innerEnd && char.IsWhiteSpace(text[innerStart]))
            innerStart++;
        while (innerEnd > innerStart && char.IsWhiteSpace(text[innerEnd - 1]))
            innerEnd--;
        if (innerEnd > innerStart)
            found.Add(new(new(start, end + 1), new(innerStart, innerEnd), level, IsBlock: false));
    }
}
