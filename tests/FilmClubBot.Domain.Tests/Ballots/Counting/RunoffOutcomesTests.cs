using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;
using CsCheck;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

public class RunoffOutcomesTests
{
    // Seeds that draw four films in each of their 24 orders.
    private static readonly IReadOnlyList<DrawSeed> _everyOrder = [.. Enumerable.Range(0, 1000).Select(Seed)
        .DistinctBy(seed => string.Join(',', new Draw(seed, FirstFilms(4)).Order.Select(drawn => drawn.Number)))];

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public void Are_the_winners_of_all_possible_draws(int seats, bool dependsOnTheDraw)
    {
        Assert.Equal(24, _everyOrder.Count);

        Gen.Bool.SelectMany(withEquals => AnyVotes.On(films: 4, most: 9, withEquals))
            .Select(votes => (Votes: votes, Chosen: _everyOrder.SelectMany(seed => votes.RunOff(seats, seed).Winners).Distinct().OrderBy(votes.NumberOf).ToList()))
            .Where(sample => sample.Chosen.Count > seats == dependsOnTheDraw)
            .Sample(
                sample =>
                {
                    var count = sample.Votes.RunOff(seats);
                    Assert.Equal(sample.Votes.Numbers(sample.Chosen), count.Possible());
                    Assert.Equal(dependsOnTheDraw, count.IsDrawDecisive);
                },
                iter: 75,
                print: sample => sample.Votes.Text());
    }

    [Fact]
    public void Films_without_votes_do_not_multiply_the_outcomes()
    {
        // Any order of 30 films without votes: all the same.
        var count = Of(33, "2: 1", "2: 2", "1: 3").RunOff();

        Assert.Equal("1,2", count.Possible());
    }

    [Fact]
    public void Where_no_votes_are_left_any_film_may_remain()
    {
        Assert.Equal("1,2,3,4", Of(4, "1: 1").RunOff(seats: 2).Possible());
        Assert.Equal("1,2", Of(4, "2: 1", "1: 2 > 3").RunOff(seats: 2).Possible());
    }

    [Fact]
    public void Are_unknown_where_there_are_too_many_to_follow()
    {
        // Forty films with a vote each, each with the next two after it.
        var count = Of(40, Enumerable.Range(0, 40).Select(film => $"1: {film + 1} > {((film + 1) % 40) + 1} > {((film + 2) % 40) + 1}")).RunOff();

        Assert.Null(count.PossibleWinners);
        Assert.Null(count.IsDrawDecisive);
        Assert.Single(count.Winners);
    }
}
