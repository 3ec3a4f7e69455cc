using System.Globalization;
using System.Text;

namespace FilmClubBot.Feeds.Encodings;

/// <summary>Decodes a file's bytes without guessing characters.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The four-byte mark begins with the bytes of the two-byte one, so it is checked first.
    private static readonly (byte[] Mark, Encoding Encoding, string Name)[] _marks =
    [
        ([0xEF, 0xBB, 0xBF], _utf8, "UTF-8"),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), "UTF-32"),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16"),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16"),
    ];

    /// <summary>The text without its byte order mark; null, with the problem, when the bytes cannot be decoded.</summary>
    public static string? Decode(ReadOnlySpan<byte> content, out string problem)
    {
        var text = TryDecode(content, out problem);
        if (text is null)
            return null;
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            problem = "is not text, for it holds NUL bytes: save the review as UTF-8 text";
            return null;
        }

        if (ControlCharacters.AreFrequentIn(text))
        {
            problem = "is not text, for it is full of control characters: save the review as UTF-8 text";
            return null;
        }

        problem = "";
        return text;
    }

    /// <summary>The decoded text, before the check that it is text.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> content, out string problem)
    {
        foreach (var (mark, encoding, name) in _marks)
        {
            if (content.StartsWith(mark))
            {
                problem = $"begins as {name} and then holds bytes that are not: save it again as UTF-8";
                return Strictly(encoding, content[mark.Length..]);
            }
        }

        // Bytes beyond ASCII that form valid UTF-8 are UTF-8, regardless of the declaration:
        // browsers and editors convert a page on saving and leave its old declaration in place.
        var isAscii = Ascii.IsValid(content);
        var asUtf8 = Strictly(_utf8, content);
        problem = "";
        if (asUtf8 is not null && !isAscii)
            return asUtf8;
        if (DeclaredCharset.Of(content) is { } charset)
            return Declared(charset, content, out problem);
        if (asUtf8 is not null)
            return asUtf8;

        var asWindows = Strictly(DeclaredCharset.Windows1252, content);
        if (asWindows is not null && WindowsProse.IsLikely(asWindows))
            return asWindows;
        problem = "is not text in UTF-8 or Windows-1252: save it again as UTF-8";
        return null;
    }

    private static string? Declared(string charset, ReadOnlySpan<byte> content, out string problem)
    {
        var label = Files.FileLabel.Of(charset);
        if (DeclaredCharset.Find(charset) is not { } encoding)
        {
            problem = $"declares the encoding \"{label}\", which is not known: save it again as UTF-8";
            return null;
        }

        problem = $"declares the encoding \"{label}\" but holds bytes that are not: save it again as UTF-8";
        return Strictly(encoding, content);
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>Distinguishes text from binary data that can be decoded.</summary>
internal static class ControlCharacters
{
    // Old files may contain a stray form feed or escape; with one per hundred characters it is not prose.
    private const int OneIn = 100;

    public static bool AreFrequentIn(string text) => text.Count(IsControl) * OneIn > text.Length;

    public static bool IsControl(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Control && character is not ('\t' or '\n' or '\r' or '\f' or '\u0085');
}
