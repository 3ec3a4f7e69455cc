using FilmClubBot.OnDiscord.Rest.Turns;
using FilmClubBot.Testing.Replicas;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnDiscord.Tests.Rest.Turns;

/// <summary>Several workers with one token keep Discord's limit together.</summary>
public sealed class SharedLimitTests
{
    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 25)]
    [InlineData(3, 16)]
    [InlineData(80, 1)]
    public void A_worker_takes_its_share_in_a_second(int workers, int share)
    {
        var limit = new GlobalLimit(new FakeTimeProvider(), new FakeLeases { Workers = workers });

        Assert.All(Enumerable.Range(0, share), _ => Assert.Equal(TimeSpan.Zero, limit.Take()));
        Assert.True(limit.Take() > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void The_share_shrinks_when_a_worker_is_added()
    {
        var leases = new FakeLeases();
        var limit = new GlobalLimit(new FakeTimeProvider(), leases);
        for (var sent = 0; sent < 30; sent++)
            limit.Take();

        leases.Workers = 2;

        Assert.True(limit.Take() > TimeSpan.FromSeconds(1));
    }
}
