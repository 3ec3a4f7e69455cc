using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>
/// What a wall-clock date and time means in a zone: one moment, none (a clock change skips it), or two (a clock change repeats it).
/// There is no fourth case, and no way to get a moment without handling all three.
/// </summary>
public abstract record WallTime
{
    private WallTime(LocalDateTime written, DateTimeZone zone) => (Written, Zone) = (written, zone);

    /// <summary>The wall-clock date and time.</summary>
    public LocalDateTime Written { get; }

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Every possible moment, the earliest first: one, or two for a skipped and for a repeated time.</summary>
    public abstract IReadOnlyList<ZonedDateTime> Moments { get; }

    /// <summary>Determines what a wall-clock time means in a zone.</summary>
    public static WallTime Of(LocalDateTime written, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(written);
        return mapping.Count switch
        {
            1 => new Once(mapping.Single()),
            2 => new Repeated(mapping.First(), mapping.Last()),
            _ => new Skipped(
                written,
                written.WithOffset(mapping.LateInterval.WallOffset).ToInstant().InZone(zone),
                written.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant().InZone(zone)),
        };
    }

    /// <summary>The clock shows the time once: the usual case.</summary>
    /// <param name="At">The moment.</param>
    public sealed record Once(ZonedDateTime At) : WallTime(At.LocalDateTime, At.Zone)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ZonedDateTime> Moments => [At];
    }

    /// <summary>
    /// The clock is moved forward past the time and never shows it. The two choices are the moments for a person whose clock was not moved
    /// forward yet, and for one whose clock was already: with 02:30 skipped by an hour, 03:30 and 01:30. Both exist, and both
    /// have the same minutes, even where the change is half an hour or a whole day.
    /// </summary>
    /// <param name="Written">The date and time that does not exist.</param>
    /// <param name="Earlier">The same time moved back by the length of the gap.</param>
    /// <param name="Later">The same time moved forward by the length of the gap; the choice of most calendars.</param>
    public sealed record Skipped(LocalDateTime Written, ZonedDateTime Earlier, ZonedDateTime Later) : WallTime(Written, Later.Zone)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ZonedDateTime> Moments => [Earlier, Later];
    }

    /// <summary>The clock is moved back and shows the time twice. The offsets, and usually the zone's abbreviations, distinguish the two.</summary>
    /// <param name="First">Before the clock is moved back.</param>
    /// <param name="Second">After it.</param>
    public sealed record Repeated(ZonedDateTime First, ZonedDateTime Second) : WallTime(First.LocalDateTime, First.Zone)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ZonedDateTime> Moments => [First, Second];
    }
}
