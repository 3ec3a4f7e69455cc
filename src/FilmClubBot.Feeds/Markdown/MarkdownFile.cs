using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Headers;
using FilmClubBot.Feeds.Images;
using FilmClubBot.Feeds.Markup;

namespace FilmClubBot.Feeds.Markdown;

/// <summary>Reads a Markdown file: the values of its header, and its body as HTML.</summary>
internal static class MarkdownFile
{
    public static FileReading Read(HeadedText text, string name, FileLimits limits)
    {
        var body = text.Body;
        if (body.Length > limits.MaxMarkdownLength || Marks(body) > limits.MaxMarkdownMarks || body.AsSpan().Count('*') + body.AsSpan().Count('_') > limits.MaxMarkdownEmphasis)
            return FileReading.Refuse(name, "is too long or has too many links or marks for Markdown: split it into one file for each review");
        var header = ReviewHeader.Of(text.Fields, name, limits);
        if (MarkdownBody.Read(TemplateCode.Remove(body, text.Fields), header.Title) is not { } read)
            return FileReading.Refuse(name, "nests its Markdown too deep: take out some levels of lists or quotations");
        if (!Prose.IsReview(read.Html, BodyFormat.Html, limits, out var problem))
            return FileReading.Refuse(name, problem);

        return FileReading.One(new ReviewDraft(
            header.Title ?? DraftFields.Title(read.Headline, limits) ?? header.DerivedTitle ?? (read.IsNote ? DraftFields.Title(NoteName.Of(name), limits) : null),
            header.Author,
            header.Link,
            header.PublishedAt ?? header.NamedDate,
            header.ExternalId,
            read.Html,
            BodyFormat.Html,
            name)
        {
            Categories = header.Categories,
            StatedFilms = header.Films,
            Image = ReviewImages.Of(header.Images, read.Html, header.Link, limits),
            IsSpoiler = header.IsSpoiler,
        });
    }

    private static int Marks(ReadOnlySpan<char> body)
    {
        var underlines = 0;
        foreach (var line in body.EnumerateLines())
            underlines += line.Trim() is ['=' or '-', ..] trimmed && !trimmed.ContainsAnyExcept(trimmed[0], trimmed[0]) ? 1 : 0;
        return underlines + body.Count('[') + body.Count("<?") + body.Count("<!");
    }
}
