using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads a saved RSS or Atom feed.</summary>
internal static class XmlFeedFile
{
    public static FileReading Read(string text, string name, FileLimits limits)
    {
        var document = SafeXml.Load(text, limits, out var problem);
        if (document?.Root is not { } root)
            return FileReading.Refuse(name, problem);

        if (root.Name == FeedNames.Atom + "feed")
            return FeedDrafts.From(AtomItems.Of(root), name, limits);
        return root.Name.LocalName switch
        {
            "rss" => FeedDrafts.From(RssItems.Of(root), name, limits),
            "RDF" => FeedDrafts.From(RdfItems.Of(root), name, limits),
            "feed" => FileReading.Refuse(name, "is a feed in an Atom older than 1.0: save the site's RSS or Atom 1.0 feed"),
            _ => FileReading.Refuse(name, "is XML, but neither RSS nor Atom: save the feed itself"),
        };
    }
}
