using System.Text;

namespace FilmClubBot.Feeds.Files;

/// <summary>Identifies binary files by their first bytes, so that a refusal can name their kind.</summary>
internal static class BinaryKinds
{
    private static readonly (byte[] Magic, int Offset, string Name)[] _kinds =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], 0, "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture"),
        ("GIF8"u8.ToArray(), 0, "a GIF picture"),
        ("WEBPVP8"u8.ToArray(), 8, "a WebP picture"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an old Office document"),
        ("{\\rtf"u8.ToArray(), 0, "a rich-text document"),
        ("From: <Saved by "u8.ToArray(), 0, "a web archive (MHTML)"),
        ("bplist00"u8.ToArray(), 0, "a binary property list or web archive"),
        ([0x1F, 0x8B, 0x08], 0, "a gzip archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7-Zip archive"),
        ("Rar!\x1A\x07"u8.ToArray(), 0, "a RAR archive"),
        ("SQLite format 3\0"u8.ToArray(), 0, "an SQLite database"),
        ("ftyp"u8.ToArray(), 4, "a video or an HEIC picture"),
        ("ID3"u8.ToArray(), 0, "a sound recording"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, "a program"),
    ];

    // Documents that are zip archives state their kind in their first entries.
    private static readonly (string Entry, string Name)[] _archives =
    [
        ("mimetypeapplication/epub+zip", "an EPUB book"),
        ("mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
        ("word/", "a Word document"),
        ("xl/", "an Excel workbook"),
        ("ppt/", "a PowerPoint presentation"),
    ];

    /// <summary>The kind with its article, such as <c>a PDF</c>; null when the first bytes may be text's.</summary>
    public static string? Name(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\x03\x04"u8))
        {
            var names = Encoding.Latin1.GetString(content);
            return Array.Find(_archives, archive => names.Contains(archive.Entry, StringComparison.Ordinal)).Name ?? "a zip archive";
        }

        foreach (var (magic, offset, name) in _kinds)
        {
            if (content.Length >= offset + magic.Length && content.Slice(offset, magic.Length).SequenceEqual(magic))
                return name;
        }

        return null;
    }
}
