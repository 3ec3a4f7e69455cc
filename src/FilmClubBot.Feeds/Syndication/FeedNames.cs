using System.Xml.Linq;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>The XML names that feeds share, and what is asked of every element alike.</summary>
internal static class FeedNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XName Encoded = XNamespace.Get("http://purl.org/rss/1.0/modules/content/") + "encoded";
    public static readonly XName Creator = XNamespace.Get("http://purl.org/dc/elements/1.1/") + "creator";
    public static readonly XName Date = XNamespace.Get("http://purl.org/dc/elements/1.1/") + "date";
    private static readonly XName _base = XNamespace.Xml + "base";

    /// <summary>What a relative address in the element is relative to: every <c>xml:base</c> around it, on top of the feed's own link.</summary>
    public static Uri? BaseOf(XElement element, string? feedLink)
    {
        var address = Uri.TryCreate(feedLink?.Trim(), UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null;
        foreach (var stated in element.AncestorsAndSelf().Reverse().Select(around => around.Attribute(_base)?.Value.Trim()))
        {
            if (string.IsNullOrEmpty(stated))
                continue;
            if (address is null ? Uri.TryCreate(stated, UriKind.Absolute, out var combined) : Uri.TryCreate(address, stated, out combined))
                address = combined;
        }

        return address;
    }

    /// <summary>The element's text; where markup stands in it unescaped, that markup as written.</summary>
    public static string InnerText(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;

    /// <summary>The text of the first child of that name which has any.</summary>
    public static string? TextOf(XElement parent, XName name) =>
        parent.Elements(name).Select(InnerText).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
