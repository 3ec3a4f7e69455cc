using NodaTime;

namespace FilmClubBot.Domain.Reviews;

/// <summary>The format of a draft's content.</summary>
public enum BodyFormat
{
    /// <summary>Prose; the first line may be the headline and the last ones may be the page's boilerplate.</summary>
    PlainText,

    /// <summary>HTML: a fragment or a whole page.</summary>
    Html,
}

/// <summary>A review as read from a file or a feed: not yet cleaned, read or matched to a film.</summary>
/// <param name="Title">The headline, where the source states it separately.</param>
/// <param name="Author">The critic, where stated.</param>
/// <param name="Link">Where the review is published, absolute http(s).</param>
/// <param name="PublishedAt">When it was published, where stated.</param>
/// <param name="ExternalId">The source's own permanent id (RSS guid, Atom id, JSON Feed id), where it has one.</param>
/// <param name="Content">The text, written in <paramref name="Format"/>.</param>
/// <param name="Format">The content's format.</param>
/// <param name="Origin">The source, for messages and logs: a file's name, a feed's address.</param>
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
    /// <summary>The source's categories, as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The films that the source states, the main one first; empty where it states none.</summary>
    public IReadOnlyList<StatedFilm> StatedFilms { get; init; } = [];

    /// <summary>Whether the link is not this review's own: other items of its source have the same one, or it is the home page.</summary>
    public bool IsLinkShared { get; init; }

    /// <summary>The link that the same entry of its source had before, in comparable form (<see cref="LinkKey"/>); null where none is known.</summary>
    public string? FormerLinkKey { get; init; }

    /// <summary>Whether it is new at its source, as opposed to a part of an archive: an undated one is then listed by the time of its import.</summary>
    public bool IsNews { get; init; }

    /// <summary>Whether it is one of the samples that come with the program.</summary>
    public bool IsSample { get; init; }

    /// <summary>Whether the source warns of spoilers.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>The review's own image; null where the source has none.</summary>
    public ReviewImage? Image { get; init; }
}
