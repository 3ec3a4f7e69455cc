using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>When a channel gets its digest: every day, or one day a week, at a time on the society's clock.</summary>
/// <param name="Day">The day of the week; null for every day.</param>
/// <param name="At">The time.</param>
public sealed record DigestTimes(IsoDayOfWeek? Day, ClockTime At) : IParsable<DigestTimes>
{
    private const string EveryDay = "daily";

    /// <summary>The latest digest time that is not after a moment.</summary>
    public Instant Last(Instant now, DateTimeZone zone)
    {
        var day = now.InZone(zone).Date;
        while ((Day is { } wanted && day.DayOfWeek != wanted) || At.On(day, zone) > now)
            day = day.PlusDays(-1);
        return At.On(day, zone);
    }

    /// <summary>Reads <c>daily 18:00</c> or <c>friday 18:00</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static DigestTimes Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var times) ? times : throw new FormatException("A digest is written \"daily 18:00\" or \"friday 18:00\".");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DigestTimes result)
    {
        result = null;
        if (s?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var day, var time] || !ClockTime.TryParse(time, provider, out var at))
            return false;
        if (day.Equals(EveryDay, StringComparison.OrdinalIgnoreCase))
            result = new(null, at);
        else if (!int.TryParse(day, out _) && Enum.TryParse<IsoDayOfWeek>(day, ignoreCase: true, out var named) && named != IsoDayOfWeek.None)
            result = new(named, at);
        return result is not null;
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => $"{Day?.ToString().ToLowerInvariant() ?? EveryDay} {At}";
}
