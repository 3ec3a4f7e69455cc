using AngleSharp.Dom;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Finds the element that contains the review.</summary>
internal static class ArticleFinder
{
    // The closest wrappers first: an <article> often contains the comments too.
    private static readonly string[] _selectors =
    [
        "[itemprop~=articleBody]", ".entry-content", ".post-content", ".article-content", ".article-body", ".article__body", ".post-body", ".post__content",
        ".story-body", ".single-content", ".td-post-content", ".blog-item-content", ".body.markup", ".h-entry .e-content", "article", "main", "[role=main]",
    ];

    /// <summary>The element with the review, or the page itself if nothing better is found.</summary>
    public static IElement Find(IElement page, ProseLengths lengths)
    {
        var candidates = new List<IElement>();
        foreach (var selector in _selectors)
        {
            if (Longest(page.QuerySelectorAll(selector), lengths) is { } candidate)
                candidates.Add(candidate);
        }

        var most = candidates.Count == 0 ? 0 : candidates.Max(candidate => lengths[candidate]);
        var chosen = candidates.FirstOrDefault(candidate => lengths[candidate] * 2 >= most && lengths[candidate] > 0);
        // A marked-up fragment (a pull quote in <article>) next to a long unmarked text is not the review.
        return chosen is not null && lengths[chosen] * 4 >= lengths[page] ? chosen : Densest(page, lengths);
    }

    private static IElement? Longest(IEnumerable<IElement> elements, ProseLengths lengths)
    {
        IElement? longest = null;
        foreach (var element in elements)
        {
            if (longest is null || lengths[element] > lengths[longest])
                longest = element;
        }

        return longest;
    }

    // Descends as long as one child contains nearly all of the text; back up where more prose was passed on the way than is left, as in a page whose elements are never closed.
    private static IElement Densest(IElement page, ProseLengths lengths)
    {
        var block = page;
        IElement? first = null;
        var passed = 0;
        while (true)
        {
            var inner = Longest(block.Children.Where(child => !HtmlFurniture.IsAlways(child)), lengths);
            if (inner is null || lengths[inner] * 10 < lengths[block] * 6 || inner.LocalName is "p" or "blockquote" or "ul" or "ol" || inner.Children.Length == 0)
                return first is not null && passed > lengths[block] ? first : block;
            if (ProseIn(block, lengths) is > 0 and var prose)
            {
                first ??= block;
                passed += prose;
            }

            block = inner;
        }
    }

    private static int ProseIn(IElement block, ProseLengths lengths) =>
        block.ChildNodes.Where(child => child is IText or IElement { LocalName: "p" or "blockquote" }).Sum(child => lengths[child]);
}
