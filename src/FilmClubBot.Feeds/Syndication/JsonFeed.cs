using System.Text.Json;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Images;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads JSON Feed, version 1 or 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public static FeedParse Read(string text, Uri? address, FileLimits limits)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = limits.MaxValueDepth });
            var feed = document.RootElement;
            if (feed.ValueKind != JsonValueKind.Object || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return new FeedParse.Refused("is JSON but no JSON Feed, for it has no list of \"items\": save the site's JSON Feed, RSS or Atom");
            var home = DraftFields.Link(Text(feed, "home_page_url"), address, limits);
            var self = DraftFields.Link(Text(feed, "feed_url"), address, limits);
            var authors = AuthorsOf(feed);
            return new FeedParse.Accepted(new()
            {
                Title = Text(feed, "title"),
                Home = home,
                Self = self,
                Hubs = HubsOf(feed, limits),
                LeftOut = Math.Max(0, items.GetArrayLength() - limits.MaxItems),
                Items = [.. items.EnumerateArray().Take(limits.MaxItems).Select(item => Item(item, home ?? self ?? address, authors))],
            });
        }
        catch (JsonException failure)
        {
            var line = (failure.LineNumber ?? 0) + 1;
            return FeedParse.Refused.Broken(FormattableString.Invariant($"is broken JSON, or nests too deep, at line {line}: save the feed again from its address"), line);
        }
        catch (InvalidOperationException)
        {
            return FeedParse.Refused.Broken("is JSON with half a character (a lone surrogate) in it: save the feed again from its address");
        }
    }

    private static FeedItem? Item(JsonElement item, Uri? within, string? feedAuthors)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            var html = Text(item, "content_html");
            var authors = AuthorsOf(item);
            return new()
            {
                Title = Text(item, "title"),
                Author = string.IsNullOrEmpty(authors) ? feedAuthors : authors,
                Links = [.. new[] { Text(item, "url"), Text(item, "external_url") }.OfType<string>()],
                Within = within,
                Id = Text(item, "id"),
                UpdatedAt = PublishedDate.Parse(Text(item, "date_modified")),
                PublishedAt = PublishedDate.Parse(Text(item, "date_published")) ?? PublishedDate.Parse(Text(item, "date_modified")),
                Content = html ?? Text(item, "content_text") ?? Text(item, "summary"),
                Format = html is null ? BodyFormat.PlainText : BodyFormat.Html,
                IsSummary = html is null && Text(item, "content_text") is null,
                Categories = CategoriesOf(item),
                Images = [.. ImagesOf(item)],
            };
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape: JSON allows it, a text cannot contain it.
            return null;
        }
    }

    private static List<Uri> HubsOf(JsonElement feed, FileLimits limits) =>
        feed.TryGetProperty("hubs", out var hubs) && hubs.ValueKind == JsonValueKind.Array
            ? [.. hubs.EnumerateArray()
                .Where(hub => hub.ValueKind == JsonValueKind.Object && string.Equals(Text(hub, "type"), "WebSub", StringComparison.OrdinalIgnoreCase))
                .Select(hub => DraftFields.Link(Text(hub, "url"), null, limits)).OfType<Uri>()]
            : [];

    private static IEnumerable<StatedImage> ImagesOf(JsonElement item)
    {
        var attached = item.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array
            ? attachments.EnumerateArray()
                .Where(attachment => attachment.ValueKind == JsonValueKind.Object && Text(attachment, "mime_type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)
                .Select(attachment => Text(attachment, "url"))
            : [];
        return attached.Prepend(Text(item, "banner_image")).Prepend(Text(item, "image")).OfType<string>().Select(address => new StatedImage(address));
    }

    private static List<string> CategoriesOf(JsonElement item) =>
        item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!.Trim()).Where(tag => tag.Length > 0)]
            : [];

    // Version 1 has one "author", 1.1 a list of "authors".
    private static string? AuthorsOf(JsonElement element)
    {
        if (element.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
        {
            return string.Join(", ", authors.EnumerateArray()
                .Where(author => author.ValueKind == JsonValueKind.Object)
                .Select(author => Text(author, "name"))
                .OfType<string>());
        }

        return element.TryGetProperty("author", out var one) && one.ValueKind == JsonValueKind.Object ? Text(one, "name") : null;
    }

    // Some feeds have numeric ids, in violation of the specification; any other non-string counts as missing.
    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
