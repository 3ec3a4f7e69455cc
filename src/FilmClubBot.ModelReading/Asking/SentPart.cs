using System.Text;

namespace FilmClubBot.ModelReading.Asking;

/// <summary>Cuts a review to the context of a model.</summary>
internal static class SentPart
{
    /// <summary>
    /// The first whole paragraphs that fit. If the first paragraph is too long, its beginning up to the end of a word.
    /// </summary>
    /// <param name="body">A review's body, with blank lines between paragraphs.</param>
    /// <param name="mostBytes">The maximum length in UTF-8 bytes, which estimate tokens better than characters: a token has three bytes or more.</param>
    public static string Of(string body, int mostBytes)
    {
        var end = 0;
        var bytes = 0;
        while (end < body.Length)
        {
            var next = body.IndexOf("\n\n", end + 1, StringComparison.Ordinal);
            next = next < 0 ? body.Length : next;
            bytes += Encoding.UTF8.GetByteCount(body.AsSpan(end, next - end));
            if (bytes > mostBytes)
                return end == 0 ? Words(body, mostBytes) : body[..end];
            end = next;
        }

        return body;
    }

    private static string Words(string body, int mostBytes)
    {
        var end = 0;
        var bytes = 0;
        foreach (var rune in body.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > mostBytes)
                break;
            end += rune.Utf16SequenceLength;
        }

        var word = body.AsSpan(0, end).LastIndexOfAny(' ', '\n', '\t');
        return body[..(word > 0 ? word : end)];
    }
}
