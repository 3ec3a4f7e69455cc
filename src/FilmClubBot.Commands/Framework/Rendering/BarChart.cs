using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.Commands.Framework.Rendering;

/// <summary>A histogram in letters, for a fixed-width face.</summary>
public static class BarChart
{
    /// <summary>One line for each bar: its label, the bar, the count, and a mark at the reader's own.</summary>
    /// <param name="histogram">The counts.</param>
    /// <param name="isNarrow">Whether the reader's window may be narrow: then long labels are cut.</param>
    public static IEnumerable<string> Lines(Histogram histogram, bool isNarrow)
    {
        var (longestLabel, longestBar) = isNarrow ? (24, 16) : (int.MaxValue, 20);
        List<string> labels = [.. histogram.Bars.Select(bar => Cut.AtWord(bar.Label.ReplaceLineEndings(" "), longestLabel))];
        var most = histogram.Bars.Select(bar => bar.Count).Append(1).Max();
        var width = labels.Select(label => label.Length).Append(0).Max();
        return histogram.Bars.Zip(labels, (bar, label) =>
        {
            // Every vote is visible: a count above zero is never rounded down to an empty bar.
            var length = bar.Count <= 0 ? 0 : Math.Max(1, (int)((long)bar.Count * longestBar / most));
            return $"{label.PadRight(width)} {new string('█', length).PadRight(longestBar)} {bar.Count.ToString(CultureInfo.InvariantCulture)}{(bar.IsOwn ? " ◄" : "")}";
        });
    }
}
