using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;

namespace FilmClubBot.Feeds.Files;

/// <summary>Reads a file of prose. Its headline, if it has one, stands in the text and stays there.</summary>
internal static class PlainTextFile
{
    public static FileReading Read(string text, string name, FileLimits limits) =>
        Prose.IsReview(text, BodyFormat.PlainText, limits, out var problem)
            ? FileReading.One(new ReviewDraft(null, null, null, null, null, text, BodyFormat.PlainText, name))
            : FileReading.Refuse(name, problem);
}
