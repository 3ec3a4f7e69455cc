using NodaTime;

namespace FilmClubBot.Feeds.Publishing;

/// <summary>What a source states about the publication of an entry.</summary>
/// <param name="State">Why it is not published, whatever the date; null if nothing is stated against it.</param>
/// <param name="From">When it is published; null if the source does not publish by date.</param>
/// <param name="Until">When its publication ends.</param>
public sealed record Publication(Unpublished? State = null, Instant? From = null, Instant? Until = null)
{
    // The calendar's date begins in the zone UTC+14, and a date without a time is read as midnight in UTC.
    private static readonly Duration _earliestZone = Duration.FromHours(14);

    /// <summary>A published entry.</summary>
    public static Publication Published { get; } = new();

    /// <summary>Publication from a date on; a date without a time begins in the first time zone of the world.</summary>
    public static Instant? StartOf(Instant? published) => published is { } at && at.InUtc().TimeOfDay == LocalTime.Midnight ? at - _earliestZone : published;

    /// <summary>Why the entry is not published at a moment; null if it is.</summary>
    /// <param name="now">The moment; null to ignore the dates.</param>
    public Unpublished? ReasonAt(Instant? now) => State ?? (From > now ? Unpublished.Scheduled : Until <= now ? Unpublished.Expired : null);

    /// <summary>When a date changes the answer; null if none does.</summary>
    public Instant? NextChange(Instant? now)
    {
        if (State is not null)
            return null;
        return From > now ? From : Until > now ? Until : null;
    }
}
