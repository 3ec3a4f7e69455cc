using NodaTime;

namespace FilmClubBot.Testing;

/// <summary>A clock that a test holds.</summary>
public sealed class FakeClock(Instant now) : IClock
{
    private Instant _now = now;

    /// <summary>A clock at 19:00 UTC of 27 November 2026.</summary>
    public FakeClock() : this(Instant.FromUtc(2026, 11, 27, 19, 0))
    {
    }

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => _now;

    /// <summary>Moves the clock on.</summary>
    public void Advance(Duration by) => _now += by;
}
