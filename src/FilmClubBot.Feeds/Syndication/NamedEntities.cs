using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Makes XML of what feeds write as XML: HTML's named characters (<c>&amp;nbsp;</c>), which XML does not know, become numbers,
/// and characters that XML forbids are left out. CDATA and comments stay as they are, forbidden characters aside.
/// </summary>
internal static class NamedEntities
{
    // The longest named character of HTML has 31 letters.
    private const int LongestName = 32;

    public static string Resolve(string xml)
    {
        var resolved = new StringBuilder(xml.Length);
        var rest = xml.AsSpan();
        while (rest.Length > 0)
        {
            var length = rest.IndexOfAny('<', '&') switch
            {
                < 0 => rest.Length,
                0 when rest.StartsWith("<![CDATA[") => LengthTo(rest, "]]>"),
                0 when rest.StartsWith("<!--") => LengthTo(rest, "-->"),
                0 when rest[0] == '&' && Character(rest, resolved) is var named and > 0 => -named,
                0 => 1,
                var text => text,
            };
            if (length > 0)
                AppendAllowed(rest[..length], resolved);
            rest = rest[Math.Abs(length)..];
        }

        return resolved.ToString();
    }

    private static int LengthTo(ReadOnlySpan<char> rest, string end) =>
        rest.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : rest.Length;

    /// <summary>Appends the named character at the start as numbers; gives the reference's length, or 0 when there is none to replace.</summary>
    private static int Character(ReadOnlySpan<char> rest, StringBuilder resolved)
    {
        var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf(';');
        if (end < 2 || !char.IsAsciiLetter(rest[1]) || rest[1..end] is "amp" or "lt" or "gt" or "quot" or "apos")
            return 0;
        var reference = rest[..(end + 1)].ToString();
        var text = WebUtility.HtmlDecode(reference);
        if (text == reference)
            return 0;
        foreach (var rune in text.EnumerateRunes())
            resolved.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};");
        return reference.Length;
    }

    private static void AppendAllowed(ReadOnlySpan<char> text, StringBuilder resolved)
    {
        foreach (var character in text)
        {
            if (XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))
                resolved.Append(character);
        }
    }
}
