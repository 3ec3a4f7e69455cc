using System.Xml.Linq;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads RSS and Atom.</summary>
internal static class XmlFeed
{
    public static FeedParse Read(string text, Uri? address, FileLimits limits)
    {
        if (SafeXml.Load(text, limits, out var isCutOff, out var refusal) is not { } root)
            return refusal!;
        if (root.Name.LocalName.ToLowerInvariant() is not ("rss" or "rdf" or "feed"))
            return new FeedParse.Refused("is XML, but neither RSS nor Atom: save the feed itself");
        var document = Read(root, isCutOff, address, limits);
        return isCutOff && document.Items.Count == 0
            ? FeedParse.Refused.Broken("breaks off before its first item ends: save the feed again from its address")
            : new FeedParse.Accepted(document);
    }

    private static FeedDocument Read(XElement root, bool isCutOff, Uri? address, FileLimits limits)
    {
        // Atom's feed element contains the metadata and the entries; RSS 0.90 and 1.0 have the items next to the channel, RSS 2.0 within it.
        var channels = Named(root, "channel").ToList();
        var head = channels.FirstOrDefault() ?? root;
        var fields = new Fields(head);
        var link = FeedAddresses.Of(head, fields).FirstOrDefault();
        var around = new FeedItems.Around(FeedItems.AuthorsOf(fields), link, address);
        var items = channels.Append(root).SelectMany(part => Named(part, "item", "entry")).ToList();
        return new()
        {
            Title = FeedItems.TitleOf(fields),
            Home = FeedAddresses.Absolute(link, FeedAddresses.BaseOf(head, null, address)),
            Self = FeedAddresses.Related(fields, "self", address).FirstOrDefault(),
            Hubs = [.. FeedAddresses.Related(fields, "hub", address).Distinct()],
            Items = [.. items.Take(limits.MaxItems).Select(item => FeedItems.Read(item, around))],
            LeftOut = Math.Max(0, items.Count - limits.MaxItems),
            Deleted = [.. fields.All("at:deleted-entry").Select(entry => entry.Attribute("ref")?.Value).OfType<string>()],
            IsCutOff = isCutOff,
        };
    }

    private static IEnumerable<XElement> Named(XElement parent, params string[] names) =>
        parent.Elements().Where(element => names.Contains(FeedNames.Of(element, parent.Name.Namespace), StringComparer.Ordinal));
}
