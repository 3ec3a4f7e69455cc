using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>Identifies a <see cref="KnownItem"/> within a Club.</summary>
public readonly record struct KnownItemId(int Value);

/// <summary>What was done with an item of a feed.</summary>
public enum ItemState
{
    /// <summary>Its review was imported.</summary>
    Taken,

    /// <summary>It is not a review, or not yet; <see cref="KnownItem.Note"/> gives the reason.</summary>
    LeftOut,

    /// <summary>Its site does not publish it any more: its review is hidden, unless another source supplied it or a moderator decided otherwise.</summary>
    Withdrawn,
}

/// <summary>An item that has appeared in a feed; stored as long as the feed exists.</summary>
/// <param name="Id">The key.</param>
/// <param name="Mark">What identifies it, as last seen.</param>
/// <param name="State">What was done with it.</param>
/// <param name="Title">Its headline, for moderators.</param>
/// <param name="Review">The review imported from it, if any.</param>
/// <param name="Note">Why it was left out, or why its review was not announced.</param>
/// <param name="IsArchive">Whether it was in the feed at the first poll.</param>
/// <param name="IsPresent">Whether it was in the feed at the last poll.</param>
/// <param name="FirstSeenAt">When it first appeared in the feed.</param>
/// <param name="MissedAt">When its page was first found missing; null while it is not missing.</param>
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
    /// <summary>Records that the feed contains the item, with its current mark.</summary>
    public KnownItem Show(ItemMark mark, string? title) => this with { Mark = mark, Title = title, IsPresent = true, MissedAt = null };

    /// <summary>Records that its review was imported.</summary>
    /// <param name="review">The review.</param>
    /// <param name="note">Why it is not announced; an item that was imported before retains its note.</param>
    public KnownItem Take(ReviewId review, string? note) => this with { State = ItemState.Taken, Review = review, Note = Review is null ? note : Note };

    /// <summary>Records that it is not a review, with the reason; an item that was imported is left unchanged.</summary>
    public KnownItem LeaveOut(string? note) => this with { Note = note };

    /// <summary>Records that it is no longer in the feed.</summary>
    /// <param name="missedAt">When its page was found missing; null if it was not.</param>
    public KnownItem Drop(Instant? missedAt) => this with { IsPresent = false, MissedAt = missedAt };

    /// <summary>Records that its site does not publish it any more.</summary>
    public KnownItem Withdraw() => this with { State = ItemState.Withdrawn, IsPresent = false };
}
