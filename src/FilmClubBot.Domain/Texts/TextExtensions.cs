using System.Text;

namespace FilmClubBot.Domain.Texts;

/// <summary>Shared helpers for text.</summary>
public static class TextExtensions
{
    /// <summary>The first units of a text, never half a surrogate pair.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">Most UTF-16 units; at least 1.</param>
    public static string Cut(this string text, int length)
    {
        if (text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>The text without surrounding space; null when nothing is left.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Whether the text contains a searchable character: a letter or a digit of any script.</summary>
    public static bool HasWords(this string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
