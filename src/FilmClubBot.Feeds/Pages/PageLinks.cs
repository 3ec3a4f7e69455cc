using AngleSharp.Dom;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Pages;

/// <summary>The addresses of a page's other representations, from its head.</summary>
/// <param name="Feeds">The page's feeds, in the page's order.</param>
/// <param name="Post">The post in WordPress' REST API; null if the page links none.</param>
internal sealed record PageLinks(IReadOnlyList<Uri> Feeds, Uri? Post)
{
    private static readonly string[] _feedTypes = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"];

    /// <summary>Reads a page's links; none if the page cannot be read.</summary>
    public static PageLinks Of(string page, Uri address, FileLimits limits)
    {
        if (SafeHtml.Parse(page, limits, out _) is not { } document)
            return new([], null);
        using (document)
        {
            var within = document.QuerySelector("base[href]")?.GetAttribute("href") is { } stated && Uri.TryCreate(address, stated, out var combined) ? combined : address;
            var links = document.QuerySelectorAll("link[rel~='alternate'][href]")
                .Select(link => (Type: link.GetAttribute("type")?.Trim().ToLowerInvariant(), Target: Target(link, within)))
                .Where(link => link.Target is not null)
                .ToList();
            return new(
                [.. links.Where(link => _feedTypes.Contains(link.Type, StringComparer.Ordinal)).Select(link => link.Target!).Distinct()],
                links.Find(link => link.Type == "application/json" && link.Target!.AbsoluteUri.Contains("/wp/v2/posts/", StringComparison.Ordinal)).Target);
        }
    }

    private static Uri? Target(IElement link, Uri within) =>
        Uri.TryCreate(within, link.GetAttribute("href")?.Trim(), out var target) && target.Scheme is "http" or "https" ? target : null;
}
