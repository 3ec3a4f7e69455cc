using AngleSharp.Dom;
using AngleSharp.Html.Dom;

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
            ?? Single(article.QuerySelectorAll("h1")) ?? Single(document.QuerySelectorAll("article h1, main h1")) ?? Single(document.QuerySelectorAll("h1"))
            ?? Single(document.QuerySelectorAll(HeaderHeadings));
        if (heading?.TextContent is { Length: > 0 and < 400 } text && text.Any(char.IsLetterOrDigit))
            return text;
        if (document.QuerySelector("meta[property='og:title']")?.GetAttribute("content") is { Length: > 0 } shared)
            return shared;
        // "The Society – " stands above a note that has no headline.
        return document.Title is { Length: > 0 } title && !_parts.Any(part => title.EndsWith(part.TrimEnd(), StringComparison.Ordinal)) ? WithoutSite(title) : null;
    }

    private static IElement? Single(IHtmlCollection<IElement> elements) => elements.Length == 1 ? elements[0] : null;

    // "Her: a review | The Society": the site's name is the last and the shorter part.
    private static string WithoutSite(string title)
    {
        foreach (var part in _parts)
        {
            var at = title.LastIndexOf(part, StringComparison.Ordinal);
            if (at > 0 && at >= title.Length - at - part.Length)
                return title[..at];
        }

        return title;
    }
}
