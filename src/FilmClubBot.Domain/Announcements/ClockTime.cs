using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>A time of day on the society's clock, to the minute, such as <c>18:30</c>.</summary>
/// <param name="Time">The time.</param>
public readonly partial record struct ClockTime(LocalTime Time) : IParsable<ClockTime>
{
    /// <summary>Reads a time as a person types it: <c>9</c>, <c>9:30</c>, <c>21.30</c>, <c>9pm</c>, <c>21 Uhr</c>.</summary>
    /// <exception cref="FormatException">The text is no time of day.</exception>
    public static ClockTime Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var time) ? time : throw new FormatException("A time of day is written 18:30 or 6:30pm.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClockTime result)
    {
        result = default;
        var match = Written().Match(s ?? "");
        if (!match.Success)
            return false;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true, Value: var minutes } ? int.Parse(minutes, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (half.Length > 0 && hour is < 1 or > 12)
            return false;
        if (half.Length > 0)
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
        if (hour > 23 || minute > 59)
            return false;
        result = new(new LocalTime(hour, minute));
        return true;
    }

    /// <summary>The moment of the time on a day. A time that a clock change skips moves to after the change; of a repeated time the first counts.</summary>
    public Instant On(LocalDate day, DateTimeZone zone) => zone.AtLeniently(day + Time).ToInstant();

    /// <summary>The time with two digits each.</summary>
    public override string ToString() => Time.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(?:[:.](?<minute>[0-9]{2}))?\\s*(?:(?<half>am|pm)|uhr|h)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
