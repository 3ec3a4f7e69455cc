using System.Xml.Linq;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Resolves the addresses in a feed: those of the items' pages, and the base of relative addresses.</summary>
internal static class FeedAddresses
{
    // The best first; a link without a relation is an alternate (RFC 4287, section 4.2.7.2).
    private static readonly string[] _types = ["text/html", "application/xhtml+xml", ""];

    /// <summary>The addresses of a feed's or an item's page, the best first.</summary>
    public static IEnumerable<string> Of(XElement element, Fields fields) => Alternates(fields)
        .Concat(PermanentOf(fields))
        .Concat(element.Attributes(FeedNames.About).Select(about => about.Value.Trim()))
        .Concat(fields.Texts("dc:identifier", "dc:source").Where(IsWeb))
        .Where(address => address.Length > 0)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The addresses with that relation, absolute.</summary>
    public static IEnumerable<Uri> Related(Fields fields, string relation, Uri? feedAddress) => fields.All("link", "atom:link")
        .Where(link => RelationOf(link) == relation)
        .Select(link => Absolute(link.Attribute("href")?.Value, BaseOf(link, null, feedAddress)))
        .OfType<Uri>();

    /// <summary>The base of relative addresses in the element: each enclosing <c>xml:base</c>, on top of the feed's link or address.</summary>
    public static Uri? BaseOf(XElement element, string? feedLink, Uri? feedAddress)
    {
        var address = Absolute(feedLink, feedAddress) ?? feedAddress;
        foreach (var stated in element.AncestorsAndSelf().Reverse().Select(around => around.Attribute(FeedNames.Base)?.Value.Trim()))
        {
            if (string.IsNullOrEmpty(stated))
                continue;
            if (address is null ? Uri.TryCreate(stated, UriKind.Absolute, out var combined) : Uri.TryCreate(address, stated, out combined))
                address = combined;
        }

        return address;
    }

    /// <summary>A web address, a relative one resolved; null if there is none.</summary>
    public static Uri? Absolute(string? link, Uri? within)
    {
        var text = link?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        // On Unix "/reviews/her" would pass as an absolute file path.
        var isAbsolute = Uri.TryCreate(text, UriKind.Absolute, out var address) && !text.StartsWith('/');
        if (!isAbsolute && (within is null || !Uri.TryCreate(within, text, out address)))
            return null;
        return address is { Scheme: "http" or "https" } ? address : null;
    }

    // RSS has one link; of several, other readers use the last. Atom's links are distinguished by their types.
    private static IEnumerable<string> Alternates(Fields fields) => fields.All("link").Where(link => !FeedNames.IsAtom(link)).Reverse()
        .Concat(fields.All("link", "atom:link").Where(FeedNames.IsAtom).OrderBy(link => Rank(link.Attribute("type")?.Value.Trim().ToLowerInvariant())))
        .Where(link => RelationOf(link) == "alternate")
        .Select(Resolved)
        .Where(IsAddress);

    // RSS: a guid is the item's address unless isPermaLink is false.
    private static IEnumerable<string> PermanentOf(Fields fields) => fields.All("guid")
        .Where(guid => !string.Equals(guid.Attribute("isPermaLink")?.Value.Trim(), "false", StringComparison.OrdinalIgnoreCase))
        .Select(guid => guid.Value.Trim());

    /// <summary>An Atom id. It may be relative (RFC 4287, section 2), but only to a base that the feed states, not to the fetched address.</summary>
    public static string Id(XElement id)
    {
        var text = id.Value.Trim();
        return IsAddress(text) && BaseOf(id, null, null) is { } within && Absolute(text, within) is { } absolute && !Uri.TryCreate(text, UriKind.Absolute, out _)
            ? absolute.AbsoluteUri
            : text;
    }

    // A link with its own base can be resolved only here.
    private static string Resolved(XElement link)
    {
        var address = (link.Attribute("href")?.Value ?? link.Value).Trim();
        return link.Attribute(FeedNames.Base) is not null && Absolute(address, BaseOf(link, null, null)) is { } absolute ? absolute.AbsoluteUri : address;
    }

    private static string RelationOf(XElement link) => link.Attribute("rel")?.Value.Trim().ToLowerInvariant() is { Length: > 0 } stated ? stated : "alternate";

    private static int Rank(string? type) => Array.IndexOf(_types, type ?? "") is >= 0 and var rank ? rank : _types.Length;

    // RSS writes the address as text; Atom's link has it as an attribute and sometimes a label as text.
    private static bool IsAddress(string text) => !text.Any(char.IsControl) && !text.Contains(' ', StringComparison.Ordinal);

    private static bool IsWeb(string text) => Absolute(text, null) is not null;
}
