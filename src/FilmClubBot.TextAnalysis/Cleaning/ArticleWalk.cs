using System.Collections.Frozen;
using AngleSharp.Dom;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Walks an article in the order of the text, without recursion.</summary>
internal static class ArticleWalk
{
    private static readonly FrozenSet<string> _emphasis = English.Set("em i b strong cite");
    private static readonly FrozenSet<string> _inline = English.Set(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr ruby rb rp rt");

    /// <summary>Hands the words under an element to a builder.</summary>
    public static void Walk(IElement article, ProseLengths lengths, BodyBuilder builder)
    {
        var total = lengths[article];
        INode? node = article.FirstChild;
        while (node is not null)
        {
            var goesDown = false;
            if (node is IText text)
                builder.Append(text.Data);
            else if (node is IElement element && !IsDropped(element, lengths, total))
            {
                Enter(element, builder);
                goesDown = element.FirstChild is not null;
                if (!goesDown)
                    Leave(element, builder);
            }

            if (goesDown)
            {
                node = node.FirstChild;
                continue;
            }

            while (node != article && node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement parent && parent != article)
                    Leave(parent, builder);
            }

            node = node == article ? null : node?.NextSibling;
        }
    }

    // A name such as "widget" on the element that holds most of the text is the theme's, not furniture.
    private static bool IsDropped(IElement element, ProseLengths lengths, int total) =>
        HtmlFurniture.IsAlways(element)
        || (HtmlFurniture.IsByName(element) || element.LocalName is "header" or "h1") && lengths[element] * 2 < Math.Max(total, 1);

    private static void Enter(IElement element, BodyBuilder builder)
    {
        if (element.LocalName == "blockquote")
            builder.StartQuote();
        else if (_emphasis.Contains(element.LocalName))
            builder.StartEmphasis();
        else if (element.LocalName == "q")
            builder.Append("“");
        else if (!_inline.Contains(element.LocalName))
            builder.Break();
    }

    private static void Leave(IElement element, BodyBuilder builder)
    {
        if (element.LocalName == "blockquote")
            builder.EndQuote();
        else if (_emphasis.Contains(element.LocalName))
            builder.EndEmphasis();
        else if (element.LocalName == "q")
            builder.Append("”");
        else if (!_inline.Contains(element.LocalName))
            builder.Break();
    }
}
