using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Pages;

/// <summary>Parses HTML that may be hostile: no scripts are run, nothing is fetched, and a page that exceeds the limits is rejected.</summary>
internal static partial class SafeHtml
{
    // The parser repeats unclosed ones in every following paragraph without calling its callbacks: a small file could create
    // an unbounded tree. No search depends on them.
    [GeneratedRegex("</?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:[\\s/][^<>]*)?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FormattingTag();

    /// <summary>The page without its formatting; null, with the problem, when it cannot be read.</summary>
    public static IHtmlDocument? Parse(string text, FileLimits limits, out string problem)
    {
        var elements = 0;
        var tokens = 0;
        INode? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,

            // One level more than allowed: AngleSharp flattens deeper elements, and does so slowly.
            MaximumDepth = limits.MaxDepth + 1,
            OnCreated = (element, _) =>
            {
                // The element itself has no parent yet; the previous one has.
                if (last is not null && IsDeeper(last, limits.MaxDepth))
                    throw new PageOutOfBoundsException("nests its elements too deep");
                if (++elements > limits.MaxPageElements)
                    throw new PageOutOfBoundsException("has too many elements");
                last = element;
            },
            OnToken = (_, _) =>
            {
                if (++tokens > limits.MaxPageTokens)
                    throw new PageOutOfBoundsException("has too many tags");
            },
        });
        try
        {
            problem = "";
            return parser.ParseDocument(FormattingTag().Replace(text, ""));
        }
        catch (PageOutOfBoundsException failure)
        {
            problem = failure.Message + " for a page: save the review alone, as text or Markdown";
            return null;
        }
    }

    private static bool IsDeeper(INode node, int maxDepth)
    {
        var depth = 0;
        for (var around = node; around is IElement; around = around.Parent)
            depth++;
        return depth > maxDepth;
    }

    /// <summary>Aborts the parser; caught in this class.</summary>
    private sealed class PageOutOfBoundsException(string message) : Exception(message);
}
