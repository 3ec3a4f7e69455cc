using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Extracts headline and body from a page or a fragment of HTML.</summary>
internal static class HtmlCleaner
{
    private static readonly HtmlParserOptions _options = new() { IsScripting = false, IsNotConsumingCharacterReferences = false };

    /// <summary>Cleans HTML.</summary>
    /// <param name="html">A page or a fragment.</param>
    /// <param name="title">The headline, if the source states it separately.</param>
    public static ReviewText Clean(string html, string? title)
    {
        // "<VideoPlayer id="x" />" of a site's own tags closes itself; a parser of HTML would put the rest of the page into it.
        var clean = Component.Replace(Characters.Clean(html), " ");
        var headline = Headline.Clean(Decoded(title ?? ""));
        if (HtmlSize.IsHostile(clean))
            return PlainTextCleaner.Clean(TagStripper.Strip(clean), headline);

        using var document = new HtmlParser(_options).ParseDocument(clean);
        if (document.Body is not { } page)
            return new(headline, "");
        var lengths = ProseLengths.Of(page);
        var article = ArticleFinder.Find(page, lengths);
        var isPage = document.Head is { ChildElementCount: > 0 };
        var isStatedApart = headline.Length > 0 && !isPage;
        if (headline.Length == 0)
            headline = Headline.Clean(PageTitle.Of(document, article) ?? "");
        var builder = new BodyBuilder();
        ArticleWalk.Walk(article, lengths, new(article, headline, isStatedApart), builder);
        var text = builder.Build(headline);
        return headline.Length > 0 ? text : WithFirstLineAsHeadline(text);
    }

    // Feeds escape their titles once too often: "Spike Jonze&#8217;s".
    private static string Decoded(string title) =>
        title.Contains('<', StringComparison.Ordinal) || title.Contains('&', StringComparison.Ordinal)
            ? System.Net.WebUtility.HtmlDecode(TagStripper.Strip(title))
            : title;

    private static ReviewText WithFirstLineAsHeadline(ReviewText text)
    {
        var end = text.Body.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !Headline.IsLikely(text.Body[..end], isFollowedByBlank: true))
            return text;
        var shift = end + 2;
        return new(
            Headline.Clean(text.Body[..end]),
            text.Body[shift..],
            Moved(text.Emphasis, shift),
            Moved(text.BlockQuotes, shift))
        {
            Links = text.Links,
        };
    }

    private static List<TextSpan> Moved(IReadOnlyList<TextSpan> spans, int shift) =>
        spans.Where(span => span.Start >= shift).Select(span => new TextSpan(span.Start - shift, span.End - shift)).ToList();

    private static Regex Component { get; } = Pattern.Of(@"<[A-Z][A-Z0-9]*[a-z][A-Za-z0-9.]{0,60}(?:\s[^<>]{0,500})?/>");
}
