namespace FilmClubBot.Feeds.Encodings;

/// <summary>Decides whether text decoded as windows-1252 is prose, because any sequence of bytes can be decoded.</summary>
internal static class WindowsProse
{
    // UTF-8 decoded as windows-1252 contains these: a file that mixes both would be corrupted permanently.
    private static readonly string[] _signsOfUtf8 = ["â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã¡", "Ã±", "Ã§", "Ã³", "Ã­", "Â ", "Â»", "Â«", "ï»¿", "ï¿½"];

    // Accented letters make up less than a tenth even of Czech or Vietnamese.
    private const double MaxAccentedShare = 0.3;

    public static bool IsLikely(string text)
    {
        var ascii = 0;
        var accented = 0;
        foreach (var character in text)
        {
            // Five bytes are undefined in windows-1252; they decode to control characters.
            if (ControlCharacters.IsControl(character))
                return false;
            if (char.IsAsciiLetter(character) || character is ' ' or '\n')
                ascii++;
            else if (!char.IsAscii(character))
                accented++;
        }

        return accented <= text.Length * MaxAccentedShare
            && ascii * 2 >= text.Length
            && !Array.Exists(_signsOfUtf8, sign => text.Contains(sign, StringComparison.Ordinal));
    }
}
