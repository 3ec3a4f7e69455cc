using System.Xml.Linq;
using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads the items of RSS 0.90 and 1.0, which are RDF and which System.ServiceModel.Syndication does not know.</summary>
internal static class RdfItems
{
    private static readonly XNamespace _rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    // By local name: RSS 0.90 and 1.0 differ in their namespace alone. The items stand beside the channel.
    public static IReadOnlyList<Func<FeedItem?>> Of(XElement rdf)
    {
        var channel = rdf.Elements().FirstOrDefault(element => element.Name.LocalName == "channel");
        var feedLink = channel is null ? null : FeedNames.TextOf(channel, channel.Name.Namespace + "link");
        return [.. rdf.Elements()
            .Where(element => element.Name.LocalName == "item")
            .Select(item => (Func<FeedItem?>)(() => Read(item, feedLink)))];
    }

    private static FeedItem Read(XElement item, string? feedLink)
    {
        var rss = item.Name.Namespace;
        var about = item.Attribute(_rdf + "about")?.Value;
        var (text, format) = FeedText.FromRss(FeedNames.TextOf(item, FeedNames.Encoded) ?? FeedNames.TextOf(item, rss + "description"));
        return new(
            DraftFields.FromHtml(FeedNames.TextOf(item, rss + "title")),
            FeedNames.TextOf(item, FeedNames.Creator),
            [.. new[] { FeedNames.TextOf(item, rss + "link"), about }.OfType<string>()],
            FeedNames.BaseOf(item, feedLink),
            about,
            PublishedDate.Parse(FeedNames.TextOf(item, FeedNames.Date)),
            text,
            format);
    }
}
