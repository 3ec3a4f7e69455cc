using FilmClubBot.Commands.Sheets;
using SkiaSharp;

namespace FilmClubBot.Drawing.Papers;

/// <summary>Writes sheets as PDF files with SkiaSharp. The text is stored as it is written, whatever its script.</summary>
internal sealed class PdfPrinter : ISheetPrinter
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Print(Sheet sheet, PaperSize size)
    {
        var paper = Paper.Of(size);
        using var stream = new MemoryStream();
        // Without a date, the same sheet has the same bytes and pages the same entity tag.
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = sheet.Title, Author = sheet.Club, Subject = sheet.Description, Creator = "FilmClubBot" }))
        {
            if (sheet.IsPoster)
            {
                PosterLayout.Draw(document, sheet, paper);
            }
            else
            {
                using var flow = new PageFlow(document, paper, sheet);
                SheetLayout.Draw(flow, sheet);
            }

            document.Close();
        }

        return PdfLanguage.State(stream.ToArray(), sheet.Language);
    }
}
