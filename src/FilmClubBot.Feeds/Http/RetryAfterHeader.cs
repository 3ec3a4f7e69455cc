using System.Net.Http.Headers;
using NodaTime;

namespace FilmClubBot.Feeds.Http;

/// <summary>Reads <c>Retry-After</c>, which is a duration or a date.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The pause from a moment on; null where none is stated.</summary>
    public static Duration? From(this RetryConditionHeaderValue asked, DateTimeOffset now) => asked switch
    {
        { Delta: { } wait } => Duration.FromTimeSpan(wait),
        { Date: { } date } => Duration.Max(Duration.Zero, Duration.FromTimeSpan(date - now)),
        _ => null,
    };
}
