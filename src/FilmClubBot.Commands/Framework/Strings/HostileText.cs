using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Commands.Framework.Strings;

/// <summary>Sanitises text from outside for storage and display: no control characters, no broken characters.</summary>
public static class HostileText
{
    /// <summary>The text without control and direction-override characters and with broken characters replaced; line breaks and tabs are preserved.</summary>
    public static string Clean(string text) => text.Clean();

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
    public static string CleanLine(string text) => text.CleanLine();
}
