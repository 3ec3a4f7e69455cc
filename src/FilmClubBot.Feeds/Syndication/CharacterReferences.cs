using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Repairs the characters of a feed's XML as browsers do: HTML's named references (<c>&amp;nbsp;</c>), which XML does not define, become
/// numeric ones, an ampersand that begins no reference is escaped, characters that XML forbids are removed, and numeric references
/// in windows-1252's range are mapped to its characters. CDATA and comments are unchanged, except for forbidden characters.
/// </summary>
internal static class CharacterReferences
{
    // The longest named character of HTML has 31 letters; a number has eight digits at most.
    private const int LongestName = 34;

    private static readonly SearchValues<char> _inName = SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    // The characters that XML forbids, and those that windows-1252 defines differently.
    private static readonly SearchValues<char> _suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => character >= 0x80 || !XmlConvert.IsXmlChar(character)), '\uFFFE', '\uFFFF']);

    // windows-1252 from 0x80 on; five positions are undefined.
    private const string Windows1252 = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    public static string Repair(string xml)
    {
        var mended = new StringBuilder(xml.Length);
        var rest = xml.AsSpan();
        while (rest.Length > 0)
        {
            if (rest[0] == '&')
            {
                rest = rest[Reference(rest, mended)..];
                continue;
            }

            var length = rest.IndexOfAny('<', '&') switch
            {
                < 0 => rest.Length,
                0 when rest.StartsWith("<![CDATA[") => LengthTo(rest, "]]>"),
                0 when rest.StartsWith("<!--") => LengthTo(rest, "-->"),
                0 => 1,
                var text => text,
            };
            AppendAllowed(rest[..length], mended);
            rest = rest[length..];
        }

        return mended.ToString();
    }

    private static int LengthTo(ReadOnlySpan<char> rest, string end) =>
        rest.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : rest.Length;

    /// <summary>Appends the repaired reference that begins with the ampersand; returns the length that was read.</summary>
    private static int Reference(ReadOnlySpan<char> rest, StringBuilder mended)
    {
        var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf(';');
        if (end < 2 || rest[1..end].ContainsAnyExcept(_inName))
        {
            mended.Append("&amp;");
            return 1;
        }

        var name = rest[1..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            mended.Append(rest[..(end + 1)]);
        }
        else if (name[0] == '#')
        {
            if (Number(name[1..]) is not { } number)
            {
                mended.Append("&amp;");
                return 1;
            }

            AppendNumber(number, mended);
        }
        else
        {
            var reference = rest[..(end + 1)].ToString();
            var text = WebUtility.HtmlDecode(reference);
            if (text == reference)
            {
                mended.Append("&amp;");
                return 1;
            }

            foreach (var rune in text.EnumerateRunes())
                AppendNumber((uint)rune.Value, mended);
        }

        return end + 1;
    }

    private static uint? Number(ReadOnlySpan<char> digits) =>
        digits.Length > 1 && digits[0] is 'x' or 'X'
            ? uint.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null
            : uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A reference to an invalid character is removed, as the unescaped character would be.
    private static void AppendNumber(uint value, StringBuilder mended)
    {
        if (value is >= 0x80 and <= 0x9F)
            mended.Append(FromWindows((char)value));
        else if (Rune.IsValid(value) && (value > 0xFFFF || XmlConvert.IsXmlChar((char)value)))
            mended.Append(CultureInfo.InvariantCulture, $"&#x{value:X};");
    }

    private static void AppendAllowed(ReadOnlySpan<char> text, StringBuilder mended)
    {
        while (text.IndexOfAny(_suspect) is >= 0 and var at)
        {
            mended.Append(text[..at]);
            if (text[at] is >= '\u0080' and <= '\u009F')
                mended.Append(FromWindows(text[at]));
            text = text[(at + 1)..];
        }

        mended.Append(text);
    }

    // In Unicode these numbers are control characters, which no text intends.
    private static string FromWindows(char character) =>
        Windows1252[character - '\u0080'] is var meant and not '\0' ? meant.ToString() : "";
}
