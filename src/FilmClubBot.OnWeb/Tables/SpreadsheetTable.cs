using System.Globalization;
using CsvHelper;

namespace FilmClubBot.OnWeb.Tables;

/// <summary>Writes tables for spreadsheets (RFC 4180).</summary>
internal static class SpreadsheetTable
{
    // A title that begins with = or + would be run as a formula: such a cell begins with an apostrophe.
    private static readonly CsvWriterOptions _options = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>The text of a table; a line break within a cell becomes a space.</summary>
    public static string Write(string[] columns, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, _options, leaveOpen: true))
        {
            csv.WriteRecord(columns);
            foreach (var row in rows)
                csv.WriteRecord(Array.ConvertAll(row, cell => cell.ReplaceLineEndings(" ")));
        }

        return text.ToString();
    }
}
