using System.ServiceModel.Syndication;
using System.Xml.Linq;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads the entries of Atom 1.0.</summary>
internal static class AtomItems
{
    private static readonly XNamespace _atom = FeedNames.Atom;

    public static FeedDocument Of(XElement feed, Uri? address)
    {
        var authors = feed.Elements(_atom + "author").ToList();
        var feedLink = AlternateOf(feed) ?? feed.Elements(_atom + "link").FirstOrDefault()?.Attribute("href")?.Value;
        return new()
        {
            Title = DraftFields.FromHtml(FeedNames.TextOf(feed, _atom + "title")),
            Home = FeedNames.Absolute(AlternateOf(feed), address),
            Self = FeedNames.LinkOf(feed, "self", address),
            Hubs = FeedNames.HubsOf(feed, address),
            Items = [.. feed.Elements(_atom + "entry").Select(entry => Read(entry, authors, feedLink, address))],
            Deleted = [.. feed.Elements(FeedNames.DeletedEntry).Select(entry => entry.Attribute("ref")?.Value).OfType<string>()],
        };
    }

    private static FeedItem? Read(XElement entry, IReadOnlyList<XElement> feedAuthors, string? feedLink, Uri? address)
    {
        var feed = new XElement(_atom + "feed", new XElement(_atom + "title"), Tidied(entry, feedAuthors));
        if (TolerantFeed.OnlyItem(feed, new Atom10FeedFormatter()) is not { } item)
            return null;
        var content = item.Content as TextSyndicationContent;
        var isSummary = string.IsNullOrWhiteSpace(content?.Text);
        var text = isSummary ? item.Summary : content;
        return new()
        {
            Title = TitleOf(item.Title),
            Author = string.Join(", ", item.Authors.Select(author => author.Name).Where(name => !string.IsNullOrWhiteSpace(name))),
            Links = [.. item.Links.Where(link => link.RelationshipType is "alternate" or null && link.Uri is not null).Select(link => link.Uri.OriginalString)],
            Within = FeedNames.BaseOf(entry, feedLink, address),
            Id = item.Id,
            PublishedAt = TolerantFeed.InstantOf(item.PublishDate) ?? TolerantFeed.InstantOf(item.LastUpdatedTime),
            Content = text?.Text,
            Format = text?.Type == "text" ? BodyFormat.PlainText : BodyFormat.Html,
            IsSummary = isSummary,
            Categories = [.. entry.Elements(_atom + "category").Select(category => category.Attribute("label")?.Value ?? category.Attribute("term")?.Value).OfType<string>()],
        };
    }

    private static string? TitleOf(TextSyndicationContent? title) =>
        title is null || title.Type == "text" ? title?.Text : DraftFields.FromHtml(title.Text);

    // Only what is read; the feed's author where the entry names none (RFC 4287, section 4.2.1).
    private static XElement Tidied(XElement entry, IReadOnlyList<XElement> feedAuthors)
    {
        var tidied = new XElement(_atom + "entry",
            entry.Elements(_atom + "id"),
            entry.Elements(_atom + "author"),
            entry.Elements(_atom + "published"),
            entry.Elements(_atom + "updated"),
            entry.Elements(_atom + "link").Select(link => new XElement(link.Name, link.Attributes().Where(a => a.Name.LocalName is "href" or "rel" && a.Name.Namespace == XNamespace.None))),
            TextConstructs(entry));
        if (!tidied.Elements(_atom + "author").Any())
            tidied.Add(feedAuthors);
        return tidied;
    }

    private static IEnumerable<XElement> TextConstructs(XElement entry) =>
        from element in entry.Elements()
        where element.Name.Namespace == _atom && element.Name.LocalName is "title" or "summary" or "content" && element.Attribute("src") is null
        let type = TypeOf(element)
        where type is not null
        select type == "xhtml"
            ? new XElement(element.Name, new XAttribute("type", type), element.Nodes())
            : new XElement(element.Name, new XAttribute("type", type), FeedNames.InnerText(element));

    // The library knows three types; media types of text are met as well. Anything else is no prose.
    private static string? TypeOf(XElement element)
    {
        var stated = element.Attribute("type")?.Value.Trim().ToLowerInvariant();
        return stated switch
        {
            "xhtml" or "application/xhtml+xml" when element.HasElements => "xhtml",
            "html" or "text/html" or "xhtml" or "application/xhtml+xml" => "html",
            _ when element.HasElements && stated is null or "" or "text" => "html",
            null or "" or "text" or "text/plain" => "text",
            _ => element.Name.LocalName == "content" ? null : "text",
        };
    }

    private static string? AlternateOf(XElement feed) =>
        feed.Elements(_atom + "link").FirstOrDefault(link => link.Attribute("rel")?.Value is null or "alternate")?.Attribute("href")?.Value;
}
