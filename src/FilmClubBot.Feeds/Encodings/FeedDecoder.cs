using System.Buffers;
using System.Text;

namespace FilmClubBot.Feeds.Encodings;

/// <summary>
/// Decodes a feed's bytes. A feed is polled periodically without a person who could correct it: where <see cref="TextDecoder"/> refuses
/// a file because of one byte, this class replaces the byte with U+FFFD and reads the rest.
/// </summary>
internal static class FeedDecoder
{
    // With more replacements than this, the encoding is wrong.
    private const int OneSpoiltIn = 100;

    // XML, appendix F: "<" in encodings with two and four bytes, without a byte order mark.
    private static readonly (byte[] Start, Encoding Encoding)[] _wide =
    [
        ([0, 0, 0, 0x3C], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0x3C, 0, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        ([0, 0x3C, 0], Encoding.BigEndianUnicode),
        ([0x3C, 0], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
        ([0xFF, 0xFE], Encoding.Unicode),
    ];

    private static readonly SearchValues<char> _spoilt = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(ControlCharacters.IsControl), '\uFFFD']);

    /// <summary>The text without its byte order mark; null, with the problem, when the bytes cannot be decoded.</summary>
    public static string? Decode(ReadOnlySpan<byte> content, out string problem)
    {
        foreach (var (start, encoding) in _wide)
        {
            if (content.StartsWith(start))
                return Judged(encoding.GetString(content), "is not text in the encoding that it begins with: save it again as UTF-8", out problem);
        }

        if (TextDecoder.TryDecode(content, out problem) is { } text)
            return Judged(text, problem, out problem);

        // Valid neither in the declared encoding nor in UTF-8: decoded as UTF-8 if some bytes form UTF-8 sequences, otherwise as Windows text.
        var isUtf8 = content.StartsWith(Encoding.UTF8.Preamble) || HasUtf8(content);
        if (isUtf8)
            return Judged(Encoding.UTF8.GetString(content), problem, out problem);
        return Judged(DeclaredCharset.Windows1252.GetString(content), problem, out problem);
    }

    private static string? Judged(string text, string otherwise, out string problem)
    {
        var spoilt = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(_spoilt) is >= 0 and var at; rest = rest[(at + 1)..])
            spoilt++;
        problem = spoilt * OneSpoiltIn > text.Length + OneSpoiltIn ? otherwise.Length > 0 ? otherwise : "is not text, for it is full of control characters: save it as UTF-8 text" : "";
        return problem.Length == 0 ? text.TrimStart('\uFEFF') : null;
    }

    // A lead byte and its continuation bytes: a text in a single-byte encoding does not consist of such sequences by chance.
    private static bool HasUtf8(ReadOnlySpan<byte> content)
    {
        var (whole, broken) = (0, 0);
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            if (status != OperationStatus.Done)
                broken++;
            else if (length > 1)
                whole++;
            content = content[length..];
        }

        return whole > broken;
    }
}
