using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.Images;

namespace FilmClubBot.Feeds.Pages;

/// <summary>Reads a page's metadata, the most trustworthy source first.</summary>
internal sealed partial class PageMetadata(IHtmlDocument document)
{
    private const string Headings = "article h1, main h1, h1";
    private const string HeaderHeadings = "h2.entry-title, h2.post-title, h2.p-name, article header h2, main header h2";
    private const string Bylines = "[rel~='author'], [itemprop='author'], .byline, .by-line, .author-name, .entry-author, .post-author, .p-author, .author";
    private const string MarkedTimes = "time[itemprop='datePublished'], time[pubdate], time.published, time.entry-date, time.dt-published, article time[datetime]";

    private const int LongestOfParts = 400;

    private readonly LinkedData _linked = LinkedData.Of(document);

    public string? Title =>
        Meta("og:title") ?? (HasSeveralHeadings ? null : TextsOf(Headings, heading => !IsOfSite(heading)).FirstOrDefault()) ?? _linked.Headline ?? OnlyTextOf(HeaderHeadings) ?? TitleOfPage;

    // A heading that links to the first page of the site is the site's name.
    private bool IsOfSite(IElement heading) =>
        !string.IsNullOrWhiteSpace(document.Title) && heading.QuerySelector("a[href]")?.GetAttribute("href") is { } address && FirstPage().IsMatch(address.Trim());

    // "Amber Line | The Society" without the site's name, if that heads the page too; "The Society – " stands above a note that has no headline.
    private string? TitleOfPage
    {
        get
        {
            if (TextOf("title") is not { Length: <= LongestOfParts } title || Parts().Match(title) is not { Success: true } parts)
                return TextOf("title");
            if (parts.Groups["last"].Length == 0)
                return null;
            var last = FilmTitle.FoldWords(parts.Groups["last"].Value);
            return document.QuerySelectorAll("h1").Any(heading => IsOfSite(heading) && FilmTitle.FoldWords(heading.TextContent) is { Length: > 0 } site && last.StartsWith(site, StringComparison.Ordinal)) ? parts.Groups["first"].Value : title;
        }
    }

    // Blogs that head each film with a first-level heading have no headline among them.
    private bool HasSeveralHeadings => document.QuerySelectorAll("h1").Take(2).Count() > 1 && document.QuerySelectorAll("article h1, main h1").Length != 1;

    public IEnumerable<string?> Authors =>
        [Meta("author"), Meta("article:author"), _linked.Author, Meta("parsely-author"), .. TextsOf(Bylines)];

    public IEnumerable<string?> Links =>
        [document.Head?.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), Meta("og:url")];

    public string? BaseAddress => document.QuerySelector("base[href]")?.GetAttribute("href");

    public IEnumerable<string?> Dates =>
        [Meta("article:published_time"), _linked.Published, Meta("datePublished"), Meta("date"), Meta("dc.date"), TimeOf(MarkedTimes), TimeOf("time[datetime]")];

    public IEnumerable<StatedImage> Images =>
        new[]
        {
            (Meta("og:image:secure_url"), Meta("og:image:alt")), (Meta("og:image"), Meta("og:image:alt")), (Meta("og:image:url"), Meta("og:image:alt")),
            (Meta("twitter:image"), Meta("twitter:image:alt")), (Meta("twitter:image:src"), Meta("twitter:image:alt")),
        }.Where(image => image.Item1 is not null).Select(image => new StatedImage(image.Item1!, image.Item2));

    // Open Graph uses "property", the others "name" or "itemprop"; pages mix them up.
    private string? Meta(string name) => NotBlank(document.QuerySelectorAll("meta")
        .FirstOrDefault(meta => Says(meta, "property", name) || Says(meta, "name", name) || Says(meta, "itemprop", name))
        ?.GetAttribute("content"));

    private static bool Says(IElement meta, string attribute, string name) =>
        string.Equals(meta.GetAttribute(attribute)?.Trim(), name, StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrWhiteSpace(meta.GetAttribute("content"));

    private string? TextOf(string selector) => TextsOf(selector).FirstOrDefault();

    private string? OnlyTextOf(string selector) => document.QuerySelectorAll(selector) is [var only] ? NotBlank(only.TextContent) : null;

    private IEnumerable<string> TextsOf(string selector, Func<IElement, bool>? isMeant = null) =>
        selector.Split(',').Select(one => document.QuerySelector(one.Trim()) is { } element && isMeant?.Invoke(element) != false ? NotBlank(element.TextContent) : null).OfType<string>();

    private string? TimeOf(string selector) => NotBlank(document.QuerySelector(selector)?.GetAttribute("datetime"));

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [GeneratedRegex(@"^(?:https?://[^/?#]{1,100}/?|/|(?:\./)?(?:\.\./)+)(?:index\.html?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstPage();

    [GeneratedRegex(@"^\s*(?<first>\S.{0,300}?)\s+[|–—«»·:-](?:\s+(?<last>[^|–—«»·]{0,100}?))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
