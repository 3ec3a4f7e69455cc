using System.Text.Json;
using AngleSharp.Html.Dom;

namespace FilmClubBot.Feeds.Pages;

/// <summary>Reads the page's JSON-LD (schema.org) about the article, and ignores statements about the film.</summary>
internal sealed record LinkedData(string? Headline, string? Author, string? Published)
{
    // Ordered by how well a type fits a review. Movie is missing: its author and date are not the critic's.
    private static readonly string[] _types = ["Review", "CriticReview", "ReviewNewsArticle", "BlogPosting", "NewsArticle", "Article", "WebPage"];

    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static LinkedData Of(IHtmlDocument document)
    {
        var found = new List<(int Rank, LinkedData Data)>();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, _options);
                found.AddRange(Things(json.RootElement).Select(thing => (Rank(thing), Read(thing))));
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                // A page with broken linked data is still read; its other metadata is used.
                continue;
            }
        }

        var ordered = found.Where(one => one.Rank >= 0).OrderBy(one => one.Rank).Select(one => one.Data).ToList();
        return new(
            ordered.Select(data => data.Headline).FirstOrDefault(text => text is not null),
            ordered.Select(data => data.Author).FirstOrDefault(text => text is not null),
            ordered.Select(data => data.Published).FirstOrDefault(text => text is not null));
    }

    // One thing, a list of things, or a graph of things.
    private static IEnumerable<JsonElement> Things(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().SelectMany(Things);
        if (root.ValueKind != JsonValueKind.Object)
            return [];
        return root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array ? graph.EnumerateArray().SelectMany(Things) : [root];
    }

    private static int Rank(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type))
            return -1;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(TextOf) : [TextOf(type)];
        return names.Select(name => Array.IndexOf(_types, name)).Where(rank => rank >= 0).DefaultIfEmpty(-1).Min();
    }

    private static LinkedData Read(JsonElement thing) =>
        new(Property(thing, "headline"), Names(thing, "author"), Property(thing, "datePublished"));

    private static string? Names(JsonElement thing, string property)
    {
        if (!thing.TryGetProperty(property, out var value))
            return null;
        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
            .Select(one => one.ValueKind == JsonValueKind.Object ? Property(one, "name") : TextOf(one))
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Property(JsonElement thing, string property) => thing.TryGetProperty(property, out var value) ? TextOf(value) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
