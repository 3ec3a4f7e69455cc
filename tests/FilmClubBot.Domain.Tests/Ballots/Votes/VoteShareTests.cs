using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

public class VoteShareTests
{
    [Theory]
    [InlineData(24, 2, "12")]
    [InlineData(37, 3, "12 1/3")]
    [InlineData(2, 6, "1/3")]
    [InlineData(0, 5, "0")]
    public void Is_written_as_whole_votes_and_a_fraction(int numerator, int denominator, string text) =>
        Assert.Equal(text, VoteShare.Of(numerator, denominator).ToString());

    [Fact]
    public void Is_equal_however_it_was_divided()
    {
        Assert.Equal(VoteShare.Of(1, 2), VoteShare.Of(3, 6));
        Assert.Equal(VoteShare.Of(0, 9), default);
        Assert.Equal(VoteShare.Of(0, 9).GetHashCode(), default(VoteShare).GetHashCode());
        Assert.Equal("0", default(VoteShare).ToString());
    }

    [Fact]
    public void Is_ordered_exactly()
    {
        var (less, more) = (VoteShare.Of(1, 3), VoteShare.Of(333_333_334, 1_000_000_000));

        Assert.True(less < more && more > less && less <= more && more >= less);
        Assert.False(more < less || less > more || more <= less || less >= more);
        Assert.True(less <= VoteShare.Of(2, 6) && less >= VoteShare.Of(2, 6));
    }

    [Fact]
    public void Is_never_below_nothing_or_divided_by_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => VoteShare.Of(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => VoteShare.Of(1, 0));
    }
}
