using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Feeds.OwnData;

/// <summary>Writes the export of a member's data. A cell of a table that a spreadsheet would calculate gets an apostrophe before it.</summary>
public sealed class OwnDataFiles : IOwnDataFiles
{
    private static readonly CsvWriterOptions _options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public byte[] Write(IReadOnlyList<OwnTable> tables)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "data.json", stream => JsonSerializer.Serialize(stream, tables.ToDictionary(table => table.Name, Objects), _json));
            foreach (var table in tables)
                Add(archive, $"{table.Name}.csv", stream => WriteTable(stream, table));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
        write(entry);
    }

    private static void WriteTable(Stream stream, OwnTable table)
    {
        using var csv = CsvWriter.Create(stream, _options, leaveOpen: true);
        csv.WriteRecord([.. table.Columns]);
        foreach (var row in table.Rows)
            csv.WriteRecord([.. row.Select(Cell)]);
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static List<Dictionary<string, object?>> Objects(OwnTable table) =>
        [.. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
}
