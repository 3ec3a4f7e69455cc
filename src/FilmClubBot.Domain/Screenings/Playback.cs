using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>
/// How a film runs that is watched apart, each on a screen of their own: all press play at one moment, and pause together. Where
/// nobody counts down, it runs from the start on.
/// </summary>
public sealed record Playback
{
    /// <summary>A pause that nobody ends ends by itself after this long: what follows the film does not wait for ever.</summary>
    public static readonly Duration LongestPause = Duration.FromHours(2);

    /// <summary>Nobody has counted down.</summary>
    public static readonly Playback NotCounted = new();

    /// <summary>When all pressed play first, which may be some seconds ahead; null where nobody counted down.</summary>
    public Instant? From { get; init; }

    /// <summary>When all pressed play last, first or after a pause; it may be some seconds ahead. Null where nobody counted down.</summary>
    public Instant? ResumedAt { get; init; }

    /// <summary>Since when it stands still; null while it runs.</summary>
    public Instant? PausedSince { get; init; }

    /// <summary>How long it stood still in all pauses that are over.</summary>
    public Duration Paused { get; init; }

    /// <summary>Whether it stands still at a moment.</summary>
    public bool IsPaused(Instant now) => PausedSince is { } since && now < since + LongestPause;

    /// <summary>Whether all are being counted down to press play.</summary>
    public bool IsCountingDown(Instant now) => now < ResumedAt;

    /// <summary>By how much the end is later than without pauses. One that is open counts as if nobody ended it.</summary>
    public Duration Held => Paused + (PausedSince is null ? Duration.Zero : LongestPause);

    /// <summary>All press play at a moment, at the film's beginning.</summary>
    public static Playback Start(Instant at) => new() { From = at, ResumedAt = at };

    /// <summary>All go on at a moment, from where they paused; only while they do (<see cref="IsPaused"/>).</summary>
    /// <param name="begin">When the film began.</param>
    /// <param name="at">The moment, now or some seconds ahead.</param>
    public Playback Resume(Instant begin, Instant at) => this with
    {
        From = begin,
        ResumedAt = at,
        PausedSince = null,
        Paused = Paused + (PausedSince is { } since ? at - since : Duration.Zero),
    };

    /// <summary>All pause at a moment.</summary>
    public Playback Pause(Instant now) => Settled(now) with { PausedSince = now };

    /// <summary>What the film shows at a moment, however long it is.</summary>
    /// <param name="begin">When the film began.</param>
    /// <param name="now">The moment, not before that.</param>
    public Duration Position(Instant begin, Instant now)
    {
        var settled = Settled(now);
        // While the countdown runs it stands where it stood.
        var until = settled.PausedSince ?? (settled.ResumedAt is { } resumed ? Instant.Max(now, resumed) : now);
        return until - begin - settled.Paused;
    }

    // A pause that nobody ended is over.
    private Playback Settled(Instant now) => PausedSince is { } since && now >= since + LongestPause
        ? this with { PausedSince = null, Paused = Paused + LongestPause }
        : this;
}
