using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Loads XML that may be hostile: no entities, nothing fetched, bounded in size and depth.</summary>
internal static class SafeXml
{
    /// <summary>The document; null, with the problem, when it is not to be read.</summary>
    public static XDocument? Load(string text, FileLimits limits, out string problem)
    {
        if (XmlProlog.Read(text).DeclaresEntities)
        {
            problem = "declares XML entities, which can hide a bomb or fetch other files: take the <!ENTITY …> lines out";
            return null;
        }

        var xml = NamedEntities.Resolve(text.TrimStart());
        try
        {
            problem = "";
            if (!IsTooDeep(xml, limits.MaxDepth))
                return Read(xml);
            problem = string.Create(CultureInfo.InvariantCulture, $"nests its elements deeper than {limits.MaxDepth} levels: save the feed again from its address");
        }
        catch (XmlException failure)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"is broken XML at line {failure.LineNumber}: save the feed again from its address");
        }

        return null;
    }

    // Walked before it is loaded: a tree that is too deep must not be built at all.
    private static bool IsTooDeep(string xml, int maxDepth)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings(xml));
        while (reader.Read())
        {
            if (reader.Depth > maxDepth)
                return true;
        }

        return false;
    }

    private static XDocument Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings(xml));

        // Blanks between two marked-up words are all that parts them.
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    // RSS 0.91 has a document type that names a file; it is passed over, not read.
    private static XmlReaderSettings Settings(string xml) => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = xml.Length + 1L,
        CloseInput = true,
    };
}
