using System.Text;

namespace FilmClubBot.TextAnalysis.Words;

/// <summary>Removes characters that no reader sees from a text before it is stored.</summary>
internal static class Characters
{
    /// <summary>Removes byte-order marks, controls, zero-width characters and lone surrogates; line ends become <c>\n</c>.</summary>
    /// <remarks>Letters remain as they were typed, composed or not, because a quote must be found in its source.</remarks>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (c is '\u2028' or '\u2029' or '\u0085')
                clean.Append('\n');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (!IsUnseen(c, clean.Length > 0 ? clean[^1] : ' '))
                clean.Append(c);
        }

        return TrimLineEnds(clean);
    }

    /// <summary>Whether a word may continue with this character.</summary>
    public static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || c > '\u007f' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) && !char.IsWhiteSpace(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    /// <summary>Whether the character is one of the marks that serve as an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '′';

    private static bool IsUnseen(char c, char previous) => c switch
    {
        '\n' or '\t' => false,
        // Joiners connect emoji and Indic or Persian letters; direction marks have a meaning next to right-to-left text.
        '\u200c' or '\u200d' or '\u200e' or '\u200f' => previous < '\u0080',
        '\u200b' or '\u2060' or '\ufeff' or '\u00ad' => true,
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => true,
        _ => char.IsControl(c) || char.IsSurrogate(c),
    };

    private static string TrimLineEnds(StringBuilder text)
    {
        var trimmed = new StringBuilder(text.Length);
        var lineStart = true;
        var pending = 0;
        var all = text.ToString();
        foreach (var c in all)
        {
            if (c == '\n')
            {
                trimmed.Length -= pending;
                pending = 0;
                lineStart = true;
                trimmed.Append(c);
                continue;
            }

            pending = char.IsWhiteSpace(c) ? pending + 1 : 0;
            if (lineStart && pending > 0)
            {
                // Indentation is layout, not words.
                pending = 0;
                continue;
            }

            lineStart = false;
            trimmed.Append(c);
        }

        trimmed.Length -= pending;
        return trimmed.ToString();
    }
}
