using System.Globalization;
using System.Text;

namespace FilmClubBot.Feeds.Files;

/// <summary>Formats a file's name or a headline for a message: one line, no control characters, limited length.</summary>
internal static class FileLabel
{
    private const int MaxLength = 160;

    public static string Of(string name)
    {
        // A file name may contain anything but a slash: line breaks, terminal escapes, marks that reverse the text's direction.
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
