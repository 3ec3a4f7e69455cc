using AngleSharp.Dom;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Distinguishes the headings of an article that are its headline from those that each head a film.</summary>
internal sealed class ArticleHeadings
{
    private readonly string _headline;
    private readonly bool _isStatedApart;
    private readonly bool _hasSeveral;
    private readonly bool _hasSeveralHeaders;

    /// <summary>Looks at an article's headings.</summary>
    /// <param name="article">The article.</param>
    /// <param name="headline">The headline.</param>
    /// <param name="isStatedApart">Whether the source states the headline apart from this text, as a feed does.</param>
    public ArticleHeadings(IElement article, string headline, bool isStatedApart)
    {
        _headline = headline;
        _isStatedApart = isStatedApart;
        _hasSeveral = article.QuerySelectorAll("h1").Take(2).Count() > 1;
        _hasSeveralHeaders = article.QuerySelectorAll("header").Where(header => header.QuerySelector("h1, h2, h3") is not null).Take(2).Count() > 1;
    }

    /// <summary>Whether an element is the headline, or the header around it.</summary>
    public bool IsHeadline(IElement element) => element.LocalName switch
    {
        "header" => !_hasSeveralHeaders,
        "h1" when Headline.IsSame(_headline, element.TextContent) => true,
        "h1" => !_hasSeveral && !(_isStatedApart && !Headline.IsPartOfOther(_headline, element.TextContent)),
        _ => false,
    };
}
