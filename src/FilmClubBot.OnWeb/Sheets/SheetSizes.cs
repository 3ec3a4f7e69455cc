using FilmClubBot.Commands.Sheets;

namespace FilmClubBot.OnWeb.Sheets;

/// <summary>Papers in addresses.</summary>
internal static class SheetSizes
{
    /// <summary>The papers of a poster.</summary>
    public static readonly IReadOnlyList<PaperSize> OfPosters = [PaperSize.A4, PaperSize.A3];

    /// <summary>The papers of other sheets.</summary>
    public static readonly IReadOnlyList<PaperSize> OfSheets = [PaperSize.A4, PaperSize.A5];

    /// <summary>The paper's name in an address.</summary>
    public static string Name(PaperSize size) => size.ToString().ToLowerInvariant();

    /// <summary>The paper of an address; the first of those permitted where it names another, or none.</summary>
    public static PaperSize Read(string? name, IReadOnlyList<PaperSize> permitted) =>
        permitted.FirstOrDefault(size => string.Equals(Name(size), name, StringComparison.OrdinalIgnoreCase), permitted[0]);
}
