using NodaTime;

namespace FilmClubBot.Domain.Feeds;

/// <summary>When a feed is polled next. Every pause is shortened by a random share, so that polls of many feeds do not coincide.</summary>
public static class PollSchedule
{
    /// <summary>The longest pause after failures, unless the feed's own interval is longer.</summary>
    public static readonly Duration LongestPause = Duration.FromHours(6);

    /// <summary>The longest pause that a site can request.</summary>
    public static readonly Duration LongestAsked = Duration.FromDays(1);

    // A pause is 70 to 90 percent of the interval: "every minute" is then within the minute, the scheduler's own granularity included.
    private const double Least = 0.7, Spread = 0.2;

    /// <summary>The next poll after a success.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="interval">How often the feed is polled.</param>
    /// <param name="asked">The pause that the site requests, if any.</param>
    /// <param name="chance">A random number from 0 up to 1.</param>
    public static Instant AfterSuccess(Instant now, Duration interval, Duration? asked, double chance) =>
        now + Longer(interval * (Least + (Spread * chance)), asked);

    /// <summary>The next poll after a failure: the pause doubles each time, from the interval to <see cref="LongestPause"/>.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="interval">How often the feed is polled.</param>
    /// <param name="failures">Failed polls so far, this one included.</param>
    /// <param name="asked">The pause that the site requests, if any.</param>
    /// <param name="chance">A random number from 0 up to 1.</param>
    public static Instant AfterFailure(Instant now, Duration interval, int failures, Duration? asked, double chance)
    {
        // The exponent is bounded, because the pause reaches its maximum long before.
        var pause = Duration.Min(interval * Math.Pow(2, Math.Clamp(failures - 1, 0, 20)), Duration.Max(LongestPause, interval));
        return now + Longer(pause * (Least + (Spread * chance)), asked);
    }

    private static Duration Longer(Duration pause, Duration? asked) =>
        asked is { } wait ? Duration.Max(pause, Duration.Min(wait, LongestAsked)) : pause;
}
