using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>Identifies an <see cref="Announcement"/> within a Club.</summary>
public readonly record struct AnnouncementId(int Value);

/// <summary>Something to be announced once. Its text is rendered when it is sent, from the data at that time.</summary>
/// <param name="Id">The announcement's key.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="At">When it was queued.</param>
/// <param name="Note">A moderator's note; null for none.</param>
public sealed record Announcement(AnnouncementId Id, Subject Subject, Instant At, string? Note = null)
{
    /// <summary>A review published longer ago belongs to the archive: it is imported but not announced.</summary>
    public static readonly Duration NewsFor = Duration.FromDays(14);

    /// <summary>Whether a newly imported review is to be announced.</summary>
    /// <param name="publishedAt">When it was published; null where its source does not state it, which counts as now.</param>
    /// <param name="now">The moment.</param>
    public static bool IsNews(Instant? publishedAt, Instant now) => publishedAt is not { } published || now - published <= NewsFor;
}
