using System.IO.Compression;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Feeds.Encodings;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Letterboxd;

/// <summary>
/// Letterboxd's export, the archive or single tables of it, and the table that Letterboxd imports. Nothing is written to disk: of an archive,
/// only the tables with known names are read, into memory, each within a limit.
/// </summary>
public sealed class DiaryFiles : IDiaryFiles
{
    private static readonly string[] _tables = ["ratings.csv", "diary.csv", "reviews.csv", "watched.csv", "watchlist.csv"];

    // Within these folders of the archive, tables of the same names are of other things.
    private static readonly string[] _otherFolders = ["likes", "lists", "deleted", "orphaned"];

    /// <inheritdoc/>
    public int MaxBytes => DiaryLimits.MaxBytes;

    /// <inheritdoc/>
    public DiaryReading Read(string name, ReadOnlyMemory<byte> content)
    {
        var file = FileLabel.Of(Path.GetFileName(name));
        try
        {
            if (content.Length > DiaryLimits.MaxBytes)
                throw new DiaryProblemException(DiaryProblem.TooLarge, new(file));
            var entries = IsArchive(content.Span) ? Archive(file, content) : Table(file, content.Span);
            return new DiaryReading.Accepted(entries);
        }
        catch (DiaryProblemException problem)
        {
            return problem.Refusal;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Write(IReadOnlyList<DiaryEntry> entries) => ExchangeTable.Write(entries);

    private static bool IsArchive(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    private static List<DiaryEntry> Archive(string file, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > DiaryLimits.MaxArchiveEntries)
                throw new DiaryProblemException(DiaryProblem.TooLarge, new(file));
            List<DiaryEntry> entries = [];
            var tables = archive.Entries.Where(IsTable).DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).OrderBy(entry => Array.IndexOf(_tables, entry.Name.ToLowerInvariant())).ToList();
            foreach (var table in tables)
                entries.AddRange(Table(table.Name, Unpacked(table)));
            return tables.Count > 0 ? entries : throw new DiaryProblemException(DiaryProblem.NoTable, new(file));
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            throw new DiaryProblemException(DiaryProblem.Archive, new(file));
        }
    }

    // Some people pack the folder that they unpacked.
    private static bool IsTable(ZipArchiveEntry entry)
    {
        var path = entry.FullName.Split('/', '\\');
        return _tables.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) && path.Length <= 2 && !_otherFolders.Contains(path[0], StringComparer.OrdinalIgnoreCase);
    }

    // The size that an archive states is not trusted.
    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
        {
            if (unpacked.Length + read > DiaryLimits.MaxTableBytes)
                throw new DiaryProblemException(DiaryProblem.TooLarge, new(entry.Name));
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static IReadOnlyList<DiaryEntry> Table(string file, ReadOnlySpan<byte> content) =>
        TextDecoder.Decode(content, out _) is { } text ? DiaryTableReader.Read(file, text) : throw new DiaryProblemException(DiaryProblem.Encoding, new(file));
}
