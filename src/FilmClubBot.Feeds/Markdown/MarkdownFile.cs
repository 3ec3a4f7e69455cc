using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Markdown;

/// <summary>Reads a Markdown file: the values of its front matter, and its body as HTML.</summary>
internal static class MarkdownFile
{
    public static FileReading Read(string text, string name, FileLimits limits)
    {
        if (FrontMatter.Split(text, limits, out var body, out var problem) is not { } values)
            return FileReading.Refuse(name, problem);
        if (body.Length > limits.MaxMarkdownLength || Marks(body) > limits.MaxMarkdownMarks)
            return FileReading.Refuse(name, "is too long or has too many links for Markdown: split it into one file for each review");
        var title = DraftFields.Title(First(values, "title"), limits);
        if (MarkdownBody.Read(body, title) is not { } read)
            return FileReading.Refuse(name, "nests its Markdown too deep: take out some levels of lists or quotations");
        if (!Prose.IsReview(read.Html, BodyFormat.Html, limits, out problem))
            return FileReading.Refuse(name, problem);

        return FileReading.One(new ReviewDraft(
            title ?? DraftFields.Title(read.Headline, limits),
            DraftFields.Author(First(values, "author", "byline", "authors"), limits),
            DraftFields.Link(First(values, "link", "permalink", "canonical", "canonical_url", "url"), null, limits),
            PublishedDate.Parse(First(values, "date", "published", "publishdate", "published_at")),
            DraftFields.ExternalId(First(values, "id", "guid"), limits),
            read.Html,
            BodyFormat.Html,
            name));
    }

    private static int Marks(ReadOnlySpan<char> body) => body.Count('[') + body.Count("<?") + body.Count("<!");

    private static string? First(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value))
                return value;
        }

        return null;
    }
}
