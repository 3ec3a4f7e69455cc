using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Formats;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Loads XML that may be broken or hostile: no entities, nothing fetched, bounded in size and depth.</summary>
internal static class SafeXml
{
    private const int LongestTag = 32 * 1024;
    private const int MostAttributes = 2_000;

    /// <summary>The root element; null, with the problem, when the XML cannot be read.</summary>
    /// <param name="text">The XML, possibly broken.</param>
    /// <param name="limits">The limits, including the nesting depth.</param>
    /// <param name="isCutOff">Whether the end is missing; elements that were open there are omitted.</param>
    /// <param name="refusal">The problem; null if it was read.</param>
    public static XElement? Load(string text, FileLimits limits, out bool isCutOff, out FeedParse.Refused? refusal)
    {
        isCutOff = false;
        refusal = null;
        if (XmlProlog.Read(text).DeclaresEntities)
        {
            refusal = new("declares XML entities, which can hide a bomb or fetch other files: take the <!ENTITY …> lines out") { Kind = FeedProblemKind.Entities, Detail = null };
            return null;
        }

        var xml = CharacterReferences.Repair(text.TrimStart().TrimStart('\uFEFF'));
        try
        {
            if (!HasEndlessTag(xml) && Read(xml, limits) is { } root)
                return root;
        }
        catch (XmlException failure)
        {
            refusal = FeedParse.Refused.Broken(string.Create(CultureInfo.InvariantCulture, $"is broken XML at line {failure.LineNumber}: save the feed again from its address"), failure.LineNumber);
        }

        // XML that seems too deep may contain unclosed paragraphs.
        var repaired = new RepairedXml(limits);
        if (!repaired.Read(xml))
        {
            refusal = FeedParse.Refused.Broken(string.Create(CultureInfo.InvariantCulture, $"nests its elements deeper than {limits.MaxDepth} levels, or has too many: save the feed again from its address"));
            return null;
        }

        isCutOff = repaired.IsCutOff;
        refusal = repaired.Root is not null ? null : refusal ?? FeedParse.Refused.Broken("is broken XML: save the feed again from its address");
        return repaired.Root;
    }

    // The framework's reader compares all attributes of a tag with each other, which takes seconds for half a million.
    private static bool HasEndlessTag(ReadOnlySpan<char> xml)
    {
        for (var at = xml.IndexOf('<'); at >= 0 && at + 1 < xml.Length;)
        {
            var length = xml[(at + 1)..].IndexOf('<') is >= 0 and var next ? next : xml.Length - at - 1;
            if (length > LongestTag && xml.Slice(at + 1, length).Count('=') > MostAttributes)
                return true;
            at += 1 + length;
        }

        return false;
    }

    // Counted while the tree is built, so that a tree that exceeds a limit is abandoned immediately. Returns null for it.
    private static XElement? Read(string xml, FileLimits limits)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings(xml));
        var budget = new ElementBudget();
        var open = new Stack<XElement>();
        XElement? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > limits.MaxDepth || !budget.Admits(reader.LocalName))
                        return null;
                    open.Push(Element(reader));
                    if (reader.IsEmptyElement)
                        root = Closed(open);
                    break;
                case XmlNodeType.EndElement:
                    // An empty element with an explicit end tag is not one of HTML's void elements.
                    if (open.Peek().IsEmpty)
                        open.Peek().Add("");
                    root = Closed(open);
                    break;
                case XmlNodeType.CDATA:
                    open.Peek().Add(new XCData(reader.Value));
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    // Blanks between two marked-up words separate them.
                    open.Peek().Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }

    // An element is added to its parent when it is complete: a node added deep in a tree is checked against all of its ancestors.
    private static XElement Closed(Stack<XElement> open)
    {
        var element = open.Pop();
        if (open.Count > 0)
            open.Peek().Add(element);
        return element;
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XNamespace.Get(reader.NamespaceURI) + reader.LocalName);
        for (var index = 0; index < Math.Min(reader.AttributeCount, MarkupReader.MostAttributes); index++)
        {
            reader.MoveToAttribute(index);
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.Add(new XAttribute(XNamespace.Get(reader.NamespaceURI) + reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        return element;
    }

    // RSS 0.91 has a document type that names a file; it is ignored, not fetched.
    private static XmlReaderSettings Settings(string xml) => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = xml.Length + 1L,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
