namespace FilmClubBot.Commands.Sheets;

/// <summary>Writes a sheet as a PDF file. Implemented by Drawing.</summary>
public interface ISheetPrinter
{
    /// <summary>The media type of the files.</summary>
    const string MediaType = "application/pdf";

    /// <summary>The file: its text can be selected and read aloud, and it states its title and language. The same sheet gives the same bytes.</summary>
    ReadOnlyMemory<byte> Print(Sheet sheet, PaperSize size);
}
