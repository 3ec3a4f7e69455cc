using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

public class RunoffOutcomesTests
{
    // Seeds that draw four films in each of their 24 orders.
    private static readonly IReadOnlyList<DrawSeed> _everyOrder = [.. Enumerable.Range(0, 1000).Select(Seed)
        .DistinctBy(seed => string.Join(',', new Draw(seed, FirstFilms(4)).Order.Select(drawn => drawn.Number)))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Are_what_all_draws_together_choose(int seats)
    {
        Assert.Equal(24, _everyOrder.Count);
        var random = new Random(20261127 + seats);
        var decisive = 0;
        for (var time = 0; time < 300; time++)
        {
            var votes = RandomVotes.Few(random, films: 4, withEquals: time % 2 == 0);
            var chosen = _everyOrder.SelectMany(seed => votes.RunOff(seats, seed).Winners).Distinct().OrderBy(votes.NumberOf);
            var count = votes.RunOff(seats);
            Assert.Equal(votes.Numbers(chosen), count.Possible());
            decisive += count.IsDrawDecisive!.Value ? 1 : 0;
        }

        Assert.InRange(decisive, 30, 290);
    }

    [Fact]
    public void Films_without_votes_do_not_make_them_many()
    {
        // Any order of 30 films without votes: all the same.
        var count = Of(33, "2: 1", "2: 2", "1: 3").RunOff();

        Assert.Equal("1,2", count.Possible());
    }

    [Fact]
    public void Where_nobody_has_a_vote_left_anyone_may_stay()
    {
        Assert.Equal("1,2,3,4", Of(4, "1: 1").RunOff(seats: 2).Possible());
        Assert.Equal("1,2", Of(4, "2: 1", "1: 2 > 3").RunOff(seats: 2).Possible());
    }

    [Fact]
    public void Are_not_known_where_there_are_too_many_to_follow()
    {
        // Forty films with a vote each, each with the next two after it.
        var count = Of(40, Enumerable.Range(0, 40).Select(film => $"1: {film + 1} > {((film + 1) % 40) + 1} > {((film + 2) % 40) + 1}")).RunOff();

        Assert.Null(count.PossibleWinners);
        Assert.Null(count.IsDrawDecisive);
        Assert.Single(count.Winners);
    }
}
