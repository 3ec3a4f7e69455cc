using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>One item as its feed states it, before anything is checked or cut.</summary>
public sealed record FeedItem
{
    /// <summary>The headline, markup resolved.</summary>
    public string? Title { get; init; }

    /// <summary>The byline as written.</summary>
    public string? Author { get; init; }

    /// <summary>The item's addresses, the best first, absolute or relative.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>What a relative address is relative to.</summary>
    public Uri? Within { get; init; }

    /// <summary>The feed's own id of the item.</summary>
    public string? Id { get; init; }

    /// <summary>When it was published, where that can be told.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>When it was last changed, where the feed says so.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The fullest text that the feed gives.</summary>
    public string? Content { get; init; }

    /// <summary>How that text is written.</summary>
    public BodyFormat Format { get; init; } = BodyFormat.Html;

    /// <summary>Whether the feed calls that text a summary only: the whole one stands elsewhere.</summary>
    public bool IsSummary { get; init; }

    /// <summary>What the feed files the item under, as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
