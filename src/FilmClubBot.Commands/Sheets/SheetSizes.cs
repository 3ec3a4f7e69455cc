namespace FilmClubBot.Commands.Sheets;

/// <summary>The papers that sheets can be printed on, the usual one first, and their names in addresses.</summary>
public static class SheetSizes
{
    /// <summary>The papers of a poster.</summary>
    public static readonly IReadOnlyList<PaperSize> OfPosters = [PaperSize.A4, PaperSize.A3];

    /// <summary>The paper of the report and of the letter.</summary>
    public static readonly IReadOnlyList<PaperSize> OfReports = [PaperSize.A4];

    /// <summary>The papers of other sheets.</summary>
    public static readonly IReadOnlyList<PaperSize> OfSheets = [PaperSize.A4, PaperSize.A5];

    /// <summary>The paper of an address; the first of those permitted where it names another, or none.</summary>
    public static PaperSize Read(string? name, IReadOnlyList<PaperSize> permitted) =>
        permitted.FirstOrDefault(size => string.Equals(Name(size), name, StringComparison.OrdinalIgnoreCase), permitted[0]);

    /// <summary>The path of a sheet, or of its file, on a paper.</summary>
    public static string Sized(string path, PaperSize size) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size={Name(size)}";

    private static string Name(PaperSize size) => size.ToString().ToLowerInvariant();
}
