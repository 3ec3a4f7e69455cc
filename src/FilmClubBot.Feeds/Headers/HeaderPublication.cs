using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Feeds.Headers;

/// <summary>
/// Reads from a header whether the text is published: <c>draft: true</c> (Hugo, Zola, Eleventy, Astro), <c>published: false</c> (Jekyll,
/// Hexo), <c>status: draft</c> (Pelican, Nikola, Ghost's and WordPress' converters), a date in the future, <c>expiryDate</c> (Hugo).
/// </summary>
internal static class HeaderPublication
{
    /// <summary>What a header states.</summary>
    /// <param name="header">The header.</param>
    /// <param name="publishedAt">The date of publication that the header or the file's name states.</param>
    public static Publication Of(HeaderFields header, Instant? publishedAt) => new(
        StateOf(header),
        Publication.StartOf(publishedAt),
        PublishedDate.Parse(header.First("expirydate", "unpublishdate")));

    private static Unpublished? StateOf(HeaderFields header)
    {
        if (States(header, FilmKeys.Truths, "draft", "isdraft", "entwurf", "brouillon", "borrador") || States(header, FilmKeys.Denials, "published", "publish", "ispublished", "public"))
            return Unpublished.Draft;
        if (States(header, FilmKeys.Truths, "private", "unlisted"))
            return Unpublished.Private;
        string[] statuses = ["status", "poststatus", "wpstatus", "publicationstatus", "jbakestatus", "state", "visibility"];
        return statuses.Select(key => PostStatus.Of(header.First(key))).FirstOrDefault(reason => reason is not null)
            ?? PostStatus.OfType(header.First("posttype", "wpposttype"));
    }

    private static bool States(HeaderFields header, IReadOnlyCollection<string> values, params string[] keys) =>
        Array.Exists(keys, key => header.First(key) is { } words && values.Contains(FilmTitle.FoldWords(words)));
}
