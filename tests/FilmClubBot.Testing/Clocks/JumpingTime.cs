using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Testing.Clocks;

/// <summary>A test's time whose clock can be set: timers and timestamps do not notice. That of <see cref="FakeTimeProvider.AdjustTime"/> changes timestamps too.</summary>
/// <param name="start">When it begins.</param>
public sealed class JumpingTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan _by;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _by;

    /// <inheritdoc/>
    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    /// <summary>Sets the clock forward, or back.</summary>
    public void Jump(TimeSpan by) => _by += by;
}
