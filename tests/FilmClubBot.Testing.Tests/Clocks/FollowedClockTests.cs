using System.Globalization;
using FilmClubBot.Testing.Clocks;
using NodaTime;

namespace FilmClubBot.Testing.Tests.Clocks;

/// <summary>A clock that other processes go by.</summary>
public sealed class FollowedClockTests
{
    private static readonly Instant _eight = Instant.FromUtc(2026, 11, 27, 8, 0);
    private static readonly Duration _hour = Duration.FromHours(1);

    [Fact]
    public async Task A_follower_has_applied_a_jump_when_it_returns()
    {
        await using var clock = new ControlledClock(_eight);
        var (one, other) = (Follow(clock), Follow(clock));

        await clock.Advance(_hour);
        AssertAt(_eight + _hour, one, other, clock.Time);
        await clock.JumpTo(_eight - 2 * _hour);
        AssertAt(_eight - 2 * _hour, one, other, clock.Time);
    }

    [Fact]
    public async Task A_follower_that_connects_after_a_jump_starts_with_its_time()
    {
        await using var clock = new ControlledClock(_eight);
        await clock.JumpTo(_eight + 5 * _hour);

        AssertAt(_eight + 5 * _hour, Follow(clock));
    }

    [Fact]
    public async Task A_disconnected_clock_leaves_its_time_running()
    {
        MovedTime left;
        await using (var clock = new ControlledClock(_eight))
            left = Follow(clock);

        AssertAt(_eight, left);
    }

    [Fact]
    public async Task An_unreachable_clock_is_reported()
    {
        int port;
        await using (var clock = new ControlledClock())
            port = Port(clock);

        var failure = Assert.Throws<InvalidOperationException>(() => FollowedClock.Follow(port));
        Assert.Contains($"FILMCLUB_CLOCK is {port}", failure.Message, StringComparison.Ordinal);
    }

    private static MovedTime Follow(ControlledClock clock) => FollowedClock.Follow(Port(clock));

    private static int Port(ControlledClock clock) => int.Parse(clock.Variables[ControlledClock.Variable], CultureInfo.InvariantCulture);

    private static void AssertAt(Instant expected, params TimeProvider[] times) =>
        Assert.All(times, time => Assert.InRange(new TimedClock(time).GetCurrentInstant(), expected, expected + Duration.FromMinutes(1)));
}
