using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Pages;

/// <summary>Parses HTML that may be hostile: nothing is run or fetched, and a page that grows out of bounds is given up.</summary>
internal static partial class SafeHtml
{
    // Unclosed ones are repeated in every paragraph that follows, unseen by the parser's callbacks: a small file could make
    // a tree without end. Nothing that is looked for depends on them.
    [GeneratedRegex("</?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:[\\s/][^<>]*)?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FormattingTag();

    /// <summary>The page without its formatting; null, with the problem, when it is not to be read.</summary>
    public static IHtmlDocument? Parse(string text, FileLimits limits, out string problem)
    {
        var elements = 0;
        var tokens = 0;
        INode? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,

            // One level more than allowed: AngleSharp flattens what is deeper, and grows slow over it.
            MaximumDepth = limits.MaxDepth + 1,
            OnCreated = (element, _) =>
            {
                // The element itself has no parent yet; the one before it has.
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

    /// <summary>Leaves the parser from within; never seen outside.</summary>
    private sealed class PageOutOfBoundsException(string message) : Exception(message);
}
