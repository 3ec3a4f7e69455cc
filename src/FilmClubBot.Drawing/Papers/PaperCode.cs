using System.Globalization;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Drawing.Codes;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Codes on paper.</summary>
internal static class PaperCode
{
    private const float SideInMillimetres = 26;

    /// <summary>The side of a code on a sheet that is held in the hand, in points: phones read it from an arm's length.</summary>
    public static readonly float Side = Paper.Points(SideInMillimetres);

    /// <summary>Draws a code on the current page.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="code">The code; its words and its address are read aloud.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="left">The left edge in points.</param>
    /// <param name="top">The upper edge in points.</param>
    /// <param name="side">Width and height in points.</param>
    /// <param name="within">The element that it belongs to.</param>
    public static void Draw(PdfPages pages, SheetCode code, Paper paper, float left, float top, float side, PdfElement within)
    {
        // In the coordinates of PDF, which begin at the lower edge.
        var box = string.Create(CultureInfo.InvariantCulture, $"/O /Layout /BBox [{left:0.##} {paper.Height - top - side:0.##} {left + side:0.##} {paper.Height - top:0.##}]");
        var picture = within.Add(new PdfElement("Figure") { Alternative = $"{code.Words} {code.Address.AbsoluteUri}", Attributes = box });
        QrDrawing.Draw(pages.On(picture), code.Address, left, top, side);
    }
}
