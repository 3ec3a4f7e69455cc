using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

public class SchulzeCountTests
{
    // The first example of Schulze's paper of 2011: 45 votes, five candidates.
    private static readonly string[] _schulze =
    [
        "5: 1 > 3 > 2 > 5 > 4", "5: 1 > 4 > 5 > 3 > 2", "8: 2 > 5 > 4 > 1 > 3", "3: 3 > 1 > 2 > 5 > 4",
        "7: 3 > 1 > 5 > 2 > 4", "2: 3 > 2 > 1 > 4 > 5", "7: 4 > 3 > 5 > 2 > 1", "8: 5 > 2 > 1 > 4 > 3",
    ];

    [Fact]
    public void Counts_every_film_against_every_other() =>
        Assert.Equal(["0 20 26 30 22", "25 0 16 33 18", "19 29 0 17 24", "15 12 28 0 14", "23 27 21 31 0"], Rows(Of(5, _schulze).Schulze().Preferences));

    [Fact]
    public void Finds_the_strongest_paths() =>
        Assert.Equal(["0 28 28 30 24", "25 0 28 33 24", "25 29 0 29 24", "25 28 28 0 24", "25 28 28 31 0"], Rows(Of(5, _schulze).Schulze().StrongestPaths));

    [Fact]
    public void Orders_films_by_them()
    {
        var count = Of(5, _schulze).Schulze();

        Assert.Equal("5,1,3,2,4", count.OrderText());
        Assert.Equal("5", count.Winners());
        Assert.Equal("5", count.Possible());
        Assert.Null(count.CondorcetWinner);
        Assert.True(count.Beats(Film(5), Film(1)));
        Assert.False(count.Beats(Film(1), Film(5)));
        Assert.DoesNotContain(count.Order, place => place.IsDrawn);
    }

    [Fact]
    public void The_film_that_wins_against_each_other_wins()
    {
        var count = Of(4, "42: 1 > 2 > 3 > 4", "26: 2 > 3 > 4 > 1", "15: 3 > 4 > 2 > 1", "17: 4 > 3 > 2 > 1").Schulze();

        Assert.Equal(Film(2), count.CondorcetWinner);
        Assert.Equal("2,3,4,1", count.OrderText());
    }

    [Fact]
    public void Two_films_that_do_not_beat_each_other_are_decided_by_the_draw()
    {
        // Nine votes, four films: the second and the fourth are both unbeaten.
        var votes = Of(4, "3: 1 > 2 > 3 > 4", "2: 4 > 1 > 2 > 3", "2: 4 > 2 > 3 > 1", "2: 3 > 2 > 4 > 1");
        var winners = new HashSet<string>();
        for (var seed = 0; seed < 20; seed++)
        {
            var count = votes.Schulze(seed: Seed(seed));
            Assert.Equal("2,4", count.Possible());
            Assert.True(count.IsDrawDecisive);
            Assert.Equal([Film(2), Film(4)], count.Order[0].DrawnFrom);
            Assert.Equal(count.Draw.First([Film(2), Film(4)]), count.Winners[0]);
            winners.Add(count.Winners());
        }

        Assert.Equal(["2", "4"], winners.Order());
    }

    [Fact]
    public void The_strength_of_a_win_is_its_votes_and_not_its_margin() =>
        // By margins the third film would win: it leads the second by one, and loses to the first by less than they to each other.
        Assert.Equal("1", Of(3, "2: 1 > 3", "4: 2 > 1", "5: 3").Schulze().Possible());

    [Fact]
    public void An_unranked_film_ranks_below_ranked_ones_and_equal_to_other_unranked_ones()
    {
        var count = Of(4, "1: 2 = 3").Schulze();

        Assert.Equal(["0 0 0 0", "1 0 0 1", "1 0 0 1", "0 0 0 0"], Rows(count.Preferences));
        Assert.Equal("2,3", count.Possible());
    }

    [Fact]
    public void A_cycle_of_three_is_decided_by_the_draw() =>
        Assert.Equal("1,2,3", Of(3, "1 > 2 > 3", "2 > 3 > 1", "3 > 1 > 2").Schulze().Possible());

    [Fact]
    public void The_weakest_win_of_a_cycle_is_dropped() =>
        // 1 over 2 by five, 2 over 3 by six, 3 over 1 by four: nothing holds the first film but the weakest.
        Assert.Equal("1,2,3", Of(3, "3: 1 > 2 > 3", "3: 2 > 3 > 1", "2: 3 > 1 > 2").Schulze().OrderText());

    [Fact]
    public void Several_seats_may_be_won_by_films_that_beat_few()
    {
        var votes = Of(4, "3: 1 > 2 > 3 > 4", "2: 4 > 1 > 2 > 3", "2: 4 > 2 > 3 > 1", "2: 3 > 2 > 4 > 1");

        Assert.Equal("1,2,3,4", votes.Schulze(seats: 3).Possible());
        Assert.Equal(3, votes.Schulze(seats: 3).Winners.Count);
        Assert.Equal("1,5", Of(5, _schulze).Schulze(seats: 2).Possible());
    }

    private static IEnumerable<string> Rows(PairwiseMatrix matrix) => matrix.Candidates.Select(film => string.Join(' ', matrix.Row(film)));
}
