using FilmClubBot.Commands.Sheets;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Writes sheets as PDF files with SkiaSharp. The text is stored as it is written, whatever its script, and tagged with what it is.</summary>
internal sealed class PdfPrinter : ISheetPrinter
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Print(Sheet sheet, PaperSize size)
    {
        var paper = Paper.Of(size);
        using var pages = new PdfPages(paper);
        if (sheet.IsPoster)
            PosterLayout.Draw(pages, sheet, paper);
        else
            SheetLayout.Draw(new PageFlow(pages, paper, sheet), sheet);
        return pages.Write(sheet);
    }
}
