using System.Collections.Frozen;
using AngleSharp.Dom;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Walks an article in the order of the text, without recursion.</summary>
internal static class ArticleWalk
{
    private static readonly FrozenSet<string> _emphasis = English.Set("em i b strong cite");
    private static readonly FrozenSet<string> _headings = English.Set("h1 h2 h3 h4 h5 h6");
    private static readonly FrozenSet<string> _inline = English.Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr ruby rb rp rt");

    // A cell with more text is a place in a layout, not a value in a table.
    private const int LongestCell = 200;

    // What is cut is compared no more.
    private const int LongestLink = 2 * LinkedFilm.MaxTextLength;

    /// <summary>Passes the text of an element to a builder.</summary>
    /// <param name="article">The element.</param>
    /// <param name="lengths">The lengths of the text in it.</param>
    /// <param name="headings">Which headings are the headline.</param>
    /// <param name="builder">The builder.</param>
    public static void Walk(IElement article, ProseLengths lengths, ArticleHeadings headings, BodyBuilder builder)
    {
        var notes = Footnotes.In(article, lengths);
        // AngleSharp finds a node's next sibling by searching from the first, so children are accessed by their index.
        var total = lengths[article];
        var open = new Stack<(IElement Element, int Next)>();
        open.Push((article, 0));
        while (open.TryPop(out var step))
        {
            var (element, next) = step;
            if (next >= element.ChildNodes.Length)
            {
                if (element != article)
                    Leave(element, builder);
                continue;
            }

            open.Push((element, next + 1));
            if (element.ChildNodes[next] is IText text)
                builder.Append(text.Data);
            else if (element.ChildNodes[next] is IElement child && !notes.Contains(child) && !IsDropped(child, lengths, headings, total))
            {
                Enter(child, builder);
                open.Push((child, 0));
            }
        }
    }

    // A name such as "widget" on the element with most of the text comes from the theme and does not mark boilerplate.
    private static bool IsDropped(IElement element, ProseLengths lengths, ArticleHeadings headings, int total) =>
        HtmlFurniture.IsAlways(element)
        || (HtmlFurniture.IsByName(element) || headings.IsHeadline(element) || IsTable(element, lengths)) && lengths[element] * 2 < Math.Max(total, 1);

    // Old pages put their columns into a table: one with prose in a cell is none.
    private static bool IsTable(IElement element, ProseLengths lengths) =>
        element.LocalName == "table" && !element.QuerySelectorAll("td, th").Any(cell => lengths[cell] > LongestCell);

    private static void Enter(IElement element, BodyBuilder builder)
    {
        if (element.LocalName == "a" && element.GetAttribute("href") is { } address)
            builder.AddLink(address.Trim(), element.TextContent.Cut(LongestLink));

        // A heading within the article is set off like a title in bold: most often it is one.
        if (_headings.Contains(element.LocalName))
        {
            builder.Break();
            builder.StartEmphasis();
            return;
        }

        if (element.LocalName == "blockquote")
            builder.StartQuote();
        else if (_emphasis.Contains(element.LocalName) || FilmLinks.Contains(element))
            builder.StartEmphasis();
        else if (element.LocalName == "q")
            builder.Append("“");
        else if (!_inline.Contains(element.LocalName))
            builder.Break();
    }

    private static void Leave(IElement element, BodyBuilder builder)
    {
        if (_headings.Contains(element.LocalName))
        {
            builder.EndEmphasis();
            builder.Break();
            return;
        }

        if (element.LocalName == "blockquote")
            builder.EndQuote();
        else if (_emphasis.Contains(element.LocalName) || FilmLinks.Contains(element))
            builder.EndEmphasis();
        else if (element.LocalName == "q")
            builder.Append("”");
        else if (!_inline.Contains(element.LocalName))
            builder.Break();
    }
}
