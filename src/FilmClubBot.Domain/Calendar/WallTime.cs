using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>
/// What a date and time on the wall of a zone stands for: one moment, none (a clock change skips it), or two (a clock change
/// repeats it). There is no fourth way, and no way to take a moment without having looked which of the three it is.
/// </summary>
public abstract record WallTime
{
    private WallTime(LocalDateTime written, DateTimeZone zone) => (Written, Zone) = (written, zone);

    /// <summary>The date and time on the wall.</summary>
    public LocalDateTime Written { get; }

    /// <summary>The zone whose wall is meant.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Every moment that the time may stand for, the earliest first: one, or two for a skipped and for a repeated time.</summary>
    public abstract IReadOnlyList<ZonedDateTime> Moments { get; }

    /// <summary>Finds what a wall-clock time stands for in a zone.</summary>
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

    /// <summary>The clock shows the time once: the rule.</summary>
    /// <param name="At">The moment.</param>
    public sealed record Once(ZonedDateTime At) : WallTime(At.LocalDateTime, At.Zone)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ZonedDateTime> Moments => [At];
    }

    /// <summary>
    /// The clock never shows the time, as it is put forward over it. The two choices are what the time means for somebody whose
    /// clock was not put forward yet, and for somebody whose clock was already: with 02:30 skipped by an hour, 03:30 and 01:30.
    /// Both exist, and both keep the minutes, even where a change takes half an hour or a whole day.
    /// </summary>
    /// <param name="Written">The date and time that is not.</param>
    /// <param name="Earlier">The same time moved back by the length of the gap.</param>
    /// <param name="Later">The same time moved forward by the length of the gap; what most calendars take.</param>
    public sealed record Skipped(LocalDateTime Written, ZonedDateTime Earlier, ZonedDateTime Later) : WallTime(Written, Later.Zone)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ZonedDateTime> Moments => [Earlier, Later];
    }

    /// <summary>The clock shows the time twice, as it is put back over it. The offsets, and mostly the zone's abbreviations, tell the two apart.</summary>
    /// <param name="First">Before the clock is put back.</param>
    /// <param name="Second">After it.</param>
    public sealed record Repeated(ZonedDateTime First, ZonedDateTime Second) : WallTime(First.LocalDateTime, First.Zone)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ZonedDateTime> Moments => [First, Second];
    }
}
