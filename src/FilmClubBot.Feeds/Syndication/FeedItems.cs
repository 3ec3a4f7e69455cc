using System.Xml.Linq;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using NodaTime;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads the items of RSS and the entries of Atom. Feeds mix the elements of both, so one reader handles both.</summary>
internal static class FeedItems
{
    private static readonly string[] _titles = ["title", "atom:title", "dc:title", "media:title"];
    private static readonly string[] _contents = ["content:encoded", "content", "atom:content", "xhtml:body", "xhtml:div", "body", "fullitem"];
    private static readonly string[] _summaries = ["description", "summary", "atom:summary", "dc:description", "itunes:summary", "media:description"];
    private static readonly string[] _published = ["pubdate", "published", "issued", "atom:published", "atom:issued", "dcterms:issued", "dc:date", "created", "dcterms:created"];
    private static readonly string[] _updated = ["updated", "modified", "atom:updated", "atom:modified", "dcterms:modified", "dc:date"];

    /// <summary>The feed's values that are the defaults of its items.</summary>
    /// <param name="Authors">Atom's authors of the feed (RFC 4287, section 4.2.1).</param>
    /// <param name="Link">The address of the feed's page, as written.</param>
    /// <param name="Address">The address that the feed was read from.</param>
    internal sealed record Around(string? Authors, string? Link, Uri? Address);

    public static FeedItem Read(XElement element, Around around)
    {
        var fields = new Fields(element);
        var content = fields.All(_contents).Select(TextConstruct.Of).FirstOrDefault(text => text is not null);
        var text = content ?? fields.All(_summaries).Select(TextConstruct.Of).FirstOrDefault(summary => summary is not null);
        var updated = DateOf(fields, _updated);
        var published = DateOf(fields, _published) ?? updated;
        return LetterboxdItem.Supplement(fields, new()
        {
            Title = TitleOf(fields),
            Author = AuthorsOf(fields) ?? around.Authors,
            // Google Takeout has a post's address without the blog's host.
            Links = [.. FeedAddresses.Of(element, fields), .. fields.Texts("blogger:filename")],
            Within = FeedAddresses.BaseOf(element, around.Link, around.Address),
            Id = fields.Text("guid") ?? fields.All("id", "atom:id").Select(FeedAddresses.Id).FirstOrDefault(id => id.Length > 0) ?? element.Attribute(FeedNames.About)?.Value.Trim() ?? fields.Text("dc:identifier"),
            PublishedAt = published,
            UpdatedAt = updated,
            Content = text?.Text,
            Format = text?.Format ?? BodyFormat.Html,
            IsSummary = content is null || FeedText.BreaksOff(content.Text),
            Categories = [.. CategoriesOf(fields)],
            Images = [.. ItemImages.Of(fields)],
            Publication = ItemPublication.Of(fields, published),
        });
    }

    public static string? TitleOf(Fields fields) => fields.All(_titles).Select(TextConstruct.Title).FirstOrDefault(title => title is not null);

    /// <summary>The bylines, joined; null if none has a name.</summary>
    public static string? AuthorsOf(Fields fields)
    {
        string[][] places = [["dc:creator", "dc:author"], ["author", "atom:author"], ["itunes:author"]];
        return places
            .Select(names => string.Join(", ", fields.All(names).Select(NameOf).Where(name => name.Length > 0)))
            .FirstOrDefault(names => names.Length > 0);
    }

    // Atom's author contains a name element; RSS's is the name as text, often with an address.
    private static string NameOf(XElement author) =>
        (author.HasElements ? new Fields(author).Text("name", "atom:name") ?? "" : author.Value).Trim();

    // Of several elements of one name, other readers use the last.
    private static Instant? DateOf(Fields fields, string[] names) =>
        names.SelectMany(name => fields.Texts(name).Reverse()).Select(PublishedDate.Parse).FirstOrDefault(date => date is not null);

    private static IEnumerable<string> CategoriesOf(Fields fields) => fields.All("category", "atom:category", "dc:subject")
        .Where(category => !ItemPublication.IsKind(category))
        .Select(category => (category.Attribute("label")?.Value ?? category.Attribute("term")?.Value ?? category.Value).Trim())
        .Where(category => category.Length > 0);
}
