using System.Text.Json;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
using FilmClubBot.Feeds.Syndication;

namespace FilmClubBot.Feeds.WordPress;

/// <summary>
/// Reads posts from WordPress' REST API, which has whole texts where the feed has excerpts only. Source: WordPress' REST API
/// handbook, "Posts".
/// </summary>
internal static class WordPressPosts
{
    private const string Path = "/wp/v2/posts";

    /// <summary>Whether an address is one of posts, by its path or by WordPress' <c>rest_route</c>.</summary>
    public static bool IsPostsAddress(Uri address) =>
        Uri.UnescapeDataString(address.PathAndQuery).Contains(Path, StringComparison.Ordinal);

    /// <summary>A list of posts, or one.</summary>
    public static FeedParse Read(ReadOnlyMemory<byte> content, Uri address, FileLimits limits)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = limits.MaxValueDepth });
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Array => new FeedParse.Accepted(new() { Home = Home(address), Items = [.. document.RootElement.EnumerateArray().Select(Item)] }),
                JsonValueKind.Object when document.RootElement.TryGetProperty("content", out _) => new FeedParse.Accepted(new() { Home = Home(address), Items = [Item(document.RootElement)] }),
                JsonValueKind.Object when Text(document.RootElement, "message") is { } message => new FeedParse.Refused($"is a refusal of WordPress (\"{FileLabel.Of(message)}\"): switch its REST API on, or give the site's RSS feed") { Kind = FeedProblemKind.WordPress, Detail = FileLabel.Of(message) },
                _ => new FeedParse.Refused("is no list of WordPress' posts: give the address that ends in /wp-json/wp/v2/posts, or the site's RSS feed") { Kind = FeedProblemKind.NoPosts, Detail = null },
            };
        }
        catch (JsonException failure)
        {
            var line = (failure.LineNumber ?? 0) + 1;
            return FeedParse.Refused.Broken(FormattableString.Invariant($"is broken JSON, or nests too deep, at line {line}: look whether the site shows an error there"), line);
        }
        catch (InvalidOperationException)
        {
            return FeedParse.Refused.Broken("is JSON with half a character (a lone surrogate) in it: mend the post");
        }
    }

    private static FeedItem? Item(JsonElement post) => post.ValueKind != JsonValueKind.Object
        ? null
        : new()
        {
            Title = DraftFields.FromHtml(Rendered(post, "title")),
            Author = Embedded(post, "author", "name"),
            Links = Text(post, "link") is { } link ? [link] : [],
            Id = Rendered(post, "guid"),
            PublishedAt = PublishedDate.Parse(Text(post, "date_gmt")),
            Content = Rendered(post, "content"),
            Format = BodyFormat.Html,
            Categories = Terms(post),
            Images = Embedded(post, "wp:featuredmedia", "source_url") is { } image
                ? [new(image, Embedded(post, "wp:featuredmedia", "alt_text"))]
                : Text(post, "jetpack_featured_media_url") is { } address ? [new(address)] : [],
            Publication = new(PostStatus.OfType(Text(post, "type")) ?? PostStatus.Of(Text(post, "status")) ?? (IsProtected(post) ? (Unpublished?)Unpublished.Protected : null)),
        };

    // Without the password, the content of a protected post is empty.
    private static bool IsProtected(JsonElement post) =>
        post.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object
        && content.TryGetProperty("protected", out var isProtected) && isProtected.ValueKind == JsonValueKind.True;

    private static Uri Home(Uri address) => new(address, "/");

    private static string? Rendered(JsonElement post, string name) =>
        post.TryGetProperty(name, out var element) && element.ValueKind == JsonValueKind.Object ? Text(element, "rendered") : Text(post, name);

    private static string? Embedded(JsonElement post, string relation, string name) =>
        post.TryGetProperty("_embedded", out var embedded) && embedded.ValueKind == JsonValueKind.Object
        && embedded.TryGetProperty(relation, out var list) && list.ValueKind == JsonValueKind.Array
        && list.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
            ? Text(first, name)
            : null;

    private static List<string> Terms(JsonElement post) =>
        post.TryGetProperty("_embedded", out var embedded) && embedded.ValueKind == JsonValueKind.Object
        && embedded.TryGetProperty("wp:term", out var taxonomies) && taxonomies.ValueKind == JsonValueKind.Array
            ? [.. taxonomies.EnumerateArray()
                .Where(terms => terms.ValueKind == JsonValueKind.Array)
                .SelectMany(terms => terms.EnumerateArray())
                .Where(term => term.ValueKind == JsonValueKind.Object)
                .Select(term => DraftFields.FromHtml(Text(term, "name")))
                .OfType<string>()]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(text.GetString()) ? text.GetString() : null;
}
