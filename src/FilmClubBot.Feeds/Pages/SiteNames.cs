using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FilmClubBot.Feeds.Pages;

/// <summary>What a page calls the site that it is from, so that no name of a site is taken for a headline.</summary>
internal sealed partial class SiteNames
{
    private const string SiteHeadings = ".site-title, .site-name, .blog-title, .blog-name, .logo, #site-title, #blog-title, #logo";
    private const string Stated = "meta[property='og:site_name'], meta[name='application-name'], meta[name='apple-mobile-web-app-title']";
    private const int MostHeadings = 20, LongestText = 4_000;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private SiteNames()
    {
    }

    /// <summary>Collects the names: those of the metadata, and headings that lead to the site's first page or are marked as its name.</summary>
    public static SiteNames Of(IHtmlDocument document)
    {
        var names = new SiteNames();
        foreach (var stated in document.QuerySelectorAll(Stated))
            names.Add(stated.GetAttribute("content"));
        foreach (var heading in document.QuerySelectorAll($"h1, h2, {SiteHeadings}").Take(MostHeadings).Where(IsOfSite))
            names.Add(heading.TextContent);
        return names;
    }

    /// <summary>Whether a heading is the site's name and not the headline of what is on the page.</summary>
    public static bool IsOfSite(IElement heading) =>
        heading.Matches(SiteHeadings) && heading.Closest("article") is null || (heading.QuerySelector("a[href]") ?? heading.Closest("a[href]")) is { } link && (link.GetAttribute("rel") == "home" || Home().IsMatch(link.GetAttribute("href")!.Trim()));

    /// <summary>A headline without the name of the site before or after it; null where nothing else is left.</summary>
    public string? Without(string? headline)
    {
        if (headline is null)
            return null;
        var text = OneLine(headline);
        if (Separator().Matches($"{text} ") is not [.., var last] separators)
            return _names.Contains(text) ? null : text;
        var (before, after) = (text[..last.Index].Trim(), text[Math.Min(text.Length, last.Index + last.Length)..].Trim());
        // "Ilse Roth -": a post without a headline
        if (after.Length == 0)
            return separators.Count == 1 ? null : before;
        if (IsName(after))
            return before;
        var first = separators[0];
        return IsName(text[..first.Index].Trim()) ? text[(first.Index + first.Length)..].Trim() : text;
    }

    // "Harbour Films", where the page's title ends in "Harbour Films and TV"
    private bool IsName(string text) => _names.Any(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length])));

    // A headline is cut anyway; the separators of a megabyte of blanks would take minutes to find.
    private static string OneLine(string text) => Blank().Replace(text[..Math.Min(text.Length, LongestText)], " ").Trim();

    private void Add(string? name)
    {
        if (name is not null && OneLine(name) is { Length: > 0 } one)
            _names.Add(one);
    }

    // "/", "https://harbour.example/", "../../index.html"
    [GeneratedRegex(@"^(?:https?://[^/?#]+/?|/|(?:\./|\.\./)*(?:\./|\.\./|index\.html?))$", RegexOptions.IgnoreCase)]
    private static partial Regex Home();

    [GeneratedRegex(@"\s+(?:[|«»·•–—:‹›-]|::|//)\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
