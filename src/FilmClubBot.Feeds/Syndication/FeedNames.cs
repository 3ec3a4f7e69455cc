using System.Xml.Linq;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>The XML names that feeds share, and what is asked of every element alike.</summary>
internal static class FeedNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XName Encoded = XNamespace.Get("http://purl.org/rss/1.0/modules/content/") + "encoded";
    public static readonly XName Creator = XNamespace.Get("http://purl.org/dc/elements/1.1/") + "creator";
    public static readonly XName Date = XNamespace.Get("http://purl.org/dc/elements/1.1/") + "date";
    public static readonly XName Subject = XNamespace.Get("http://purl.org/dc/elements/1.1/") + "subject";
    public static readonly XName DeletedEntry = XNamespace.Get("http://purl.org/atompub/tombstones/1.0") + "deleted-entry";
    private static readonly XName _base = XNamespace.Xml + "base";

    /// <summary>What a relative address in the element is relative to: every <c>xml:base</c> around it, on top of the feed's own link or, where that is missing, its address.</summary>
    public static Uri? BaseOf(XElement element, string? feedLink, Uri? feedAddress)
    {
        var address = Absolute(feedLink, feedAddress) ?? feedAddress;
        foreach (var stated in element.AncestorsAndSelf().Reverse().Select(around => around.Attribute(_base)?.Value.Trim()))
        {
            if (string.IsNullOrEmpty(stated))
                continue;
            if (address is null ? Uri.TryCreate(stated, UriKind.Absolute, out var combined) : Uri.TryCreate(address, stated, out combined))
                address = combined;
        }

        return address;
    }

    /// <summary>A web address, a relative one resolved; null where none stands.</summary>
    public static Uri? Absolute(string? link, Uri? feedAddress)
    {
        var text = link?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        // On Unix "/reviews/her" would pass as an absolute file path.
        var isAbsolute = Uri.TryCreate(text, UriKind.Absolute, out var address) && !text.StartsWith('/');
        if (!isAbsolute && (feedAddress is null || !Uri.TryCreate(feedAddress, text, out address)))
            return null;
        return address is { Scheme: "http" or "https" } ? address : null;
    }

    /// <summary>The first <c>atom:link</c> of that relation.</summary>
    public static Uri? LinkOf(XElement feed, string relation, Uri? feedAddress) => Links(feed, relation, feedAddress).FirstOrDefault();

    /// <summary>The hubs that tell of new items: <c>atom:link rel="hub"</c> (WebSub, section 4).</summary>
    public static IReadOnlyList<Uri> HubsOf(XElement feed, Uri? feedAddress) => [.. Links(feed, "hub", feedAddress).Distinct()];

    /// <summary>The element's text; where markup stands in it unescaped, that markup as written.</summary>
    public static string InnerText(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;

    /// <summary>The text of the first child of that name which has any.</summary>
    public static string? TextOf(XElement parent, XName name) =>
        parent.Elements(name).Select(InnerText).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    private static IEnumerable<Uri> Links(XElement feed, string relation, Uri? feedAddress) => feed.Elements(Atom + "link")
        .Where(link => string.Equals(link.Attribute("rel")?.Value.Trim(), relation, StringComparison.OrdinalIgnoreCase))
        .Select(link => Absolute(link.Attribute("href")?.Value, feedAddress))
        .OfType<Uri>();
}
