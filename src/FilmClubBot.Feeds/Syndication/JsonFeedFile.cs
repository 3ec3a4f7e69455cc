using System.Text.Json;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>Reads a saved JSON Feed, version 1 or 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedFile
{
    public static FileReading Read(string text, string name, FileLimits limits)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = limits.MaxValueDepth });
            var feed = document.RootElement;
            if (feed.ValueKind != JsonValueKind.Object || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return FileReading.Refuse(name, "is JSON but no JSON Feed, for it has no list of \"items\": save the site's JSON Feed, RSS or Atom");
            var within = BaseOf(feed, limits);
            var authors = AuthorsOf(feed);
            return FeedDrafts.From([.. items.EnumerateArray().Select(item => (Func<FeedItem?>)(() => Item(item, within, authors)))], name, limits);
        }
        catch (JsonException failure)
        {
            return FileReading.Refuse(name, FormattableString.Invariant(
                $"is broken JSON, or nests too deep, at line {(failure.LineNumber ?? 0) + 1}: save the feed again from its address"));
        }
        catch (InvalidOperationException)
        {
            return FileReading.Refuse(name, "is JSON with half a character (a lone surrogate) in it: save the feed again from its address");
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
            return new(
                Text(item, "title"),
                string.IsNullOrEmpty(authors) ? feedAuthors : authors,
                [.. new[] { Text(item, "url"), Text(item, "external_url") }.OfType<string>()],
                within,
                Text(item, "id"),
                PublishedDate.Parse(Text(item, "date_published")) ?? PublishedDate.Parse(Text(item, "date_modified")),
                html ?? Text(item, "content_text") ?? Text(item, "summary"),
                html is null ? BodyFormat.PlainText : BodyFormat.Html);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in an escape: JSON allows it, a text cannot hold it.
            return null;
        }
    }

    private static Uri? BaseOf(JsonElement feed, FileLimits limits) =>
        DraftFields.Link(Text(feed, "home_page_url"), null, limits) ?? DraftFields.Link(Text(feed, "feed_url"), null, limits);

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

    // An id may be a number, against the specification; anything else that is no string is as good as missing.
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
