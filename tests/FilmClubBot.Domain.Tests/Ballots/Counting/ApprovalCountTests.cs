using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

public class ApprovalCountTests
{
    [Fact]
    public void Counts_the_approvals_of_each_film()
    {
        var count = Of(4, "3: 1 = 2", "2: 2 = 4", "1: 1", "2: ").Approval();

        Assert.Equal([4, 5, 0, 2], count.Totals);
        Assert.Equal(5, count.TotalOf(Film(2)));
        Assert.Equal("2,1,4,3", count.OrderText());
        Assert.Equal("2", count.Winners());
        Assert.Equal("2", count.Possible());
    }

    [Fact]
    public void Equal_totals_are_decided_by_the_draw()
    {
        var votes = Of(3, "1: 1 = 3", "1: 2");
        var count = votes.Approval();

        Assert.Equal("1,2,3", count.Possible());
        Assert.Equal(string.Join(',', count.Draw.Order.Select(drawn => drawn.Number)), count.OrderText());
        Assert.Equal("1,2,3", votes.Numbers(count.Order[0].DrawnFrom));
        Assert.Equal(2, count.Order[1].DrawnFrom.Count);
        Assert.Empty(count.Order[2].DrawnFrom);
    }

    [Fact]
    public void A_draw_for_the_last_seat_does_not_affect_the_others()
    {
        var count = Of(4, "2: 1", "1: 2 = 3").Approval(seats: 2);

        Assert.Equal("1,2,3", count.Possible());
        Assert.Equal(Film(1), count.Winners[0]);
        Assert.True(count.IsDrawDecisive);
        Assert.False(Of(4, "2: 1", "1: 2 = 3").Approval(seats: 3).IsDrawDecisive);
    }

    [Fact]
    public void Refuses_a_vote_that_ranks() =>
        Assert.Contains("one group", Assert.Throws<ArgumentException>(() => Of(3, "1 = 2", "1 > 2").Approval()).Message, StringComparison.Ordinal);
}
