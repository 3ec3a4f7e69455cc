using FilmClubBot.Domain.Turns;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Turns;

public class TurnOrderTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void Who_waits_longest_is_next()
    {
        var order = new TurnOrder([Turn(1, 3), Turn(2, 1), Turn(3, 2), Turn(4, 1)]);
        Assert.Equal([2, 4, 3, 1], order.All.Select(turn => turn.Member.Id.Value));
        Assert.Equal(2, order.Next!.Member.Id.Value);
        Assert.Equal((4, null), (order.PlaceOf(new(1)), order.PlaceOf(new(9))));
        Assert.Null(new TurnOrder([]).Next);
    }

    private static Turn Turn(int member, int days) => new(new(new(member), $"Member {member}"), _friday + Duration.FromDays(days));
}
