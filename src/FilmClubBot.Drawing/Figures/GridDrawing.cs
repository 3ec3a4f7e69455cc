using FilmClubBot.Commands.Figures;
using FilmClubBot.Drawing.Lettering;

namespace FilmClubBot.Drawing.Figures;

/// <summary>Draws a table whose cells are coloured by their level, with a legend below.</summary>
internal static class GridDrawing
{
    private const float HeadHeight = 40, LegendHeight = 40, Gap = 4, LargestCell = 120, LargestName = 210, SmallestHead = 36;

    public static void Draw(FigureSheet sheet, FigureArea area, GridFigure figure)
    {
        if (figure.Rows.Count > 0 && figure.Columns.Count > 0)
        {
            var left = area.Left + LargestName;
            var width = Math.Min(LargestCell * 1.6f, (area.Width - LargestName) / figure.Columns.Count);
            var height = Math.Min(LargestCell, (area.Height - HeadHeight - LegendHeight) / figure.Rows.Count);
            // Names of narrow columns would not be legible: every second or third has one.
            var step = (int)Math.Ceiling(SmallestHead / width);
            for (var column = 0; column < figure.Columns.Count; column += step)
                sheet.DrawInside(figure.Columns[column], Typefaces.Normal, 24, new(left + (column * width) - ((step - 1) * width / 2) + (Gap / 2), area.Top, (step * width) - Gap, HeadHeight), sheet.Colours.Faded);
            for (var row = 0; row < figure.Rows.Count; row++)
            {
                var top = area.Top + HeadHeight + (row * height);
                var name = TextBlock.Fit(figure.Rows[row].Name, Typefaces.Normal, Math.Min(26, height * 0.8f), Math.Min(14, height * 0.7f), LargestName - 16, height);
                sheet.Draw(name, area.Left, top + ((height - name.Height) / 2), sheet.Colours.Ink);
                for (var column = 0; column < figure.Columns.Count; column++)
                    DrawCell(sheet, new(left + (column * width) + (Gap / 2), top + (Gap / 2), width - Gap, height - Gap), figure.Rows[row].Cells[column]);
            }
        }

        DrawLegend(sheet, new(area.Left, area.Bottom - LegendHeight + 8, area.Width, LegendHeight - 16), figure.Legend);
    }

    private static void DrawCell(FigureSheet sheet, FigureArea area, GridCell? cell)
    {
        var ground = cell?.Level is { } level ? sheet.Colours.At(level) : sheet.Colours.Line;
        sheet.Fill(area, ground);
        if (cell is null)
            return;
        var hasNote = cell.Note is not null && area.Height > 44;
        var ink = sheet.Colours.On(ground);
        sheet.DrawInside(cell.Text, Typefaces.Bold, Math.Min(32, area.Height * (hasNote ? 0.5f : 0.66f)), hasNote ? area with { Top = area.Top + 4, Height = area.Height * 0.58f } : area, ink);
        if (hasNote)
            sheet.DrawInside(cell.Note!, Typefaces.Normal, Math.Min(19, area.Height * 0.26f), area with { Left = area.Left + 4, Width = area.Width - 8, Top = area.Top + (area.Height * 0.54f), Height = area.Height * 0.4f }, ink);
    }

    private static void DrawLegend(FigureSheet sheet, FigureArea area, (string Lowest, string Highest) legend)
    {
        const float bar = 240, words = LargestName - 16;
        sheet.DrawInside(legend.Lowest, Typefaces.Normal, 22, area with { Width = words }, sheet.Colours.Faded);
        sheet.FillWithLevels(area with { Left = area.Left + LargestName, Width = bar });
        sheet.DrawInside(legend.Highest, Typefaces.Normal, 22, area with { Left = area.Left + LargestName + bar + 16, Width = words }, sheet.Colours.Faded);
    }
}
