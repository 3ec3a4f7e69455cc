using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

public class BallotCountTests
{
    [Theory]
    [InlineData(CountingMethod.InstantRunoff, typeof(InstantRunoffCount))]
    [InlineData(CountingMethod.Schulze, typeof(SchulzeCount))]
    [InlineData(CountingMethod.Approval, typeof(ApprovalCount))]
    public void Is_by_the_method_of_the_terms(CountingMethod method, Type type) =>
        Assert.IsType(type, Of(2, "1", "2").Count(method));

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    public void Nothing_wins_below_the_quorum_but_the_order_is_returned(CountingMethod method)
    {
        var votes = Of(2, "2: 1", "1: 2", "5: ");
        var short_ = BallotCount.Of(votes, new(method, quorum: 4), Seed());
        var reached = BallotCount.Of(votes, new(method, quorum: 3), Seed());

        Assert.False(short_.IsQuorumReached);
        Assert.Empty(short_.Winners);
        Assert.Empty(short_.PossibleWinners!);
        Assert.False(short_.IsDrawDecisive);
        Assert.Equal("1,2", short_.OrderText());
        Assert.True(reached.IsQuorumReached);
        Assert.Equal("1", reached.Winners());
    }

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    public void Nothing_wins_without_votes(CountingMethod method)
    {
        var count = BallotCount.Of(Of(3, "2: "), new(method), Seed());

        Assert.Empty(count.Winners);
        Assert.Equal(3, count.Order.Count);
    }

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    public void As_many_seats_as_films_elects_all_and_more_are_rejected(CountingMethod method)
    {
        var votes = Of(3, "1", "2", "2");

        Assert.Equal("1,2,3", votes.Count(method, seats: 3).Possible());
        Assert.Equal(3, votes.Count(method, seats: 3).Winners.Count);
        Assert.Throws<ArgumentException>(() => votes.Count(method, seats: 4));
    }

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    public void Ten_thousand_votes_on_fifty_films_are_counted(CountingMethod method)
    {
        // Steps that have no factor in common with 50 reach every film once, so that each vote is another order of another length.
        int[] steps = [1, 3, 7, 9, 11, 13, 17, 19, 21, 23];
        var rankings = Enumerable.Range(0, 10_000).Select(number =>
        {
            var order = Enumerable.Range(0, 1 + (number * 7 % 50)).Select(place => Film(1 + ((number / 10) + (place * steps[number % 10])) % 50));
            // Every third film shares the rank of the one before it.
            return method == CountingMethod.Approval ? Ranking.Approving(order.Take(2)) : Ranking.Of(order.Index().GroupBy(one => one.Index - (one.Index / 3), one => one.Item));
        });
        var count = CastVotes.Of(FirstFilms(50), rankings).Count(method);

        Assert.Equal(50, count.Order.Select(place => place.Film).Distinct().Count());
    }
}
