using System.Text;

namespace FilmClubBot.Storage.Mapping;

/// <summary>
/// Replaces what PostgreSQL cannot store in a text, the character NUL and halves of surrogate pairs, by U+FFFD. The length remains,
/// so that spans still refer to the same words.
/// </summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text as it can be stored.</summary>
    public static string Of(string text)
    {
        if (IsStorable(text))
            return text;
        var storable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                storable.Append(text[i]).Append(text[++i]);
            else
                storable.Append(text[i] == '\0' || char.IsSurrogate(text[i]) ? Replacement : text[i]);
        }

        return storable.ToString();
    }

    private static bool IsStorable(string text) => !text.Contains('\0', StringComparison.Ordinal) && !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
