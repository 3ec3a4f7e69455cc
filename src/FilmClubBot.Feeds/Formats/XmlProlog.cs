using System.Buffers;

namespace FilmClubBot.Feeds.Formats;

/// <summary>The prolog before the first element of XML or HTML, and that element's name.</summary>
/// <param name="DocumentType">The whole <c>&lt;!DOCTYPE …&gt;</c>, or null.</param>
/// <param name="Root">The first element's name with its prefix, as written; null when there is none.</param>
/// <param name="Start">The position of that element, or of the content in its place.</param>
internal sealed record XmlProlog(string? DocumentType, string? Root, int Start)
{
    private static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>Whether the document type is HTML's, which needs no well-formedness.</summary>
    public bool IsHtml => DocumentType is not null
        && DocumentType.AsSpan("<!DOCTYPE".Length).TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it declares entities, which no legitimate feed needs and every entity bomb uses.</summary>
    public bool DeclaresEntities => DocumentType?.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase) == true;

    public static XmlProlog Read(string text)
    {
        string? documentType = null;
        var at = 0;
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
                at++;
            var rest = text.AsSpan(at);
            int length;
            if (rest.StartsWith("<!--"))
            {
                length = EndOf(rest, "-->");
            }
            else if (rest.StartsWith("<?"))
            {
                length = EndOf(rest, "?>");
            }
            else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                length = DocumentTypeLength(rest);
                documentType = rest[..length].ToString();
            }
            else
            {
                return new(documentType, RootName(rest), at);
            }

            at += length;
        }
    }

    private static int EndOf(ReadOnlySpan<char> rest, string end) =>
        rest.IndexOf(end, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : rest.Length;

    private static int DocumentTypeLength(ReadOnlySpan<char> rest)
    {
        // The internal subset is enclosed in square brackets; brackets in quotation marks or comments do not count.
        var isInSubset = false;
        for (var at = 0; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case '"' or '\'' when rest[(at + 1)..].IndexOf(rest[at]) is >= 0 and var quoted:
                    at += quoted + 1;
                    break;
                case '<' when rest[at..].StartsWith("<!--"):
                    at += EndOf(rest[at..], "-->") - 1;
                    break;
                case '[':
                    isInSubset = true;
                    break;
                case ']':
                    isInSubset = false;
                    break;
                case '>' when !isInSubset:
                    return at + 1;
            }
        }

        return rest.Length;
    }

    private static string? RootName(ReadOnlySpan<char> rest)
    {
        if (rest is not ['<', _, ..] || !char.IsAsciiLetter(rest[1]))
            return null;
        var length = rest[1..].IndexOfAny(_nameEnds);
        return length < 0 ? null : rest.Slice(1, Math.Min(length, 60)).ToString();
    }
}
