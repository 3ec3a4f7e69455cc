using FilmClubBot.Domain.Tests.Ballots.Votes;
using static FilmClubBot.Domain.Tests.Ballots.Votes.SampleVotes;

namespace FilmClubBot.Domain.Tests.Ballots.Counting;

public class SingleTransferableCountTests
{
    [Fact]
    public void Transfers_a_surplus_at_a_part_of_its_value_and_then_eliminates()
    {
        // 23 votes, three places, a quota of six.
        var votes = Of(7, "3: 1 > 2", "8: 3 > 4 > 5", "1: 2 > 1 > 6", "3: 6 > 7", "1: 7 > 6", "4: 4 > 5", "3: 5 > 4");
        var count = votes.Transferable(3);

        Assert.Equal(6, count.Quota);
        Assert.Equal(
            [
                "1:3 2:1 3:8* 4:4 5:3 6:3 7:1 lost:0 surplus:3+2",
                "1:3 2:1 3:6* 4:6* 5:3 6:3 7:1 lost:0 out:2 (Draw)",
                "1:4 3:6* 4:6* 5:3 6:3 7:1 lost:0 out:7 (FewestVotes)",
                "1:4 3:6* 4:6* 5:3 6:4 lost:0 out:5 (FewestVotes)",
                "1:4 3:6* 4:6* 6:4 lost:3 out:6 (EarlierRound)",
                "1:4* 3:6* 4:6* lost:7",
            ],
            count.Rounds.Select(round => round.Text(votes)));
        Assert.Equal([Film(1)], count.Rounds[^1].LastLeft);
    }

    [Fact]
    public void Ignores_what_is_beyond_five_decimals()
    {
        // A quota of 3 in 8 votes: each of the seven votes has 4/7 of its value left.
        var count = Of(3, "4: 1 > 2", "3: 1 > 3", "1: 3").Transferable(2);
        var votes = count.Votes;

        Assert.Equal(["1:7* 2:0 3:1 lost:0 surplus:1+4", "1:3* 2:2.28568 3:2.71426 lost:0.00006 out:2 (FewestVotes)", "1:3* 3:2.71426* lost:2.28574"], count.Rounds.Select(round => round.Text(votes)));
    }

    [Fact]
    public void Transfers_the_largest_surplus_first_and_of_equals_that_with_more_votes_before()
    {
        var largest = Of(4, "5: 1 > 3", "6: 2 > 4", "1: 3", "1: 4").Transferable(3);
        Assert.Equal(Film(2), largest.Rounds[0].Surplus!.Film);

        // A first count of 6 and 5; the transfer of film 3's surplus makes them equal.
        var votes = Of(5, "6: 1 > 5", "5: 2 > 4", "8: 3 > 2", "1: 4", "1: 5");
        var count = votes.Transferable(4);
        Assert.Equal((3, "1:6* 2:5* 3:8* 4:1 5:1 lost:0 surplus:3+3"), (votes.NumberOf(count.Rounds[0].Surplus!.Film), count.Rounds[0].Text(votes)));
    }

    [Fact]
    public void A_tie_that_no_stage_breaks_is_drawn_and_both_could_win()
    {
        var votes = Of(3, "2: 1", "2: 2", "2: 3");
        var count = votes.Transferable(2);

        Assert.Equal("1,2,3", count.Possible());
        Assert.True(count.IsDrawDecisive);
        Assert.Equal(count.Draw.Last(count.Votes.Candidates), count.Order[^1].Film);
        Assert.Equal(3, count.Order[^1].DrawnFrom.Count);
    }

    [Fact]
    public void Films_without_votes_are_not_searched_one_by_one()
    {
        var count = Of(25, "3: 1 > 2", "1: 2", "1: 3").Transferable(2);

        Assert.Equal("1,2", count.Possible());
    }

    [Fact]
    public void Where_all_places_but_one_are_filled_by_votes_any_film_without_votes_can_have_it() =>
        Assert.Equal(Enumerable.Range(1, 25), Of(25, "3: 1", "2: 2").Transferable(3) is var count ? count.PossibleWinners!.Select(count.Votes.NumberOf) : []);

    [Fact]
    public void Gives_no_list_of_possible_winners_where_ties_are_too_many() =>
        Assert.Null(Of(25, Enumerable.Range(1, 25).Select(film => $"1: {film}")).Transferable(6).PossibleWinners);

    [Fact]
    public void All_films_are_elected_where_there_are_as_many_places() =>
        Assert.Equal("2,1,3", Of(3, "2: 2", "1: 1").Transferable(3).Winners());

    [Fact]
    public void Two_films_that_share_a_rank_are_refused() =>
        Assert.Contains("each rank is one film", Assert.Throws<ArgumentException>(() => Of(3, "1: 1 = 2").Transferable(2)).Message, StringComparison.Ordinal);
}
