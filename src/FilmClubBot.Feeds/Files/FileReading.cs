using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Files;

/// <summary>The result of reading a file: review drafts, or the reason for a refusal.</summary>
public abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Drafts">The reviews in the order of the file; one for a text or a page, none to many for a feed.</param>
    /// <param name="Skipped">One line with the reason for each item of a feed that was skipped.</param>
    public sealed record Accepted(IReadOnlyList<ReviewDraft> Drafts, IReadOnlyList<string> Skipped) : FileReading;

    /// <summary>The file was not read.</summary>
    /// <param name="Reason">One line: the file, its problem, and the fix.</param>
    public sealed record Refused(string Reason) : FileReading;

    internal static FileReading One(ReviewDraft draft) => new Accepted([draft], []);

    /// <summary>A refusal: the file's name, then a predicate such as <c>is empty: …</c>, without a full stop.</summary>
    internal static FileReading Refuse(string name, string problem) => new Refused($"{FileLabel.Of(name)} {problem}.");
}
