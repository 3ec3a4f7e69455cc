using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Reading;

/// <summary>Reads a file of prose. A headline and a byline, if present, remain in the text.</summary>
internal static class PlainTextFile
{
    public static FileReading Read(string text, string name, FileLimits limits) =>
        Prose.IsReview(text, BodyFormat.PlainText, limits, out var problem)
            ? FileReading.One(new ReviewDraft(null, DraftFields.Author(Byline.Find(text), limits), null, null, null, text, BodyFormat.PlainText, name))
            : FileReading.Refuse(name, problem);
}
