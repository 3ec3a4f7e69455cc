using System.Text;
using FilmClubBot.OnWeb.Tables;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>A part of the archive.</summary>
internal interface IArchivePart
{
    /// <summary>Its files, always in the same order.</summary>
    IAsyncEnumerable<ArchiveFile> Files(CancellationToken cancellationToken);
}

/// <summary>A file of the archive.</summary>
/// <param name="Path">Its path, with slashes.</param>
/// <param name="Content">Its content.</param>
public sealed record ArchiveFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A file of text in UTF-8.</summary>
    public static ArchiveFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>A table for spreadsheets, which take a file without the mark of UTF-8 for one of an old code page.</summary>
    internal static ArchiveFile Table(string path, string[] columns, IEnumerable<string[]> rows) =>
        new(path, (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SpreadsheetTable.Write(columns, rows))]);
}
