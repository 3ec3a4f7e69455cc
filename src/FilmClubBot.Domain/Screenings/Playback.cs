using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>
/// The playback of a remote screening, where everyone watches on their own screen: all press play at the same moment, and pause
/// together. Without a countdown, the film runs from the start.
/// </summary>
public sealed record Playback
{
    /// <summary>A pause ends automatically after this long, so that the steps after the film do not wait for ever.</summary>
    public static readonly Duration LongestPause = Duration.FromHours(2);

    /// <summary>No countdown has run.</summary>
    public static readonly Playback NotCounted = new();

    /// <summary>When all first pressed play, possibly some seconds ahead; null without a countdown.</summary>
    public Instant? From { get; init; }

    /// <summary>When all last pressed play, first or after a pause; possibly some seconds ahead. Null without a countdown.</summary>
    public Instant? ResumedAt { get; init; }

    /// <summary>When the current pause began; null while the film runs.</summary>
    public Instant? PausedSince { get; init; }

    /// <summary>The total length of all ended pauses.</summary>
    public Duration Paused { get; init; }

    /// <summary>Whether the film is paused at a moment.</summary>
    public bool IsPaused(Instant now) => PausedSince is { } since && now < since + LongestPause;

    /// <summary>Whether a countdown to press play is running.</summary>
    public bool IsCountingDown(Instant now) => now < ResumedAt;

    /// <summary>How much later the end is than without pauses. An open pause counts with its maximum length.</summary>
    public Duration Held => Paused + (PausedSince is null ? Duration.Zero : LongestPause);

    /// <summary>Starts the film for all at a moment.</summary>
    public static Playback Start(Instant at) => new() { From = at, ResumedAt = at };

    /// <summary>Resumes the film for all at a moment, from the paused position; only while paused (<see cref="IsPaused"/>).</summary>
    /// <param name="begin">When the film began.</param>
    /// <param name="at">The moment, now or some seconds ahead.</param>
    public Playback Resume(Instant begin, Instant at) => this with
    {
        From = begin,
        ResumedAt = at,
        PausedSince = null,
        Paused = Paused + (PausedSince is { } since ? at - since : Duration.Zero),
    };

    /// <summary>Pauses the film for all at a moment.</summary>
    public Playback Pause(Instant now) => Settled(now) with { PausedSince = now };

    /// <summary>The film's position at a moment, not limited by its length.</summary>
    /// <param name="begin">When the film began.</param>
    /// <param name="now">The moment, not before the beginning.</param>
    public Duration Position(Instant begin, Instant now)
    {
        var settled = Settled(now);
        // During the countdown the position does not change.
        var until = settled.PausedSince ?? (settled.ResumedAt is { } resumed ? Instant.Max(now, resumed) : now);
        return until - begin - settled.Paused;
    }

    // A pause that has reached its maximum length is over.
    private Playback Settled(Instant now) => PausedSince is { } since && now >= since + LongestPause
        ? this with { PausedSince = null, Paused = Paused + LongestPause }
        : this;
}
