using NodaTime;

namespace FilmClubBot.Domain.Requests;

/// <summary>When a failed request to a platform is retried.</summary>
public static class RetryPause
{
    private static readonly Duration _first = Duration.FromSeconds(5), _longestOwn = Duration.FromMinutes(30);

    /// <summary>The longest pause, for a platform that requests a longer one too.</summary>
    public static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>The next attempt: after the pause that the platform requests, or else after one that doubles from 5 seconds to 30 minutes.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="attempts">Failed attempts before this one.</param>
    /// <param name="asked">The pause that the platform requests, if any.</param>
    // The exponent is bounded, because the pause reaches its maximum long before.
    public static Instant NextTry(Instant now, int attempts, Duration? asked = null) =>
        now + (asked is { } pause ? Duration.Min(pause, Longest) : Duration.Min(_longestOwn, _first * Math.Pow(2, Math.Min(attempts, 20))));

    /// <summary>The next attempt after a problem that a person has to fix: after the longest pause of its own.</summary>
    public static Instant AfterProblem(Instant now) => now + _longestOwn;

    /// <summary>Whether an attempt is due: its time has come, or is further ahead than any pause, because the clock has been set back since.</summary>
    public static bool IsOver(Instant nextTry, Instant now) => nextTry <= now || nextTry - now > Longest;
}
