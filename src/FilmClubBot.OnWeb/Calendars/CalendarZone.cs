using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>
/// A time zone as a calendar carries it (RFC 5545, 3.6.5): each change of the clock within the years of the calendar, spelled
/// out. No rule is guessed from them, so that a zone whose changes follow the moon, or a decree, is as right as any.
/// </summary>
internal static class CalendarZone
{
    // A client that is offline for long, or shows the months ahead, still finds the change after next.
    private static readonly Duration _beyond = Duration.FromDays(400);

    /// <summary>The zone's changes from the one before the first moment to those of a year after the last.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="from">The first moment of the calendar.</param>
    /// <param name="until">The last.</param>
    public static VTimeZone Of(DateTimeZone zone, Instant from, Instant until)
    {
        var described = new VTimeZone(zone.Id);
        ZoneInterval? before = null;
        foreach (var interval in zone.GetZoneIntervals(new Interval(from, until + _beyond)))
        {
            // The first stands in any case: it may differ from what was before it in name or law alone.
            if (before is null)
                described.Children.Add(Observance(interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon) : interval, interval, zone));
            else if (before.WallOffset != interval.WallOffset || before.Name != interval.Name)
                described.Children.Add(Observance(before, interval, zone));
            before = interval;
        }

        return described;
    }

    /// <summary>
    /// A moment on the zone's wall clock; null for one that the clock shows twice. The standard takes such a time for the first
    /// of the two, and programs do not agree with it.
    /// </summary>
    public static CalDateTime? WallTime(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return zone.MapLocal(local).Count == 1 ? Written(local, zone.Id) : null;
    }

    /// <summary>A moment in UTC.</summary>
    public static CalDateTime Utc(Instant at) => Written(at.InUtc().LocalDateTime, CalDateTime.UtcTzId);

    private static VTimeZoneInfo Observance(ZoneInterval before, ZoneInterval interval, DateTimeZone zone)
    {
        var onset = interval.HasStart ? interval.Start.WithOffset(before.WallOffset).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
        return new(IsSummerTime(interval, zone) ? "DAYLIGHT" : "STANDARD")
        {
            Start = Written(onset, null),
            OffsetFrom = new UtcOffset(before.WallOffset.ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
    }

    // Ireland and Morocco have, by law, a standard time in the months of the later hour and a saving below zero in the others.
    // Calendars take the later hour for daylight time everywhere.
    private static bool IsSummerTime(ZoneInterval interval, DateTimeZone zone) =>
        interval.Savings > Offset.Zero
        || interval.Savings == Offset.Zero && (interval.HasStart && zone.GetZoneInterval(interval.Start - Duration.Epsilon) is { } before && before.Savings < Offset.Zero
            || interval.HasEnd && zone.GetZoneInterval(interval.End).Savings < Offset.Zero);

    private static CalDateTime Written(LocalDateTime local, string? zone) => new(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, zone);
}
