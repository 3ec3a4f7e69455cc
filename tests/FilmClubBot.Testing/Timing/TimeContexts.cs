using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Testing.Timing;

/// <summary>
/// What written times are read against in tests: noon of Tuesday, 24 November 2026; the term "Autumn 2026" has ten weeks from
/// Monday, 28 September on, so that this is its ninth.
/// </summary>
public static class TimeContexts
{
    private static readonly TermDates _terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks; Spring 2027: 2027-01-11, 11 weeks", null);

    /// <summary>A society that writes English, in London.</summary>
    public static TimeContext English { get; } = Of("en Europe/London 2026-11-24T12:00:00");

    /// <summary>A society that writes German, in Berlin.</summary>
    public static TimeContext German { get; } = Of("de Europe/Berlin 2026-11-24T12:00:00");

    /// <summary>A context by its language, its zone and the local time there, such as <c>en Europe/London 2026-11-24T12:00:00</c>.</summary>
    public static TimeContext Of(string heading)
    {
        var parts = heading.Split(' ');
        var zone = DateTimeZoneProviders.Tzdb[parts[1]];
        return new(LocalDateTimePattern.GeneralIso.Parse(parts[2]).Value.InZoneStrictly(zone).ToInstant(), zone, parts[0]) { Terms = _terms };
    }
}
