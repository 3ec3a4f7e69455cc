using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Finds a page's headline.</summary>
internal static class PageTitle
{
    private static readonly string[] _parts = [" | ", " – ", " — ", " - ", " « ", " » ", " · "];

    // Some themes write the site's name as the first heading's level and the headline as the second's.
    private const string HeaderHeadings = "h2.entry-title, h2.post-title, h2.p-name, article header h2, main header h2";

    /// <summary>The headline; null if the page has none.</summary>
    public static string? Of(IHtmlDocument document, IElement article)
    {
        var heading = article.QuerySelector("[itemprop~=headline]") ?? document.QuerySelector("h1.entry-title, h1.post-title, [itemprop~=headline]")
            ?? Single(article.QuerySelectorAll("h1")) ?? Single(document.QuerySelectorAll("article h1, main h1")) ?? OfPage(Single(document.QuerySelectorAll("h1")), document.Title)
            ?? Single(document.QuerySelectorAll(HeaderHeadings));
        if (heading?.TextContent is { Length: > 0 and < 400 } text && text.Any(char.IsLetterOrDigit))
            return text;
        if (document.QuerySelector("meta[property='og:title']")?.GetAttribute("content") is { Length: > 0 } shared)
            return shared;
        return document.Title is { Length: > 0 } title ? WithoutSite(title) : null;
    }

    // "The Society", as a heading above every page of the site that links to its first one; the page's own title has the headline.
    private static IElement? OfPage(IElement? heading, string? title) =>
        heading?.QuerySelector("a")?.GetAttribute("href")?.Trim() is { } address && FirstPage.IsMatch(address) && !string.IsNullOrWhiteSpace(title)
        && FilmTitle.FoldWords(WithoutSite(title) ?? "") != FilmTitle.FoldWords(heading.TextContent) ? null : heading;

    private static IElement? Single(IHtmlCollection<IElement> elements) => elements.Length == 1 ? elements[0] : null;

    // "Her: a review | The Society": the site's name is the last and the shorter part.
    private static string? WithoutSite(string title)
    {
        // "The Society – ", above a note that has no headline
        if (_parts.Any(part => title.TrimEnd().EndsWith(part.TrimEnd(), StringComparison.Ordinal)))
            return null;
        foreach (var part in _parts)
        {
            var at = title.LastIndexOf(part, StringComparison.Ordinal);
            if (at > 0 && at >= title.Length - at - part.Length)
                return title[..at];
        }

        return title;
    }

    // "/", "../index.html", "https://example.org"
    private static Regex FirstPage { get; } = Pattern.Of(@"^(?:https?://[^/?#]{1,100})?(?:/|\.\.?/|\.)*(?:index\.html?)?$");
}
