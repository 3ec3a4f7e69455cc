using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Headers;
using FilmClubBot.Feeds.Images;

namespace FilmClubBot.Feeds.Reading;

/// <summary>Reads a file of prose. A headline and a byline, if present, remain in the text.</summary>
internal static class PlainTextFile
{
    public static FileReading Read(HeadedText text, string name, FileLimits limits)
    {
        if (!Prose.IsReview(text.Body, BodyFormat.PlainText, limits, out var problem))
            return FileReading.Refuse(name, problem);
        var header = ReviewHeader.Of(text.Fields, name, limits);
        return FileReading.One(new ReviewDraft(
            header.Title,
            header.Author ?? DraftFields.Author(Byline.Find(text.Body), limits),
            header.Link,
            header.PublishedAt ?? header.NamedDate,
            header.ExternalId,
            text.Body,
            BodyFormat.PlainText,
            name)
        {
            Categories = header.Categories,
            StatedFilms = header.Films,
            Image = ReviewImages.Of(header.Images, null, header.Link, limits),
            IsSpoiler = header.IsSpoiler,
        });
    }
}
