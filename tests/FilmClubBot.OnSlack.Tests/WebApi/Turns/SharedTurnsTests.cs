using FilmClubBot.OnSlack.WebApi.Turns;
using FilmClubBot.Testing.Replicas;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnSlack.Tests.WebApi.Turns;

/// <summary>Several workers with one token keep a method's limit together.</summary>
public sealed class SharedTurnsTests
{
    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 10)]
    [InlineData(3, 6)]
    [InlineData(50, 1)]
    public async Task A_worker_takes_its_share_in_a_minute(int workers, int share)
    {
        var window = new MinuteWindow(20, new FakeTimeProvider(), new FakeLeases { Workers = workers });

        for (var turn = 0; turn < share; turn++)
            Assert.Null(await window.Turn(TimeSpan.Zero, TestContext.Current.CancellationToken));
        Assert.Equal(MinuteWindow.Length, await window.Turn(TimeSpan.Zero, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_share_shrinks_when_a_worker_is_added()
    {
        var leases = new FakeLeases();
        var window = new MinuteWindow(20, new FakeTimeProvider(), leases);
        for (var turn = 0; turn < 12; turn++)
            await window.Turn(TimeSpan.Zero, TestContext.Current.CancellationToken);

        leases.Workers = 2;

        Assert.Equal(MinuteWindow.Length, await window.Turn(TimeSpan.Zero, TestContext.Current.CancellationToken));
    }
}
