using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>
/// Writes a time zone for a calendar (RFC 5545, 3.6.5): each clock change within the years of the calendar, listed
/// explicitly. No recurrence rule is derived, so zones whose changes follow the moon or a decree are correct too.
/// </summary>
internal static class CalendarZone
{
    // A client that is offline for long, or shows the months ahead, still has the change after the next.
    private static readonly Duration _beyond = Duration.FromDays(400);

    /// <summary>The zone's changes, from the one before the first moment to those of the year after the last moment.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="from">The first moment of the calendar.</param>
    /// <param name="until">The last moment of the calendar.</param>
    public static VTimeZone Of(DateTimeZone zone, Instant from, Instant until)
    {
        var described = new VTimeZone(zone.Id);
        ZoneInterval? before = null;
        foreach (var interval in zone.GetZoneIntervals(new Interval(from, until + _beyond)))
        {
            // The first interval is always written: it may differ from the previous one only in its name.
            if (before is null)
                described.Children.Add(Observance(interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon) : interval, interval, zone));
            else if (before.WallOffset != interval.WallOffset || before.Name != interval.Name)
                described.Children.Add(Observance(before, interval, zone));
            before = interval;
        }

        return described;
    }

    /// <summary>
    /// A moment in the zone's local time; null for a time that occurs twice. The standard interprets such a time as the first
    /// occurrence, but programs differ.
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

    // By law, Ireland and Morocco have standard time in the months of the later hour and a negative saving in the others.
    // Calendars treat the later hour as daylight time everywhere.
    private static bool IsSummerTime(ZoneInterval interval, DateTimeZone zone) =>
        interval.Savings > Offset.Zero
        || interval.Savings == Offset.Zero && (interval.HasStart && zone.GetZoneInterval(interval.Start - Duration.Epsilon) is { } before && before.Savings < Offset.Zero
            || interval.HasEnd && zone.GetZoneInterval(interval.End).Savings < Offset.Zero);

    private static CalDateTime Written(LocalDateTime local, string? zone) => new(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, zone);
}
