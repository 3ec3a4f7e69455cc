using System.Globalization;
using System.Text;

namespace FilmClubBot.Feeds.Files;

/// <summary>A file's name or a headline as it stands in a message: one line, no control characters, not too long.</summary>
internal static class FileLabel
{
    private const int MaxLength = 160;

    public static string Of(string name)
    {
        // A file name may hold anything but a slash: line breaks, terminal escapes, marks that turn the text around.
        var label = new StringBuilder(Math.Min(name.Length, MaxLength));
        foreach (var rune in name.EnumerateRunes())
        {
            if (label.Length >= MaxLength)
                return label.Append('…').ToString();
            var isVisible = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
            label.Append(isVisible ? rune.ToString() : "?");
        }

        return label.Length == 0 ? "A file without a name" : label.ToString();
    }
}
