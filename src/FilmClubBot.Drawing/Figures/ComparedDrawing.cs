using FilmClubBot.Commands.Figures;
using FilmClubBot.Drawing.Lettering;
using SkiaSharp;

namespace FilmClubBot.Drawing.Figures;

/// <summary>Draws two distributions as pairs of bars, with their names above.</summary>
internal static class ComparedDrawing
{
    private const float NamesHeight = 48, ValuesHeight = 40, Swatch = 24;

    public static void Draw(FigureSheet sheet, FigureArea area, ComparedFigure figure)
    {
        DrawName(sheet, area with { Width = area.Width / 2 }, figure.First.Name, sheet.Colours.High);
        DrawName(sheet, area with { Left = area.Left + (area.Width / 2), Width = area.Width / 2 }, figure.Second.Name, sheet.Colours.Accent);
        var highest = Math.Max(0.01, figure.First.Shares.Concat(figure.Second.Shares).DefaultIfEmpty().Max());
        var room = area.Height - NamesHeight - ValuesHeight;
        var bottom = area.Bottom - ValuesHeight;
        var width = area.Width / Math.Max(1, figure.Values.Count);
        for (var at = 0; at < figure.Values.Count; at++)
        {
            var left = area.Left + (at * width);
            DrawBar(left + (width * 0.1f), figure.First.Shares[at], sheet.Colours.High);
            DrawBar(left + (width * 0.5f), figure.Second.Shares[at], sheet.Colours.Accent);
            sheet.DrawInside(figure.Values[at], Typefaces.Normal, 26, new(left, bottom, width, ValuesHeight), sheet.Colours.Ink);
        }

        sheet.Fill(new(area.Left, bottom, area.Width, 2), sheet.Colours.Faded);

        void DrawBar(float left, double share, SKColor colour)
        {
            var height = (float)(room * share / highest);
            if (height > 0)
                sheet.Fill(new(left, bottom - height, width * 0.38f, height), colour);
        }
    }

    private static void DrawName(FigureSheet sheet, FigureArea area, string name, SKColor colour)
    {
        sheet.Fill(new(area.Left, area.Top + 6, Swatch, Swatch), colour);
        sheet.Draw(TextBlock.Fit(name, Typefaces.Normal, 26, 18, area.Width - Swatch - 24, 36), area.Left + Swatch + 12, area.Top + 2, sheet.Colours.Ink);
    }
}
