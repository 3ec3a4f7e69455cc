using System.Text;

namespace FilmClubBot.Domain.Texts;

/// <summary>Removes what a text from outside must not have.</summary>
public static class CleanText
{
    /// <summary>The text without control and direction-override characters and with broken characters replaced; line breaks and tabs are preserved.</summary>
    public static string Clean(this string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate, which the database and JSON would refuse or mangle.
            var control = Rune.IsControl(rune) && rune.Value is not ('\n' or '\t');
            // Direction overrides would let a text change how the lines around it read.
            var overrides = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            if (!control && !overrides)
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string CleanLine(this string text) => string.Join(' ', text.Clean().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
