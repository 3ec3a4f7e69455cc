using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Images;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>One item as its feed states it, before validation.</summary>
public sealed record FeedItem
{
    /// <summary>The headline, without markup.</summary>
    public string? Title { get; init; }

    /// <summary>The byline as written.</summary>
    public string? Author { get; init; }

    /// <summary>The item's addresses, the best first, absolute or relative.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The base of relative addresses.</summary>
    public Uri? Within { get; init; }

    /// <summary>The feed's id of the item.</summary>
    public string? Id { get; init; }

    /// <summary>When the item was published; null if unknown.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>When the item was last changed, if the feed states it.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The most complete text that the feed contains.</summary>
    public string? Content { get; init; }

    /// <summary>The format of that text.</summary>
    public BodyFormat Format { get; init; } = BodyFormat.Html;

    /// <summary>Whether the feed declares the text a summary, and the whole text is elsewhere.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The item's categories, as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The films that the item states apart from its text.</summary>
    public IReadOnlyList<StatedFilm> StatedFilms { get; init; } = [];

    /// <summary>The images that the item states apart from its text, the best first.</summary>
    public IReadOnlyList<StatedImage> Images { get; init; } = [];

    /// <summary>The entry of a film diary that the item is; null for any other item.</summary>
    public DiaryEntry? Viewing { get; init; }

    /// <summary>Whether the item warns of spoilers.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Whether and when the item is published.</summary>
    public Publication Publication { get; init; } = Publication.Published;

    /// <summary>Whether the item is a list of films and no review.</summary>
    public bool IsList { get; init; }
}
