using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Extracts headline and body from prose, and cuts boilerplate at its start and end.</summary>
internal static class PlainTextCleaner
{
    // A longer line was not wrapped by hand or by a mail program.
    private const int LongestWrappedLine = 140;

    /// <summary>Cleans a plain text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="title">The headline, if the source states it separately.</param>
    public static ReviewText Clean(string content, string? title)
    {
        var lines = Characters.Clean(content).Split('\n');
        var headline = Headline.Clean(title ?? "");
        var first = 0;
        SkipFurniture(lines, ref first);
        if (first < lines.Length)
        {
            var isFollowedByBlank = first + 1 >= lines.Length || lines[first + 1].Length == 0;
            if (headline.Length == 0 && Headline.IsLikely(lines[first], isFollowedByBlank))
                headline = Headline.Clean(lines[first++]);
            else if (headline.Length > 0 && Headline.IsSame(headline, Headline.Clean(lines[first])))
                first++;
        }

        SkipFurniture(lines, ref first);
        var blocks = Blocks(lines, first);
        return new(headline, string.Join("\n\n", Trimmer.Trim(blocks))) { Links = LinkedFilm.Distinct(LinkedFilm.WrittenIn(content)) };
    }

    private static void SkipFurniture(string[] lines, ref int first)
    {
        while (first < lines.Length && (lines[first].Length == 0 || Furniture.IsLine(lines[first]) || Furniture.IsByline(lines[first])))
            first++;
    }

    private static List<string> Blocks(string[] lines, int first)
    {
        var isWrapped = IsHardWrapped(lines, first);
        var blocks = new List<string>();
        var block = new List<string>();
        foreach (var line in lines.Skip(first).Append(""))
        {
            // A line of boilerplate directly after the last paragraph must not become a part of it.
            var ends = line.Length == 0 || !isWrapped || block.Count > 0 && (Furniture.IsClosing(line) || Furniture.IsLine(line));
            if (ends && block.Count > 0)
            {
                blocks.Add(string.Join('\n', block));
                block.Clear();
            }

            if (line.Length > 0)
                block.Add(line);
        }

        if (block.Count > 0)
            blocks.Add(string.Join('\n', block));
        return blocks;
    }

    private static bool IsHardWrapped(string[] lines, int first)
    {
        var pairs = 0;
        var broken = 0;
        for (var i = first; i + 1 < lines.Length; i++)
        {
            if (lines[i].Length > LongestWrappedLine)
                return false;
            if (lines[i].Length == 0 || lines[i + 1].Length == 0)
                continue;
            pairs++;
            if (lines[i].Length > 30 && lines[i][^1] is not ('.' or '!' or '?' or '…' or '”' or '"' or ':') || char.IsLower(lines[i + 1][0]))
                broken++;
        }

        return pairs > 0 && broken * 5 >= pairs * 2;
    }
}
