using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Headers;
using FilmClubBot.Feeds.Images;
using FilmClubBot.Feeds.Markup;

namespace FilmClubBot.Feeds.Pages;

/// <summary>
/// Reads a saved HTML page: the metadata of its head, and the whole page as the content, to be cleaned later. A static site's source has
/// front matter instead of a head.
/// </summary>
internal static class PageFile
{
    public static FileReading Read(HeadedText headed, string name, FileLimits limits)
    {
        // A page as a browser saved it may contain templates for its scripts; a source with front matter contains them for its generator.
        var text = headed.Fields == HeaderFields.None ? headed.Body : TemplateCode.Remove(headed.Body, headed.Fields);
        // Counted first, because a page without prose need not be parsed.
        if (!Prose.IsReview(text, BodyFormat.Html, limits, out var problem))
            return FileReading.Refuse(name, problem);
        if (SafeHtml.Parse(text, limits, out problem) is not { } document)
            return FileReading.Refuse(name, problem);

        using (document)
        {
            var page = new PageMetadata(document);
            var header = ReviewHeader.Of(headed.Fields, name, limits);
            return FileReading.One(new ReviewDraft(
                header.Title ?? DraftFields.Title(page.Title, limits) ?? header.DerivedTitle,
                header.Author ?? page.Authors.Select(author => DraftFields.Author(author, limits)).FirstOrDefault(author => author is not null),
                header.Link ?? page.Links.Select(link => DraftFields.Link(link, Base(page, limits), limits)).FirstOrDefault(link => link is not null),
                header.PublishedAt ?? page.Dates.Select(PublishedDate.Parse).FirstOrDefault(date => date is not null) ?? header.NamedDate,
                header.ExternalId,
                text,
                BodyFormat.Html,
                name)
            {
                Categories = header.Categories,
                StatedFilms = header.Films,
                // The first image in a page's markup is most often the site's own.
                Image = ReviewImages.Of([.. header.Images, .. page.Images], null, header.Link ?? Base(page, limits), limits),
                IsSpoiler = header.IsSpoiler,
            });
        }
    }

    private static Uri? Base(PageMetadata page, FileLimits limits) =>
        page.Links.Append(page.BaseAddress).Select(link => DraftFields.Link(link, null, limits)).FirstOrDefault(link => link is not null);
}
