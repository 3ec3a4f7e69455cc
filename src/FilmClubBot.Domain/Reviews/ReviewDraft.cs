using NodaTime;

namespace FilmClubBot.Domain.Reviews;

/// <summary>How a draft's content is written.</summary>
public enum BodyFormat
{
    /// <summary>Prose; the first line may be the headline and the last ones may be the page's furniture.</summary>
    PlainText,

    /// <summary>HTML: a fragment or a whole page.</summary>
    Html,
}

/// <summary>A review as a file or a feed gave it: not yet cleaned, read or matched to a film.</summary>
/// <param name="Title">The headline, where the source states it apart from the text.</param>
/// <param name="Author">The critic, where stated.</param>
/// <param name="Link">Where the review is published, absolute http(s).</param>
/// <param name="PublishedAt">When it was published, where stated.</param>
/// <param name="ExternalId">The source's own lasting id (RSS guid, Atom id, JSON Feed id), where it has one.</param>
/// <param name="Content">The text, written in <paramref name="Format"/>.</param>
/// <param name="Format">How the content is written.</param>
/// <param name="Origin">Where it came from, for messages and logs: a file's name, a feed's address.</param>
public sealed record ReviewDraft(
    string? Title,
    string? Author,
    Uri? Link,
    Instant? PublishedAt,
    string? ExternalId,
    string Content,
    BodyFormat Format,
    string Origin)
{
    /// <summary>What the source files it under, as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
