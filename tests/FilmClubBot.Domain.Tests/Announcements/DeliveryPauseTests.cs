using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Announcements;

public class DeliveryPauseTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly Delivery _delivery = new(new(1), new(new(1), new Subject.Publication(new(1)), _now), Platform.Slack, "C1", DeliveryState.Pending, 0, _now, "n", null, null, null, 0);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 10)]
    [InlineData(4, 80)]
    [InlineData(9, 1800)]
    [InlineData(100_000, 1800)]
    public void Pauses_double_up_to_half_an_hour(int attempts, int seconds) =>
        Assert.Equal(_now + Duration.FromSeconds(seconds), (_delivery with { Attempts = attempts }).Delay(_now, null, false, "Away.").NextTry);

    [Fact]
    public void The_platforms_own_pause_is_taken() =>
        Assert.Equal(_now + Duration.FromHours(2), _delivery.Delay(_now, Duration.FromHours(2), false, "Busy.").NextTry);

    [Fact]
    public void What_may_stand_remembers_since_when()
    {
        var cut = _delivery.Begin(_now).Delay(_now, null, true, "Cut.").Begin(_now + Duration.FromMinutes(1));
        Assert.Equal((true, _now), (cut.MayStand, cut.SendingSince!.Value));
        Assert.False(_delivery.Begin(_now).Delay(_now, null, false, "Away.").MayStand);
    }

    [Fact]
    public void A_message_that_was_taken_back_and_said_again_is_another()
    {
        var back = _delivery.Begin(_now).Stand("m1").TakeBack();
        Assert.Null(back.Message);
        Assert.NotEqual("n", back.Nonce);
        Assert.Matches("^[a-z0-9]{25}$", back.Nonce);
    }
}
