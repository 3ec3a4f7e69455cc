using System.Xml.Linq;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Normalises the names of feeds' elements by their meaning: RSS has used a dozen namespaces and none, Atom five.
/// A name is <c>title</c> for the feed's own vocabulary and <c>dc:title</c>, <c>atom:title</c> … for others, in lower case.
/// </summary>
internal static class FeedNames
{
    public const string AtomNamespace = "http://www.w3.org/2005/Atom";
    public static readonly XName Base = XNamespace.Xml + "base";
    public static readonly XName About = XName.Get("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    // Core contains the names that RSS and Atom use without a prefix.
    private const string Core = "";

    // Compared without blanks, case and a final slash or hash, because feeds differ in these.
    private static readonly Dictionary<string, string> _vocabularies = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Core,
        ["http://backend.userland.com/rss"] = Core,
        ["http://backend.userland.com/rss2"] = Core,
        ["http://backend.userland.com/rss091"] = Core,
        ["http://blogs.law.harvard.edu/tech/rss"] = Core,
        ["http://cyber.law.harvard.edu/rss"] = Core,
        ["http://purl.org/rss/1.0"] = Core,
        ["http://purl.org/net/rss1.1"] = Core,
        ["http://purl.org/rss/1.0/modules/rss091"] = Core,
        ["http://my.netscape.com/rdf/simple/0.9"] = Core,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Core,
        ["http://www.rssboard.org/rss-specification"] = Core,
        [AtomNamespace] = "atom:",
        ["http://purl.org/atom/ns"] = "atom:",
        // Atom's predecessors, before it had that name.
        ["http://example.com/newformat"] = "atom:",
        ["http://example.com/necho"] = "atom:",
        ["http://purl.org/echo"] = "atom:",
        ["uri/of/echo/namespace"] = "atom:",
        ["http://purl.org/pie"] = "atom:",
        ["http://purl.org/dc/elements/1.1"] = "dc:",
        ["http://purl.org/dc/elements/1.0"] = "dc:",
        ["http://purl.org/dc/terms"] = "dcterms:",
        ["http://purl.org/rss/1.0/modules/content"] = "content:",
        ["http://www.w3.org/1999/xhtml"] = "xhtml:",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes:",
        ["http://search.yahoo.com/mrss"] = "media:",
        ["http://purl.org/atompub/tombstones/1.0"] = "at:",
        ["https://letterboxd.com"] = "letterboxd:",
        ["https://themoviedb.org"] = "tmdb:",
        ["http://wordpress.org/export/1.0"] = "wp:",
        ["http://wordpress.org/export/1.1"] = "wp:",
        ["http://wordpress.org/export/1.2"] = "wp:",
        ["http://schemas.google.com/blogger/2018"] = "blogger:",
        ["http://www.w3.org/2007/app"] = "app:",
        ["http://purl.org/atom/app"] = "app:",
        ["http://purl.org/syndication/thread/1.0"] = "thr:",
    };

    // The usual meaning of a prefix that a feed uses without declaring it.
    private static readonly Dictionary<string, string> _prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["atom"] = AtomNamespace,
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["letterboxd"] = "https://letterboxd.com",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["app"] = "http://www.w3.org/2007/app",
        ["blogger"] = "http://schemas.google.com/blogger/2018",
        ["tmdb"] = "https://themoviedb.org",
        ["thr"] = "http://purl.org/syndication/thread/1.0",
        ["wp"] = "http://wordpress.org/export/1.2/",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
    };

    /// <summary>The element's normalised name; null if its vocabulary is not read.</summary>
    /// <param name="element">The element.</param>
    /// <param name="around">The namespace of the enclosing feed or item, which is treated as the feed's own vocabulary.</param>
    public static string? Of(XElement element, XNamespace around)
    {
        var space = element.Name.Namespace;
        var vocabulary = space == around ? Core : VocabularyOf(space);
        return vocabulary is null ? null : vocabulary + element.Name.LocalName.ToLowerInvariant();
    }

    /// <summary>Whether the element is Atom's, whose texts declare their format.</summary>
    public static bool IsAtom(XElement element) => VocabularyOf(element.Name.Namespace) == "atom:";

    /// <summary>The customary namespace of a prefix; a unique one if there is none.</summary>
    public static string NamespaceOf(string prefix) => _prefixes.GetValueOrDefault(prefix, "urn:undeclared:" + prefix.ToLowerInvariant());

    private static string? VocabularyOf(XNamespace space) =>
        _vocabularies.GetValueOrDefault(space.NamespaceName.AsSpan().Trim().TrimEnd("/#").ToString());
}
