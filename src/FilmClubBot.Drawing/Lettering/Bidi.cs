using System.Globalization;
using System.Text;

namespace FilmClubBot.Drawing.Lettering;

/// <summary>
/// The order of writing in which a line that mixes right-to-left and left-to-right letters is read: the part of the Unicode
/// bidirectional algorithm (UAX #9) that text without embedding marks needs.
/// </summary>
internal static class Bidi
{
    private enum Class
    {
        Left,
        Right,
        Number,
        Neutral,
    }

    /// <summary>Whether the first letter of a text is one of a right-to-left script.</summary>
    public static bool IsRightToLeft(string text) => text.EnumerateRunes().Select(ClassOf).FirstOrDefault(found => found is Class.Left or Class.Right, Class.Left) == Class.Right;

    /// <summary>The embedding level of each text element of a line: even from left to right, odd from right to left.</summary>
    public static int[] Levels(IReadOnlyList<string> elements, bool isRightToLeft)
    {
        var basis = isRightToLeft ? 1 : 0;
        Class[] classes = [.. elements.Select(element => ClassOf(Rune.GetRuneAt(element, 0)))];
        var strong = isRightToLeft ? Class.Right : Class.Left;
        var levels = new int[classes.Length];
        for (var at = 0; at < classes.Length; at++)
        {
            if (classes[at] is Class.Left or Class.Right)
                strong = classes[at];
            levels[at] = classes[at] switch
            {
                Class.Left => 2 * basis,
                Class.Right => 1,
                Class.Number => strong == Class.Right ? 2 : 2 * basis,
                _ => -1,
            };
        }

        ResolveNeutrals(levels, classes, basis);
        return levels;
    }

    /// <summary>The runs of a line in the order in which they are drawn from left to right (rule L2).</summary>
    public static void Reorder<T>(List<T> runs, Func<T, int> level)
    {
        for (var highest = runs.Select(level).DefaultIfEmpty().Max(); highest > 0; highest--)
        {
            for (var start = 0; start < runs.Count; start++)
            {
                var end = start;
                while (end < runs.Count && level(runs[end]) >= highest)
                    end++;
                if (end > start)
                    runs.Reverse(start, end - start);
                start = end;
            }
        }
    }

    // Spaces and punctuation between two of one direction have this direction, others that of the line (rules N1 and N2).
    private static void ResolveNeutrals(int[] levels, Class[] classes, int basis)
    {
        for (var start = 0; start < levels.Length; start++)
        {
            if (classes[start] != Class.Neutral)
                continue;
            var end = start;
            while (end < levels.Length && classes[end] == Class.Neutral)
                end++;
            var before = start == 0 ? basis == 1 : IsRight(start - 1);
            var after = end == levels.Length ? basis == 1 : IsRight(end);
            Array.Fill(levels, (before, after) switch
            {
                (true, true) => 1,
                (false, false) => 2 * basis,
                _ => basis,
            }, start, end - start);
            start = end - 1;
        }

        // A number after right-to-left letters counts as one of them.
        bool IsRight(int at) => levels[at] == 1 || (classes[at] == Class.Number && levels[at] == 2);
    }

    private static Class ClassOf(Rune rune) => rune.Value switch
    {
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) =>
            Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? Class.Number : Class.Right,
        _ when Rune.IsLetter(rune) => Class.Left,
        _ when Rune.IsDigit(rune) => Class.Number,
        _ => Class.Neutral,
    };
}
