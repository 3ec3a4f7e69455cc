namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Cuts boilerplate off a list of paragraphs.</summary>
internal static class Trimmer
{
    private const int ShortestProse = 30, ProseWords = 25, HeadParagraphs = 5;

    /// <summary>The paragraphs of the review, unchanged.</summary>
    public static List<string> Trim(IReadOnlyList<string> paragraphs) => Retained(paragraphs).Select(index => paragraphs[index]).ToList();

    /// <summary>Indices of the paragraphs of the review.</summary>
    public static List<int> Retained(IReadOnlyList<string> paragraphs)
    {
        var end = End(paragraphs);
        var kept = new List<int>();
        var isHead = true;
        for (var i = 0; i < end; i++)
        {
            if (Furniture.IsLine(paragraphs[i]) && !IsInText(paragraphs, i) || isHead && Furniture.IsByline(paragraphs[i]))
                continue;
            isHead &= kept.Count < HeadParagraphs;
            kept.Add(i);
        }

        // A heading of the next box that remains at the very end.
        while (kept.Count > 1 && Furniture.IsClosing(paragraphs[kept[^1]]))
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    // A menu has several such lines; one between paragraphs of the text is its heading.
    private static bool IsInText(IReadOnlyList<string> paragraphs, int at) =>
        at > 0 && at + 1 < paragraphs.Count && Furniture.MayHeadSections(paragraphs[at])
        && paragraphs[at - 1].Length >= ShortestProse && !Furniture.IsLine(paragraphs[at - 1]) && !Furniture.IsLine(paragraphs[at + 1]);

    // The first closing line after which no prose of the review follows. Comments and teasers may be prose too, so a
    // closing line in the second half of the text ends it in any case, if less text follows than precedes it.
    private static int End(IReadOnlyList<string> paragraphs)
    {
        var total = paragraphs.Sum(paragraph => (long)paragraph.Length);
        long before = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (before > 0 && Furniture.IsClosing(paragraphs[i]) && (before * 2 >= total || !HasProse(paragraphs, i + 1)))
                return i;
            before += paragraphs[i].Length;
        }

        return paragraphs.Count;
    }

    private static bool HasProse(IReadOnlyList<string> paragraphs, int from)
    {
        // Only the next few paragraphs are checked: scanning to the end for every closing line would make a hostile text slow.
        for (var i = from; i < Math.Min(paragraphs.Count, from + 12); i++)
        {
            if (paragraphs[i].Length > 100 && paragraphs[i].AsSpan().Count(' ') >= ProseWords && paragraphs[i].AsSpan().TrimEnd()[^1] is '.' or '!' or '?' or '”' or '’' or '"')
                return true;
        }

        return false;
    }
}
