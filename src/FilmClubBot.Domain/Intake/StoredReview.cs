using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Domain.Intake;

/// <summary>The signs by which a stored review is recognised.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="FoldedTitle">The headline in comparable form.</param>
/// <param name="FoldedAuthor">The displayed critic's folded name; null where unknown.</param>
/// <param name="SourceAuthor">The critic as the source last named them, without a moderator's corrections.</param>
/// <param name="LinkKey">The source's link in comparable form.</param>
/// <param name="ExternalId">The source's own id.</param>
/// <param name="PublishedAt">When it was published, where known.</param>
/// <param name="WordsHash">The hash of its words: see <see cref="IncomingReview.WordsHash"/>.</param>
/// <param name="Body">Its text.</param>
public sealed record StoredReview(
    string Title,
    string FoldedTitle,
    string? FoldedAuthor,
    string? SourceAuthor,
    string? LinkKey,
    string? ExternalId,
    Instant? PublishedAt,
    string WordsHash,
    string Body)
{
    /// <summary>The host that publishes it, with its port; null where unknown.</summary>
    public string? Host { get; init; }

    /// <summary>Whether its source has withdrawn it.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether it is one of the samples that come with the program.</summary>
    public bool IsSample { get; init; }

    /// <summary>The file or feed of the current text.</summary>
    public string? Origin { get; init; }

    /// <summary>The films that the source stated.</summary>
    public IReadOnlyList<StatedFilm> StatedFilms { get; init; } = [];

    /// <summary>The links in its text to films' pages.</summary>
    public IReadOnlyList<LinkedFilm> Links { get; init; } = [];

    /// <summary>Its own image.</summary>
    public ReviewImage? Image { get; init; }

    /// <summary>Whether the source warned of spoilers, whatever a moderator decided since.</summary>
    public bool IsSourceSpoiler { get; init; }
}
