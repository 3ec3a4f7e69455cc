using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Members;

public class JoiningTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void The_elder_member_stays_whoever_gives_the_code()
    {
        Assert.Equal((new MemberId(3), new MemberId(8)), Joining.Order(new(3), new(8)));
        Assert.Equal((new MemberId(3), new MemberId(8)), Joining.Order(new(8), new(3)));
    }

    [Fact]
    public void The_newer_rating_stands_and_of_two_of_one_moment_the_one_that_is_there()
    {
        Assert.True(Joining.TakesOver(_friday, _friday + Duration.Epsilon));
        Assert.False(Joining.TakesOver(_friday, _friday));
        Assert.False(Joining.TakesOver(_friday + Duration.Epsilon, _friday));
    }
}
