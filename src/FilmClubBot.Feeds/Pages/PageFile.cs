using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Pages;

/// <summary>Reads a saved HTML page: the metadata of its head, and the whole page as the content, to be cleaned later.</summary>
internal static class PageFile
{
    public static FileReading Read(string text, string name, FileLimits limits)
    {
        // Counted first, because a page without prose need not be parsed.
        if (!Prose.IsReview(text, BodyFormat.Html, limits, out var problem))
            return FileReading.Refuse(name, problem);
        if (SafeHtml.Parse(text, limits, out problem) is not { } document)
            return FileReading.Refuse(name, problem);

        using (document)
        {
            var page = new PageMetadata(document);
            return FileReading.One(new ReviewDraft(
                DraftFields.Title(page.Title, limits),
                page.Authors.Select(author => DraftFields.Author(author, limits)).FirstOrDefault(author => author is not null),
                page.Links.Select(link => DraftFields.Link(link, Base(page, limits), limits)).FirstOrDefault(link => link is not null),
                page.Dates.Select(PublishedDate.Parse).FirstOrDefault(date => date is not null),
                null,
                text,
                BodyFormat.Html,
                name));
        }
    }

    private static Uri? Base(PageMetadata page, FileLimits limits) =>
        page.Links.Append(page.BaseAddress).Select(link => DraftFields.Link(link, null, limits)).FirstOrDefault(link => link is not null);
}
