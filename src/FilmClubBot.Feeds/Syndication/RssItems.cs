using System.ServiceModel.Syndication;
using System.Xml.Linq;
using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads the items of RSS 0.91 to 2.0.</summary>
internal static class RssItems
{
    // What is read of an item. The rest (enclosures, categories, clouds) is left out, for the library refuses odd ones.
    private static readonly string[] _read = ["title", "link", "description", "author", "guid", "pubDate"];

    public static FeedDocument Of(XElement rss, Uri? address)
    {
        var channel = rss.Element(rss.Name.Namespace + "channel") ?? rss;
        var feedLink = FeedNames.TextOf(channel, rss.Name.Namespace + "link");
        return new()
        {
            Title = DraftFields.FromHtml(FeedNames.TextOf(channel, rss.Name.Namespace + "title")),
            Home = FeedNames.Absolute(feedLink, address),
            Self = FeedNames.LinkOf(channel, "self", address),
            Hubs = FeedNames.HubsOf(channel, address),
            // RSS 0.90 had the items beside the channel, and some writers kept to it.
            Items = [.. rss.Descendants(rss.Name.Namespace + "item")
                .Where(item => item.Parent == channel || item.Parent == rss)
                .Select(item => Read(item, feedLink, address))],
        };
    }

    private static FeedItem? Read(XElement element, string? feedLink, Uri? address)
    {
        var feed = new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel", new XElement("title"), Tidied(element)));
        if (TolerantFeed.OnlyItem(feed, new Rss20FeedFormatter()) is not { } item)
            return null;
        var encoded = FeedNames.TextOf(element, FeedNames.Encoded);
        var (text, format) = FeedText.FromRss(encoded ?? DescriptionOf(item));
        return new()
        {
            Title = DraftFields.FromHtml(item.Title?.Text),
            Author = FeedNames.TextOf(element, FeedNames.Creator) ?? item.Authors.Select(author => author.Email ?? author.Name).FirstOrDefault(),
            Links = [.. item.Links.Where(link => link.RelationshipType == "alternate").Select(link => link.Uri.OriginalString)],
            Within = FeedNames.BaseOf(element, feedLink, address),
            Id = item.Id,
            PublishedAt = TolerantFeed.InstantOf(item.PublishDate) ?? PublishedDate.Parse(FeedNames.TextOf(element, FeedNames.Date)),
            Content = text,
            Format = format,
            IsSummary = encoded is null,
            Categories = [.. element.Elements(element.Name.Namespace + "category").Concat(element.Elements(FeedNames.Subject)).Select(FeedNames.InnerText)],
        };
    }

    // The library calls a description the content where it sees no other.
    private static string? DescriptionOf(SyndicationItem item) => (item.Summary ?? item.Content as TextSyndicationContent)?.Text;

    // In no namespace, as the library wants it, and with markup that somebody forgot to escape as text.
    private static XElement Tidied(XElement item) => new("item",
        item.Elements()
            .Where(child => child.Name.Namespace == item.Name.Namespace && _read.Contains(child.Name.LocalName, StringComparer.Ordinal))
            .Select(child => new XElement(child.Name.LocalName, child.Attributes("isPermaLink"), FeedNames.InnerText(child))));
}
