using System.Text.Json;
using NodaTime.Text;

namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>The cases of gofeed (github.com/mmcdole/gofeed): a feed, and beside it the expected reading as JSON.</summary>
internal static class GofeedCases
{
    // What its test of the whole parser expects of the feeds that have no JSON beside them.
    private static readonly Dictionary<string, string?> _universal = new(StringComparer.Ordinal)
    {
        ["atom03_feed.xml"] = "Feed Title",
        ["atom10_feed.xml"] = "Feed Title",
        ["rss_feed.xml"] = "Feed Title",
        ["rss_feed_bom.xml"] = "Feed Title",
        ["rss_feed_leading_spaces.xml"] = "Feed Title",
        ["rdf_feed.xml"] = "Feed Title",
        ["sample.json"] = "title",
        ["json10_feed.json"] = "title",
        ["json11_feed.json"] = "title",
        ["unknown_feed.xml"] = null,
        ["empty_feed.xml"] = null,
        ["invalid.json"] = null,
    };

    /// <summary>All cases in a copy of the repository, in the order of their names.</summary>
    public static IReadOnlyList<FeedCase> In(string directory)
    {
        var data = Path.Combine(directory, "testdata");
        if (!Directory.Exists(data))
            return [];
        var files = Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return [.. files.Where(IsFeed).Select(file => new FeedCase(Path.GetRelativePath(directory, file), File.ReadAllBytes(file), null, Expected(file)))];
    }

    // Beside "a.xml" stands "a.json", beside "a.json" stands "a_expected.json".
    private static bool IsFeed(string file) => Path.GetExtension(file) == ".xml"
        || (Path.GetExtension(file) == ".json" && !file.EndsWith("_expected.json", StringComparison.Ordinal) && !File.Exists(Path.ChangeExtension(file, ".xml")));

    private static List<Expectation> Expected(string file)
    {
        if (Path.GetFileName(Path.GetDirectoryName(file)) == "universal")
            return _universal.GetValueOrDefault(Path.GetFileName(file)) is { } title ? [new(FeedField.FeedTitle, 0, title)] : [new(FeedField.Refusal, 0, null)];
        if (Path.GetFileName(Path.GetDirectoryName(file)) == "invalid")
            return [new(FeedField.Refusal, 0, null)];

        var beside = Path.GetExtension(file) == ".xml" ? Path.ChangeExtension(file, ".json") : file[..^".json".Length] + "_expected.json";
        if (!File.Exists(beside))
            return [Expectation.Skipped("has no expected reading beside it")];
        using var json = JsonDocument.Parse(File.ReadAllBytes(beside));
        var stated = Feed(json.RootElement).ToList();
        return stated.Count == 0 ? [Expectation.Skipped(Reasons.OtherField)] : stated;
    }

    private static IEnumerable<Expectation> Feed(JsonElement feed)
    {
        if (Text(feed, "title") is { } title)
            yield return new(FeedField.FeedTitle, 0, title);
        if ((Text(feed, "link") ?? Text(feed, "home_page_url") ?? Alternate(feed)) is { } link)
            yield return Address(FeedField.FeedLink, 0, link);
        var items = feed.TryGetProperty("items", out var list) || feed.TryGetProperty("entries", out list) ? list.EnumerateArray().ToArray() : [];
        foreach (var stated in items.SelectMany(Item))
            yield return stated;
    }

    private static IEnumerable<Expectation> Item(JsonElement item, int index)
    {
        if (Text(item, "title") is { } title)
            yield return new(FeedField.Title, index, title);
        if ((Text(item, "link") ?? Text(item, "url") ?? Alternate(item)) is { } link)
            yield return Address(FeedField.Link, index, link);
        if (IdOf(item) is { } id)
            yield return new(FeedField.Id, index, id);
        if ((Text(item, "publishedParsed") ?? Text(item, "pubDateParsed")) is { } published)
            yield return Date(FeedField.Published, index, published);
        if (Text(item, "updatedParsed") is { } updated)
            yield return Date(FeedField.Updated, index, updated);
        if (ContentOf(item) is { } content)
            yield return new(FeedField.Content, index, content);
    }

    private static string? IdOf(JsonElement item) =>
        Text(item, "id") ?? (item.TryGetProperty("guid", out var guid) ? guid.ValueKind == JsonValueKind.Object ? Text(guid, "value") : guid.GetString() : null);

    private static string? ContentOf(JsonElement item) =>
        (item.TryGetProperty("content", out var content) ? content.ValueKind == JsonValueKind.Object ? Text(content, "value") : content.GetString() : null)
        ?? Text(item, "content_html") ?? Text(item, "content_text") ?? Text(item, "description") ?? Text(item, "summary");

    private static string? Alternate(JsonElement element) =>
        element.TryGetProperty("links", out var links)
            ? links.EnumerateArray().Where(link => link.ValueKind == JsonValueKind.Object && Text(link, "rel") is "alternate").Select(link => Text(link, "href")).FirstOrDefault()
            : null;

    private static Expectation Address(FeedField field, int index, string address) => Reasons.Address(new(field, index, address));

    private static Expectation Date(FeedField field, int index, string date) =>
        new(field, index, InstantPattern.General.Format(OffsetDateTimePattern.Rfc3339.Parse(date).Value.ToInstant()));

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
