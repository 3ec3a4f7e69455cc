using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.SignedRequests.Tests;

public sealed class ReplayGuardTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Accepts_a_timestamp_within_five_minutes(int seconds, bool fresh) =>
        Assert.Equal(fresh, new ReplayGuard(_time).IsFresh(_time.GetUtcNow().ToUnixTimeSeconds() + seconds));

    [Fact]
    public void Remembers_an_interaction_for_as_long_as_its_timestamp_can_be_fresh()
    {
        var guard = new ReplayGuard(_time);
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.True(guard.IsFirst(1));
        Assert.False(guard.IsFirst(1));
        _time.Advance(ReplayGuard.Window * 2);
        Assert.False(guard.IsFirst(1));
        Assert.True(guard.IsFirst(2));
    }

    [Fact]
    public void Forgets_ids_whose_timestamp_is_no_longer_valid()
    {
        var guard = new ReplayGuard(_time);
        Assert.True(guard.IsFirst(1));
        _time.Advance(ReplayGuard.Window * 4);
        Assert.True(guard.IsFirst(1));
    }
}
