using System.Xml.Linq;
using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads the items of RSS 0.90 and 1.0, which are RDF and which System.ServiceModel.Syndication does not know.</summary>
internal static class RdfItems
{
    private static readonly XNamespace _rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    // By local name: RSS 0.90 and 1.0 differ in their namespace alone. The items stand beside the channel.
    public static FeedDocument Of(XElement rdf, Uri? address)
    {
        var channel = rdf.Elements().FirstOrDefault(element => element.Name.LocalName == "channel");
        var feedLink = channel is null ? null : FeedNames.TextOf(channel, channel.Name.Namespace + "link");
        return new()
        {
            Title = channel is null ? null : DraftFields.FromHtml(FeedNames.TextOf(channel, channel.Name.Namespace + "title")),
            Home = FeedNames.Absolute(feedLink, address),
            Self = channel is null ? null : FeedNames.LinkOf(channel, "self", address),
            Hubs = channel is null ? [] : FeedNames.HubsOf(channel, address),
            Items = [.. rdf.Elements().Where(element => element.Name.LocalName == "item").Select(item => Read(item, feedLink, address))],
        };
    }

    private static FeedItem Read(XElement item, string? feedLink, Uri? address)
    {
        var rss = item.Name.Namespace;
        var about = item.Attribute(_rdf + "about")?.Value;
        var encoded = FeedNames.TextOf(item, FeedNames.Encoded);
        var (text, format) = FeedText.FromRss(encoded ?? FeedNames.TextOf(item, rss + "description"));
        return new()
        {
            Title = DraftFields.FromHtml(FeedNames.TextOf(item, rss + "title")),
            Author = FeedNames.TextOf(item, FeedNames.Creator),
            Links = [.. new[] { FeedNames.TextOf(item, rss + "link"), about }.OfType<string>()],
            Within = FeedNames.BaseOf(item, feedLink, address),
            Id = about,
            PublishedAt = PublishedDate.Parse(FeedNames.TextOf(item, FeedNames.Date)),
            Content = text,
            Format = format,
            IsSummary = encoded is null,
            Categories = [.. item.Elements(FeedNames.Subject).Select(FeedNames.InnerText)],
        };
    }
}
