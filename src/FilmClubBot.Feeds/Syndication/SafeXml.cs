using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Loads XML that may be broken or hostile: no entities, nothing fetched, bounded in size and depth.</summary>
internal static class SafeXml
{
    /// <summary>The first element; null, with the problem, when it is not to be read.</summary>
    /// <param name="text">The XML, or what was meant to be XML.</param>
    /// <param name="limits">How deep it may be.</param>
    /// <param name="isCutOff">Whether its end is missing; what was open there is left out.</param>
    /// <param name="problem">A predicate.</param>
    public static XElement? Load(string text, FileLimits limits, out bool isCutOff, out string problem)
    {
        isCutOff = false;
        problem = "";
        if (XmlProlog.Read(text).DeclaresEntities)
        {
            problem = "declares XML entities, which can hide a bomb or fetch other files: take the <!ENTITY …> lines out";
            return null;
        }

        var xml = CharacterReferences.Mend(text.TrimStart().TrimStart('\uFEFF'));
        try
        {
            return IsTooDeep(xml, limits.MaxDepth) ? TooDeep(limits, out problem) : Read(xml);
        }
        catch (XmlException failure)
        {
            var mended = new MendedXml(limits.MaxDepth);
            if (!mended.Read(xml))
                return TooDeep(limits, out problem);
            isCutOff = mended.IsCutOff;
            if (mended.Root is null)
                problem = string.Create(CultureInfo.InvariantCulture, $"is broken XML at line {failure.LineNumber}: save the feed again from its address");
            return mended.Root;
        }
    }

    private static XElement? TooDeep(FileLimits limits, out string problem)
    {
        problem = string.Create(CultureInfo.InvariantCulture, $"nests its elements deeper than {limits.MaxDepth} levels: save the feed again from its address");
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

    private static XElement? Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings(xml));

        // Blanks between two marked-up words are all that parts them.
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
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
