using System.Text;

namespace FilmClubBot.Commands.Framework.Strings;

/// <summary>Sanitises text from outside for storage and display: no control characters, no broken characters.</summary>
public static class HostileText
{
    /// <summary>The text without control and direction-override characters and with broken characters replaced; line breaks and tabs are preserved.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate, which the database and JSON would refuse or mangle.
            var control = Rune.IsControl(rune) && rune.Value is not ('\n' or '\t');
            // Direction overrides would let a member's text change how the lines around it read.
            var overrides = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            if (!control && !overrides)
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>At most 60 units, cut between characters, for a message that repeats what was typed.</summary>
    public static string Shorten(string text)
    {
        const int limit = 60;
        if (text.Length <= limit)
            return text;
        var end = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return text[..end] + "…";
    }

    /// <summary>The longest name that a person may enter, in UTF-16 units; shorter than the limit on names from platforms, so that it is not cut.</summary>
    public const int MaxName = 40;

    /// <summary>A person's name on one line: a name with line breaks could forge lines of a card.</summary>
    public static string CleanName(string name) => Shorten(CleanLine(name));

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string CleanLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
