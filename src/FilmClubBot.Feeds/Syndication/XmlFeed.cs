using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads RSS and Atom.</summary>
internal static class XmlFeed
{
    public static FeedParse Read(string text, Uri? address, FileLimits limits)
    {
        var document = SafeXml.Load(text, limits, out var problem);
        if (document?.Root is not { } root)
            return new FeedParse.Refused(problem);

        if (root.Name == FeedNames.Atom + "feed")
            return new FeedParse.Accepted(AtomItems.Of(root, address));
        return root.Name.LocalName switch
        {
            "rss" => new FeedParse.Accepted(RssItems.Of(root, address)),
            "RDF" => new FeedParse.Accepted(RdfItems.Of(root, address)),
            "feed" => new FeedParse.Refused("is a feed in an Atom older than 1.0: save the site's RSS or Atom 1.0 feed"),
            _ => new FeedParse.Refused("is XML, but neither RSS nor Atom: save the feed itself"),
        };
    }
}
