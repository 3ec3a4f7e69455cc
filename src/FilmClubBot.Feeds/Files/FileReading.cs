using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Files;

/// <summary>What came of reading a file: review drafts, or the reason why it was refused.</summary>
public abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Drafts">The reviews in the order of the file; one for a text or a page, none to many for a feed.</param>
    /// <param name="Skipped">One line for each item of a feed that was left out, and why.</param>
    public sealed record Accepted(IReadOnlyList<ReviewDraft> Drafts, IReadOnlyList<string> Skipped) : FileReading;

    /// <summary>The file was not read.</summary>
    /// <param name="Reason">One line: which file, what is wrong with it, and how to mend it.</param>
    public sealed record Refused(string Reason) : FileReading;

    internal static FileReading One(ReviewDraft draft) => new Accepted([draft], []);

    /// <summary>A refusal: the file's name, then a predicate such as <c>is empty: …</c>, without a full stop.</summary>
    internal static FileReading Refuse(string name, string problem) => new Refused($"{FileLabel.Of(name)} {problem}.");
}
