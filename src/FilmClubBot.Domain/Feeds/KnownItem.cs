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
    Instant? MissedAt)
{
    /// <summary>The feed has it, as it is marked now.</summary>
    public KnownItem Show(ItemMark mark, string? title) => this with { Mark = mark, Title = title, IsPresent = true, MissedAt = null };

    /// <summary>Its review was taken in.</summary>
    /// <param name="review">The review.</param>
    /// <param name="note">Why it is not announced; one that was taken in before keeps its note.</param>
    public KnownItem Take(ReviewId review, string? note) => this with { State = ItemState.Taken, Review = review, Note = Review is null ? note : Note };

    /// <summary>It is no review, and says why; one that is a review already stays one.</summary>
    public KnownItem LeaveOut(string? note) => this with { Note = note };

    /// <summary>The feed has it no more.</summary>
    /// <param name="missedAt">When its page was found missing; null where it was not.</param>
    public KnownItem Drop(Instant? missedAt) => this with { IsPresent = false, MissedAt = missedAt };

    /// <summary>Its site took it away.</summary>
    public KnownItem Withdraw() => this with { State = ItemState.Withdrawn, IsPresent = false };
}
