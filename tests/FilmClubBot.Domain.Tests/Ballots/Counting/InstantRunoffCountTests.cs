using FilmClubBot.Domain.Ballots.Counting;
using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

public class InstantRunoffCountTests
{
    [Fact]
    public void Eliminates_the_film_with_the_fewest_votes_and_transfers_them()
    {
        // Four cities of Tennessee: Memphis, Nashville, Chattanooga, Knoxville.
        var votes = Of(4, "42: 1 > 2 > 3 > 4", "26: 2 > 3 > 4 > 1", "15: 3 > 4 > 2 > 1", "17: 4 > 3 > 2 > 1");
        var count = votes.RunOff();

        Assert.Equal(
            [
                "1:42 2:26 3:15 4:17 exhausted:0 out:3 (FewestVotes)",
                "1:42 2:26 4:32 exhausted:0 out:2 (FewestVotes)",
                "1:42 4:58 exhausted:0 out:1 (FewestVotes)",
            ],
            count.Rounds.Select(round => round.Text(votes)));
        Assert.Equal("4,1,2,3", count.OrderText());
        Assert.Equal("4", count.Winners());
        Assert.Equal("4", count.Possible());
        Assert.False(count.IsDrawDecisive);
        Assert.Equal(3, count.MajorityRound!.Number);
    }

    [Fact]
    public void Shows_the_most_votes_first_and_equals_by_their_numbers() =>
        Assert.Equal([Film(2), Film(1), Film(3)], Of(3, "1: 1", "2: 2", "1: 3").RunOff().Rounds[0].Standings.Select(standing => standing.Film));

    [Fact]
    public void A_vote_that_ranks_no_remaining_film_is_exhausted()
    {
        var votes = Of(3, "3: 1", "2: 2 > 3", "1: 3", "4: ");
        var count = votes.RunOff();

        Assert.Equal(["1:3 2:2 3:1 exhausted:0 out:3 (FewestVotes)", "1:3 2:2 exhausted:1 out:2 (FewestVotes)"], count.Rounds.Select(round => round.Text(votes)));
    }

    [Theory]
    [InlineData("3: 1", "3: 2", null)]
    [InlineData("4: 1", "3: 2", 1)]
    [InlineData("3: 1", "4: 2", 2)]
    public void A_majority_is_more_than_half_of_the_votes_not_exhausted(string one, string other, int? majority)
    {
        // The vote for the third film is exhausted when the two meet.
        var last = Of(3, one, other, "1: 3").RunOff().Rounds[^1];

        Assert.Equal(majority is { } number ? Film(number) : null, last.Majority);
    }

    [Fact]
    public void Continues_to_the_last_film_even_after_a_majority()
    {
        var count = Of(3, "5: 1", "2: 2 > 3", "1: 3 > 1").RunOff();

        Assert.Equal(1, count.MajorityRound!.Number);
        Assert.Equal(2, count.Rounds.Count);
        Assert.Equal("1,2,3", count.OrderText());
    }

    [Fact]
    public void A_tie_is_decided_by_the_previous_round()
    {
        var votes = Of(3, "2: 2", "1: 3 > 2", "3: 1");
        var count = votes.RunOff();

        Assert.Equal(["1:3 2:2 3:1 exhausted:0 out:3 (FewestVotes)", "1:3 2:3 exhausted:0 out:2 (EarlierRound)"], count.Rounds.Select(round => round.Text(votes)));
        var elimination = count.Rounds[1].Elimination;
        Assert.Equal([Film(1), Film(2)], elimination.Fewest);
        Assert.Equal((1, "2"), elimination.Earlier is [var round] ? (round.Number, votes.Numbers(round.Films)) : default);
        Assert.Empty(elimination.DrawnFrom);
        Assert.Equal("1", count.Possible());
    }

    [Fact]
    public void The_latest_earlier_round_that_differs_decides()
    {
        // Round 1 has the third film behind the first, round 2 before it.
        var votes = Of(4, "4: 3", "5: 1 > 4", "3: 4 > 2 > 1 > 3", "1: 4 > 3", "3: 2 > 3 > 4 > 1");
        var count = votes.RunOff();

        Assert.Equal(
            [
                "1:5 2:3 3:4 4:4 exhausted:0 out:2 (FewestVotes)",
                "1:5 3:7 4:4 exhausted:0 out:4 (FewestVotes)",
                "1:8 3:8 exhausted:0 out:1 (EarlierRound)",
            ],
            count.Rounds.Select(round => round.Text(votes)));
        Assert.Equal("3", count.Winners());
    }

    [Fact]
    public void A_tie_gets_smaller_round_by_round()
    {
        var votes = Of(5, "1: 5 > 4 > 1", "1: 5 > 2", "2: 2 > 5 > 1", "4: 3", "3: 1 > 3 > 4 > 2 > 5", "1: 4 > 2");
        var third = votes.RunOff().Rounds[2];

        Assert.Equal("1:4 2:4 3:4 exhausted:0 out:2 (EarlierRound)", third.Text(votes));
        Assert.Equal("1,2,3", votes.Numbers(third.Elimination.Fewest));
        Assert.Equal([(2, "1,2"), (1, "2")], third.Elimination.Earlier.Select(round => (round.Number, votes.Numbers(round.Films))));
    }

    [Fact]
    public void Only_films_that_are_equal_in_all_earlier_rounds_are_drawn()
    {
        var votes = Of(4, "4: 2", "1: 4 > 3", "3: 1 > 2", "3: 3", "1: 4 > 1");
        var count = votes.RunOff();
        var elimination = count.Rounds[1].Elimination;

        Assert.Equal("1,2,3", votes.Numbers(elimination.Fewest));
        Assert.Equal((1, "1,3"), elimination.Earlier is [var round] ? (round.Number, votes.Numbers(round.Films)) : default);
        Assert.Equal("1,3", votes.Numbers(elimination.DrawnFrom));
        Assert.Equal(EliminationReason.Draw, elimination.Reason);
        Assert.Equal(elimination.DrawnFrom, count.Order[2].DrawnFrom);
    }

    [Fact]
    public void Films_that_are_equal_in_every_round_are_drawn()
    {
        var votes = Of(3, "2: 1", "1: 2", "1: 3");
        var ways = new HashSet<string>();
        for (var seed = 0; seed < 20; seed++)
        {
            var count = votes.RunOff(seed: Seed(seed));
            var elimination = count.Rounds[0].Elimination;
            Assert.Equal(EliminationReason.Draw, elimination.Reason);
            Assert.Equal([Film(2), Film(3)], elimination.DrawnFrom);
            Assert.Equal(count.Draw.Last([Film(2), Film(3)]), elimination.Film);
            Assert.Equal("1", count.Possible());
            Assert.False(count.IsDrawDecisive);
            ways.Add(count.OrderText());
        }

        Assert.Equal(["1,2,3", "1,3,2"], ways.Order());
    }

    [Fact]
    public void A_decisive_draw_is_reported_with_the_films_it_chose_from()
    {
        var count = Of(3, "2: 1", "2: 2", "1: 3").RunOff();

        Assert.Equal("1,2", count.Possible());
        Assert.True(count.IsDrawDecisive);
        Assert.Equal(count.Draw.First([Film(1), Film(2)]), Assert.Single(count.Winners));
        Assert.Equal([true, true, false], count.Order.Select(place => place.IsDrawn));
        Assert.Equal([Film(1), Film(2)], count.Order[0].DrawnFrom);
    }

    [Fact]
    public void A_vote_is_shared_evenly_by_the_films_it_ranks_equal()
    {
        var votes = Of(4, "2: 1 = 2 = 3 > 4", "1: 4", "1: 2 = 4");
        var count = votes.RunOff();

        Assert.Equal("1:2/3 2:1+1/6 3:2/3 4:1+1/2 exhausted:0", string.Join(' ', count.Rounds[0].Text(votes).Split(' ').Take(5)));
        // When one of the three is out, halves; when two are, the whole vote.
        Assert.Contains("2:1+1/2", count.Rounds[1].Text(votes), StringComparison.Ordinal);
        Assert.Equal("2", count.Winners());
        Assert.Contains("2:2+1/2 4:1+1/2", count.Rounds[2].Text(votes), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirds_that_make_a_whole_are_a_tie_with_a_whole()
    {
        // In floating point 1/3 + 1/3 + 1/3 + 1/5 * 5 and its like go astray.
        var votes = Of(7, "3: 1 = 2 = 3", "1: 4", "5: 1 = 4 = 5 = 6 = 7");
        var first = votes.RunOff().Rounds[0];

        Assert.Equal("1:2 2:1 3:1 4:2 5:1 6:1 7:1", string.Join(' ', first.Text(votes).Split(' ').Take(7)));
        Assert.Equal("2,3,5,6,7", votes.Numbers(first.Elimination.Fewest));
    }

    [Fact]
    public void A_single_film_wins_with_any_vote()
    {
        var count = Of(1, "1: 1").RunOff();

        Assert.Empty(count.Rounds);
        Assert.Equal("1", count.Winners());
        Assert.Equal("1", count.Possible());
        Assert.Null(count.MajorityRound);
    }

    [Fact]
    public void More_seats_go_to_the_films_eliminated_last()
    {
        var votes = Of(4, "42: 1 > 2 > 3 > 4", "26: 2 > 3 > 4 > 1", "15: 3 > 4 > 2 > 1", "17: 4 > 3 > 2 > 1");

        Assert.Equal("4,1", votes.RunOff(seats: 2).Winners());
        Assert.Equal("1,4", votes.RunOff(seats: 2).Possible());
    }

    [Fact]
    public void A_cycle_of_three_is_decided_by_the_draw()
    {
        var count = Of(3, "1 > 2 > 3", "2 > 3 > 1", "3 > 1 > 2").RunOff();

        Assert.Equal("1,2,3", count.Possible());
        Assert.True(count.IsDrawDecisive);
    }
}
