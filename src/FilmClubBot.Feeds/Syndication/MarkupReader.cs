using System.Buffers;
using System.Net;
using System.Xml;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>The kind of piece that <see cref="MarkupReader"/> read.</summary>
internal enum MarkupKind
{
    /// <summary>Text, its references resolved.</summary>
    Text,

    /// <summary>The content of a CDATA section, as written.</summary>
    Escaped,

    /// <summary>A start tag, or an empty element.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,
}

/// <summary>
/// Splits broken XML into tags and text and never fails: anything that is not a tag is text, an attribute value without its closing
/// quotation mark ends with its word, an unclosed tag ends where the next one begins. Runs in linear time.
/// </summary>
/// <param name="xml">The XML, with valid references (<see cref="CharacterReferences"/>).</param>
/// <param name="at">The position to begin at.</param>
internal sealed class MarkupReader(string xml, int at)
{
    /// <summary>Most attributes of an element that are read. Legitimate elements have fewer; the search for duplicates takes time.</summary>
    public const int MostAttributes = 64;
    private const int LongestName = 200;

    private static readonly SearchValues<char> _blanks = SearchValues.Create(" \t\r\n");
    private static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n/><=");
    private static readonly SearchValues<char> _wordEnds = SearchValues.Create(" \t\r\n><");

    private readonly List<(string Name, string Value)> _attributes = [];

    public MarkupKind Kind { get; private set; }

    /// <summary>The text, or the tag's name with its prefix.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The start tag's attributes, with their prefixes.</summary>
    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    /// <summary>Whether the start tag is that of an empty element.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether the XML ends within a tag, a comment or CDATA.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Reads the next piece; false at the end.</summary>
    public bool Read()
    {
        while (at < xml.Length)
        {
            var rest = xml.AsSpan(at);
            if (rest[0] != '<')
                return Text(rest.IndexOf('<') is >= 0 and var next ? next : rest.Length);
            if (rest.StartsWith("<![CDATA["))
                return Escaped(rest);
            if (rest.StartsWith("<!--"))
                Skip(rest, "-->");
            else if (rest.StartsWith("<?"))
                Skip(rest, ">");
            else if (rest.Length > 2 && rest[1] == '!' && char.IsAsciiLetter(rest[2]))
                Skip(rest, ">");
            else if (rest.Length > 1 && rest[1] == '/')
            {
                if (End(rest))
                    return true;
            }
            else if (NameLength(rest[1..]) is > 0 and var length)
                return Start(length);
            else
                return Text(1);
        }

        return false;
    }

    private bool Text(int length)
    {
        Kind = MarkupKind.Text;
        Value = WebUtility.HtmlDecode(xml.Substring(at, length));
        at += length;
        return true;
    }

    private bool Escaped(ReadOnlySpan<char> rest)
    {
        var start = "<![CDATA[".Length;
        var end = rest.IndexOf("]]>", StringComparison.Ordinal);
        IsCutOff |= end < 0;
        Kind = MarkupKind.Escaped;
        Value = (end < 0 ? rest[start..] : rest[start..end]).ToString();
        at = end < 0 ? xml.Length : at + end + "]]>".Length;
        return true;
    }

    private void Skip(ReadOnlySpan<char> rest, string end)
    {
        var found = rest.IndexOf(end, StringComparison.Ordinal);
        IsCutOff |= found < 0;
        at = found < 0 ? xml.Length : at + found + end.Length;
    }

    // An end tag is accepted even if the file ends before its bracket: "</rss" is complete.
    private bool End(ReadOnlySpan<char> rest)
    {
        var length = NameLength(rest[2..]);
        Kind = MarkupKind.End;
        Value = rest.Slice(2, length).ToString();
        var end = rest[2..].IndexOfAny('>', '<');
        at = end < 0 ? xml.Length : at + 2 + end + (rest[2 + end] == '>' ? 1 : 0);
        return length > 0;
    }

    private bool Start(int nameLength)
    {
        Kind = MarkupKind.Start;
        Value = xml.Substring(at + 1, nameLength);
        IsEmpty = false;
        _attributes.Clear();
        at += 1 + nameLength;
        while (true)
        {
            SkipBlanks();
            if (at >= xml.Length)
            {
                IsCutOff = true;
                return false;
            }

            switch (xml[at])
            {
                case '<':
                    return true;
                case '>':
                    at++;
                    return true;
                case '/':
                    IsEmpty = ++at < xml.Length && xml[at] == '>';
                    break;
                default:
                    Attribute();
                    break;
            }
        }
    }

    private void Attribute()
    {
        var length = Until(_nameEnds);
        var name = xml.Substring(at, Math.Min(length, LongestName));

        // An equals sign or a quotation mark in the wrong place.
        at += Math.Max(length, 1);
        SkipBlanks();
        var value = "";
        if (length > 0 && at < xml.Length && xml[at] == '=')
        {
            at++;
            SkipBlanks();
            value = AttributeValue();
        }

        if (length > 0 && _attributes.Count < MostAttributes)
            _attributes.Add((name, WebUtility.HtmlDecode(value)));
    }

    private string AttributeValue()
    {
        if (at < xml.Length && xml[at] is '"' or '\'')
        {
            var quote = xml[at++];
            var end = xml.AsSpan(at).IndexOfAny(quote, '<');
            if (end >= 0 && xml[at + end] == quote)
            {
                var quoted = xml.Substring(at, end);
                at += end + 1;
                return quoted;
            }
        }

        var length = Until(_wordEnds);
        var word = xml.Substring(at, length);
        at += length;
        return word.TrimEnd('"', '\'');
    }

    private void SkipBlanks() => at += xml.AsSpan(at).IndexOfAnyExcept(_blanks) is >= 0 and var length ? length : xml.Length - at;

    private int Until(SearchValues<char> ends) => xml.AsSpan(at).IndexOfAny(ends) is >= 0 and var length ? length : xml.Length - at;

    // 0 if there is no name, as in "<3", "< " or "<jane@harbour.example>".
    private static int NameLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0 || !XmlConvert.IsStartNCNameChar(rest[0]))
            return 0;
        var length = 1;
        while (length < rest.Length && length <= LongestName && (XmlConvert.IsNCNameChar(rest[length]) || rest[length] == ':'))
            length++;
        return length == rest.Length || (length <= LongestName && rest[length] is ' ' or '\t' or '\r' or '\n' or '/' or '>' or '<') ? length : 0;
    }
}
