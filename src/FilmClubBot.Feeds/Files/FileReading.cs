using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

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
    public sealed record Accepted(IReadOnlyList<ReviewDraft> Drafts, IReadOnlyList<string> Skipped) : FileReading
    {
        /// <summary>The entries that are not published, or no reviews: drafts, private posts, pages, comments.</summary>
        public IReadOnlyList<WithheldEntry> Withheld { get; init; } = [];

        /// <summary>When a review's dates end its publication; null if none do.</summary>
        public Instant? ExpiresAt { get; init; }
    }

    /// <summary>The file was not read.</summary>
    /// <param name="Reason">One line: the file, its problem, and the fix.</param>
    public sealed record Refused(string Reason) : FileReading;

    internal static FileReading One(ReviewDraft draft) => new Accepted([draft], []);

    /// <summary>The same file if it is not published: problems of what is not finished are none.</summary>
    internal FileReading Withhold(string name, Unpublished reason, Instant? changesAt = null) => this is Accepted accepted
        ? accepted with { Drafts = [], Withheld = [.. accepted.Withheld, .. accepted.Drafts.Select(draft => new WithheldEntry(FileLabel.Of(draft.Title ?? name), reason, draft, changesAt))] }
        : new Accepted([], []) { Withheld = [new(FileLabel.Of(name), reason, null, changesAt)] };

    /// <summary>A refusal: the file's name, then a predicate such as <c>is empty: …</c>, without a full stop.</summary>
    internal static FileReading Refuse(string name, string problem) => new Refused($"{FileLabel.Of(name)} {problem}.");
}
