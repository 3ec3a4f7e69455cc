using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Pages;

/// <summary>Parses HTML that may be hostile: nothing is run or fetched, and a page that grows out of bounds is given up.</summary>
internal static class SafeHtml
{
    /// <summary>The page; null, with the problem, when it is not to be read.</summary>
    public static IHtmlDocument? Parse(string text, FileLimits limits, out string problem)
    {
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,

            // One level more than allowed: AngleSharp flattens what is deeper, and that is how it shows.
            MaximumDepth = limits.MaxDepth + 1,
            OnCreated = (_, _) =>
            {
                // Mis-nested formatting is repeated in every paragraph, so a small file can make a tree without end.
                if (++elements > limits.MaxPageElements)
                    throw new PageTooLargeException();
            },
        });
        try
        {
            var document = parser.ParseDocument(text);
            problem = string.Create(CultureInfo.InvariantCulture, $"nests its elements deeper than {limits.MaxDepth} levels: save the review alone, as text or Markdown");
            if (!IsDeeper(document, limits.MaxDepth))
                return document;
            document.Dispose();
        }
        catch (PageTooLargeException)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"has more than {limits.MaxPageElements:N0} elements: save the review alone, as text or Markdown");
        }

        return null;
    }

    private static bool IsDeeper(INode document, int maxDepth)
    {
        var depth = 0;
        for (var node = document.FirstChild; node is not null;)
        {
            if (node is IElement && depth + 1 > maxDepth)
                return true;
            if (node.FirstChild is { } child)
            {
                depth++;
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent == document ? null : node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return false;
    }

    /// <summary>Leaves the parser from within; never seen outside.</summary>
    private sealed class PageTooLargeException : Exception;
}
