using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>The hours of the day in which no new messages are sent to a channel; they may span midnight.</summary>
/// <param name="From">The start.</param>
/// <param name="Until">The end; differs from the start.</param>
public sealed partial record QuietHours(ClockTime From, ClockTime Until) : IParsable<QuietHours>
{
    private const int MaxLength = 50;

    /// <summary>The end of the quiet hours that contain a moment; null when none do.</summary>
    public Instant? EndAfter(Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone);
        var time = local.TimeOfDay;
        var overMidnight = From.Time > Until.Time;
        var isQuiet = overMidnight ? time >= From.Time || time < Until.Time : time >= From.Time && time < Until.Time;
        if (!isQuiet)
            return null;
        var end = Until.On(overMidnight && time >= From.Time ? local.Date.PlusDays(1) : local.Date, zone);
        // When the clock is moved back, it can show a quiet hour after the quiet hours have ended.
        return end > now ? end : null;
    }

    /// <summary>Reads two times with a dash or a word between, such as <c>22:00-8:00</c>, <c>22-8</c>, <c>22 bis 8 Uhr</c>.</summary>
    /// <exception cref="FormatException">The text is no such stretch.</exception>
    public static QuietHours Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var hours) ? hours : throw new FormatException("Quiet hours are written 22:00-8:00.");

    /// <summary>As <see cref="Parse"/>, without the exception.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out QuietHours result)
    {
        result = null;
        if (s is { Length: <= MaxLength } && Between().Split(Opening().Replace(s.Trim(), "")) is [var from, var until]
            && ClockTime.TryParse(from, provider, out var first) && ClockTime.TryParse(until, provider, out var last) && first != last)
            result = new(first, last);
        return result is not null;
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => $"{From}-{Until}";

    [GeneratedRegex(@"\s*(?:[-–]|\b(?:to|until|till|bis|à|jusqu'à)\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Between();

    // "from 22 to 8", "von 22 bis 8"
    [GeneratedRegex(@"^\s*(?:from|von|de)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
