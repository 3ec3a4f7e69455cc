using FilmClubBot.OnDiscord.Rest.Turns;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnDiscord.Tests.Rest.Turns;

/// <summary>The guard against being shut out.</summary>
public sealed class InvalidRequestsTests
{
    [Fact]
    public void Slows_down_then_stops_at_half_of_what_Discord_allows_until_ten_minutes_have_passed()
    {
        var time = new FakeTimeProvider();
        var invalid = new InvalidRequests(time);

        Count(InvalidRequests.SlowFrom - 1);
        Assert.Equal(TimeSpan.Zero, invalid.Wait(out _));
        Count(1);
        Assert.Equal(InvalidRequests.Pause, invalid.Wait(out _));
        Count(InvalidRequests.StopAt - InvalidRequests.SlowFrom);
        Assert.Null(invalid.Wait(out var until));
        Assert.Equal(TimeSpan.FromMinutes(10), until);
        time.Advance(until);
        Assert.Equal(TimeSpan.Zero, invalid.Wait(out _));

        void Count(int times)
        {
            for (var i = 0; i < times; i++)
                invalid.Count();
        }
    }
}
