using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Finds everything in quotation marks, straight or curly, single or double, and distinguishes apostrophes from closing marks.</summary>
internal static class QuotationFinder
{
    // The maximum nesting of quotations; a text of nothing but opening marks must remain cheap.
    private const int Deepest = 6;

    // The maximum number of paragraphs in a quotation that is opened in the first and closed in the last only.
    private const int MostParagraphs = 4;

    private readonly record struct Open(char Closer, int Start, char Mark);

    /// <summary>Every quotation, in order of its start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="blocks">Block quotations by markup.</param>
    public static List<Quotation> Find(string text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<TextSpan> blocks)
    {
        text = DoubledApostrophes.Joined(text);
        var found = new List<Quotation>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (text.AsSpan(paragraphs[i].Start, paragraphs[i].Length).ContainsAny(QuoteMarks.All) && Scan(text, paragraphs[i], found) is { } open)
                Continue(text, paragraphs, i, open, found);
        }

        foreach (var block in blocks)
        {
            if (block.End <= text.Length && Trimmed(text, block) is { Length: > 0 } words)
                found.Add(new(words, BlockSignature.Without(text, words), 0, IsBlock: true));
        }

        // Of a block and the marks that fill it, the block is the outer one: the order must not depend on the sort.
        found.Sort((left, right) => (left.Outer.Start, -left.Outer.End, right.IsBlock).CompareTo((right.Outer.Start, -right.Outer.End, left.IsBlock)));
        return found;
    }

    // The quotation in double marks that the paragraph leaves open, if any.
    private static Open? Scan(string text, TextSpan paragraph, List<Quotation> found)
    {
        var singles = new SingleMarks(text, paragraph);
        var straights = new StraightMarks(text, paragraph);
        var open = new List<Open>(Deepest);
        var curly = paragraph.Start - 1;
        for (var i = paragraph.Start; text.AsSpan(i, paragraph.End - i).IndexOfAny(QuoteMarks.All) is >= 0 and var next; i++)
        {
            i += next;
            var c = text[i];
            var isWithin = false;
            if (c == '"' && open.Exists(one => one.Mark == '“'))
            {
                if (curly < i)
                    curly = text.AsSpan(i, paragraph.End - i).IndexOfAny('“', '”') is >= 0 and var ahead ? i + ahead : paragraph.End;
                // “She called it "a boat", and left”: a curly mark follows for the curly one.
                isWithin = curly < paragraph.End && text[curly] == '”';
            }

            if (c == '"' && straights.RoleOf(i) == StraightRole.None && (isWithin || !(open.Exists(one => one.Mark == '“') && StraightMarks.IsCloser(text, i, paragraph))) || c == '?' && open.Count == 0)
                continue;
            if (!(isWithin && straights.RoleOf(i) == StraightRole.Opens) && Closes(c, i, open, singles, straights) is var level && level >= 0)
            {
                Add(text, open[level].Start, i, level, found);
                open.RemoveRange(level, open.Count - level);
            }
            else if (open.Count < Deepest && (c == '"' ? straights.RoleOf(i) == StraightRole.Opens : QuoteMarks.Opens(text, i, paragraph)) && !(c == '\'' && open.Exists(one => one.Mark == c)))
                open.Add(new(QuoteMarks.CloserOf(c), i, c));
        }

        return open.Count > 0 && open[0].Mark is '“' or '„' or '"' or '«' ? open[0] : null;
    }

    private static void Continue(string text, IReadOnlyList<TextSpan> paragraphs, int at, Open open, List<Quotation> found)
    {
        if (at + 1 == paragraphs.Count)
            return;
        // Traditionally, a quotation of several paragraphs opens each of them, and closes only the last one.
        if (text[paragraphs[at + 1].Start] == open.Mark)
        {
            // A mark that ends its paragraph opens nothing.
            if (open.Start + 1 < paragraphs[at].End)
                found.Add(new(new(open.Start, paragraphs[at].End), new(open.Start + 1, paragraphs[at].End), 0, IsBlock: false));
            return;
        }

        // Other texts open it once.
        for (var next = at + 1; next < paragraphs.Count && next - at < MostParagraphs; next++)
        {
            var first = FirstMark(text, paragraphs[next], open);
            if (first < 0)
                continue;
            if (open.Mark == '"' ? StraightMarks.StartsWithCloser(text, paragraphs[next]) : text[first] == open.Closer || open.Mark == '„' && text[first] == '“')
                Add(text, open.Start, first, 0, found);
            return;
        }
    }

    private static int FirstMark(string text, TextSpan paragraph, Open open)
    {
        var first = text.AsSpan(paragraph.Start, paragraph.Length).IndexOfAny(open.Mark, open.Closer, open.Mark == '„' ? '“' : open.Closer);
        return first < 0 ? -1 : paragraph.Start + first;
    }

    private static int Closes(char c, int i, List<Open> open, SingleMarks singles, StraightMarks straights)
    {
        if (c is '\'' or '’')
        {
            // A single mark closes only what is open innermost: “the boys’ own” is a possessive.
            if (open.Count == 0 || open[^1].Closer is not ('’' or '\''))
                return -1;
            return singles.Closes(i) ? open.Count - 1 : -1;
        }

        if (c == '"' && straights.RoleOf(i) == StraightRole.Opens && open.Exists(one => one.Mark == c))
            return -1;
        for (var level = open.Count - 1; level >= 0; level--)
        {
            var closer = open[level].Closer;
            if (closer == c || c == '”' && closer == '"' || c == '"' && closer == '”' || c == '“' && open[level].Mark == '„')
                return level;
        }

        return -1;
    }

    // A page may indent a block by a space that does not break: no paragraph begins with it.
    private static TextSpan Trimmed(string text, TextSpan block)
    {
        var (start, end) = (block.Start, block.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(start, end);
    }

    private static void Add(string text, int start, int end, int level, List<Quotation> found)
    {
        var innerStart = start + 1;
        var innerEnd = end;
        while (innerStart < innerEnd && (char.IsWhiteSpace(text[innerStart]) || text[innerStart] == DoubledApostrophes.Filler))
            innerStart++;
        while (innerEnd > innerStart && (char.IsWhiteSpace(text[innerEnd - 1]) || text[innerEnd - 1] == DoubledApostrophes.Filler))
            innerEnd--;
        if (innerEnd > innerStart)
            found.Add(new(new(start, end + 1), new(innerStart, innerEnd), level, IsBlock: false));
    }
}
