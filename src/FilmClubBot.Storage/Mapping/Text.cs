using System.Text;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Small rules on text that several tables share.</summary>
internal static class Text
{
    /// <summary>The first units of a text, never half a surrogate pair.</summary>
    public static string Cut(this string text, int length)
    {
        if (text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>The text without surrounding space; null when nothing is left.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Whether the text says anything that can be searched: a letter or a digit of any script.</summary>
    public static bool HasWords(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>A stored link as it is handed out.</summary>
    public static Uri? ToUri(this string? link) => link is null ? null : new Uri(link, UriKind.Absolute);
}
