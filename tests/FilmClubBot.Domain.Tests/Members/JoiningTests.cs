using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Members;

public class JoiningTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public void The_older_member_remains_regardless_of_who_issued_the_code()
    {
        Assert.Equal((new MemberId(3), new MemberId(8)), Joining.Order(new(3), new(8)));
        Assert.Equal((new MemberId(3), new MemberId(8)), Joining.Order(new(8), new(3)));
    }

    [Fact]
    public void The_newer_rating_wins_and_of_two_with_equal_times_the_existing_one()
    {
        Assert.True(Joining.Replaces(_friday, _friday + Duration.Epsilon));
        Assert.False(Joining.Replaces(_friday, _friday));
        Assert.False(Joining.Replaces(_friday + Duration.Epsilon, _friday));
    }

    [Fact]
    public void Of_two_suggestions_the_older_keeps_its_place_and_no_reason_is_lost()
    {
        var later = _friday + Duration.FromHours(1);

        Assert.Equal(new JoinedSuggestion("Mine", _friday), Joining.Join(new("Mine", later), new("Theirs", _friday)));
        Assert.Equal(new JoinedSuggestion("Theirs", _friday), Joining.Join(new(null, _friday), new("Theirs", later)));
    }
}
