using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>Identifies a <see cref="KnownItem"/> within a Club.</summary>
public readonly record struct KnownItemId(int Value);

/// <summary>What became of an item of a feed.</summary>
public enum ItemState
{
    /// <summary>Its review was taken in.</summary>
    Taken,

    /// <summary>It is no review, or not yet; <see cref="KnownItem.Note"/> says why.</summary>
    LeftOut,

    /// <summary>Its site took it away: its review is hidden.</summary>
    Withdrawn,
}

/// <summary>An item that a feed has shown, remembered for as long as the feed is.</summary>
/// <param name="Id">The key.</param>
/// <param name="Mark">What it is recognised by, as last seen.</param>
/// <param name="State">What became of it.</param>
/// <param name="Title">Its headline, for moderators.</param>
/// <param name="Review">The review it became, if it did.</param>
/// <param name="Note">Why it was left out, or why its review was not announced.</param>
/// <param name="IsArchive">Whether the feed had it when it was first read.</param>
/// <param name="IsPresent">Whether the feed had it at the last poll.</param>
/// <param name="FirstSeenAt">When the feed first had it.</param>
/// <param name="MissedAt">When its page was first found missing; null while it was not.</param>
public sealed record KnownItem(
    KnownItemId Id,
    ItemMark Mark,
    ItemState State,
    string? Title,
    ReviewId? Review,
    string? Note,
    bool IsArchive,
    bool IsPresent,
    Instant FirstSeenAt,
    Instant? MissedAt);
