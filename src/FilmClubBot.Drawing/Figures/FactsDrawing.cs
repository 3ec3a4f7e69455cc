using FilmClubBot.Commands.Figures;
using FilmClubBot.Drawing.Lettering;

namespace FilmClubBot.Drawing.Figures;

/// <summary>Draws facts: large values in a row, the other lines below.</summary>
internal static class FactsDrawing
{
    private const int MostFacts = 4, MostLines = 5;
    private const float ValueHeight = 84, NameSize = 22, Gap = 28, LargestLine = 30;

    public static void Draw(FigureSheet sheet, FigureArea area, FactsFigure figure)
    {
        var facts = figure.Facts.Take(MostFacts).ToList();
        var width = facts.Count == 0 ? 0 : (area.Width - ((facts.Count - 1) * Gap)) / facts.Count;
        for (var at = 0; at < facts.Count; at++)
        {
            var left = area.Left + (at * (width + Gap));
            var value = TextBlock.Fit(facts[at].Value, Typefaces.Bold, 54, 22, width, ValueHeight);
            // Values of several lines begin higher, so that all end on one line.
            sheet.Draw(value, left, area.Top + ValueHeight - value.Height, sheet.Colours.High);
            sheet.Draw(TextBlock.Fit(facts[at].Name, Typefaces.Normal, NameSize, NameSize, width, NameSize * 2.4f), left, area.Top + ValueHeight + 6, sheet.Colours.Faded);
        }

        var lines = figure.Lines.Take(MostLines).ToList();
        var top = area.Top + (facts.Count == 0 ? 0 : ValueHeight + (NameSize * 2.4f) + Gap);
        if (lines.Count == 0)
            return;
        var height = (area.Bottom - top) / lines.Count;
        foreach (var line in lines)
        {
            var text = TextBlock.Fit(line, Typefaces.Normal, LargestLine, 22, area.Width - Gap, height);
            sheet.Fill(new(area.Left, top + 8, 6, text.Height - 8), sheet.Colours.Accent);
            sheet.Draw(text, area.Left + Gap, top, sheet.Colours.Ink);
            top += Math.Min(height, text.Height + 14);
        }
    }
}
