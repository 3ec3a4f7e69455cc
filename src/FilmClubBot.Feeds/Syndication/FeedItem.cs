using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>One item as its feed states it, before anything is checked or cut.</summary>
/// <param name="Title">The headline, markup resolved.</param>
/// <param name="Author">The byline as written.</param>
/// <param name="Links">The item's addresses, the best first, absolute or relative.</param>
/// <param name="Within">What a relative address is relative to.</param>
/// <param name="Id">The feed's own id of the item.</param>
/// <param name="PublishedAt">When it was published, where that can be told.</param>
/// <param name="Content">The fullest text that the feed gives.</param>
/// <param name="Format">How that text is written.</param>
internal sealed record FeedItem(
    string? Title,
    string? Author,
    IReadOnlyList<string> Links,
    Uri? Within,
    string? Id,
    Instant? PublishedAt,
    string? Content,
    BodyFormat Format);
