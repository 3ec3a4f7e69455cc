using System.Text;
using FilmClubBot.Feeds.Encodings;

namespace FilmClubBot.Feeds.Http;

/// <summary>Takes the character set that an answer's head states, where the content itself tells none.</summary>
internal static class HttpCharset
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The content in UTF-8 where only its head told how it is written; or else as it is.</summary>
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
            // The head is wrong; the content's own rules decide.
            return content;
        }
    }

    private static bool HasMark(ReadOnlySpan<byte> content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..];

    private static bool IsUtf8(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);
}
