using NodaTime;

namespace FilmClubBot.Testing.Clocks;

/// <summary>NodaTime's clock of a <see cref="TimeProvider"/>.</summary>
public sealed class TimedClock(TimeProvider time) : IClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
