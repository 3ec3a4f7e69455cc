using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>Identifies an <see cref="Announcement"/> within a Club.</summary>
public readonly record struct AnnouncementId(int Value);

/// <summary>What is to be said once. The words are made when it is sent, of what is known by then.</summary>
/// <param name="Id">The announcement's key.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Note">What a moderator has added to it; null for nothing.</param>
public sealed record Announcement(AnnouncementId Id, Subject Subject, Instant At, string? Note = null)
{
    /// <summary>A review published longer ago is of the archive: it is taken in, and not announced.</summary>
    public static readonly Duration NewsFor = Duration.FromDays(14);

    /// <summary>Whether a review that just came in is news.</summary>
    /// <param name="publishedAt">When it was published; null where its source does not say, which is taken for now.</param>
    /// <param name="now">The moment.</param>
    public static bool IsNews(Instant? publishedAt, Instant now) => publishedAt is not { } published || now - published <= NewsFor;
}
