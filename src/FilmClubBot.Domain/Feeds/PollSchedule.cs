using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>When a feed is polled next. Every pause is shortened by a share of chance, so that feeds do not march in step.</summary>
public static class PollSchedule
{
    /// <summary>The longest pause after failures, unless the feed's own interval is longer.</summary>
    public static readonly Duration LongestPause = Duration.FromHours(6);

    /// <summary>The longest pause that a site may ask for.</summary>
    public static readonly Duration LongestAsked = Duration.FromDays(1);

    // A pause is 70 to 90 percent of what is written: "every minute" is then within the minute, the scheduler's own grain included.
    private const double Least = 0.7, Spread = 0.2;

    /// <summary>After a poll that succeeded.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="interval">How often the feed is polled.</param>
    /// <param name="asked">How long the site asks to be left alone, if it does.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public static Instant AfterSuccess(Instant now, Duration interval, Duration? asked, double chance) =>
        now + Longer(interval * (Least + (Spread * chance)), asked);

    /// <summary>After a poll in vain: the pause doubles with each, from the interval to <see cref="LongestPause"/>.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="interval">How often the feed is polled.</param>
    /// <param name="failures">Polls in vain so far, this one included.</param>
    /// <param name="asked">How long the site asks to be left alone, if it does.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public static Instant AfterFailure(Instant now, Duration interval, int failures, Duration? asked, double chance)
    {
        // The exponent is bounded, as the pause is at its ceiling long before.
        var pause = Duration.Min(interval * Math.Pow(2, Math.Clamp(failures - 1, 0, 20)), Duration.Max(LongestPause, interval));
        return now + Longer(pause * (Least + (Spread * chance)), asked);
    }

    private static Duration Longer(Duration pause, Duration? asked) =>
        asked is { } wait ? Duration.Max(pause, Duration.Min(wait, LongestAsked)) : pause;
}
