using System.Text;
using FilmClubBot.Feeds.Encodings;

namespace FilmClubBot.Feeds.Http;

/// <summary>Applies the character set of a response's headers if the content itself declares none.</summary>
internal static class HttpCharset
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The content converted to UTF-8 if only the headers state its character set; otherwise unchanged.</summary>
    public static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> content, string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset) || DeclaredCharset.Of(content.Span) is not null || IsUtf8(content.Span) || HasMark(content.Span)
            || DeclaredCharset.Find(charset.Trim().Trim('"', '\'')) is not { } encoding)
            return content;
        try
        {
            return _utf8.GetBytes(encoding.GetString(content.Span));
        }
        catch (DecoderFallbackException)
        {
            // The headers are wrong; the content's own rules apply.
            return content;
        }
    }

    private static bool HasMark(ReadOnlySpan<byte> content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..];

    private static bool IsUtf8(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);
}
