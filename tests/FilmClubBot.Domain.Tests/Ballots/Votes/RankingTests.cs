using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

public class RankingTests
{
    private static readonly FilmId _her = new(3), _ran = new(1), _us = new(2);

    [Fact]
    public void Ranks_films_the_best_first_and_equals_by_their_ids()
    {
        var ranking = Ranking.Of([_her], [_us, _ran]);

        Assert.Equal([[_her], [_ran, _us]], ranking.Ranks);
        Assert.Equal("3 > 1 = 2", ranking.ToString());
        Assert.Equal(3, ranking.Count);
        Assert.True(ranking.HasEqualRanks);
    }

    [Fact]
    public void A_vote_with_one_film_in_each_rank_has_no_equal_ranks() =>
        Assert.False(Ranking.Of([_her], [_ran]).HasEqualRanks);

    [Fact]
    public void An_approving_vote_is_one_rank_or_blank()
    {
        Assert.Equal(Ranking.Of([[_her, _ran]]), Ranking.Approving(_ran, _her));
        Assert.Same(Ranking.Blank, Ranking.Approving());
        Assert.True(Ranking.Blank.IsBlank);
        Assert.Equal("", Ranking.Blank.ToString());
    }

    [Fact]
    public void Votes_are_equal_when_they_rank_alike()
    {
        Assert.Equal(Ranking.Of([_her, _us], [_ran]), Ranking.Of([_us, _her], [_ran]));
        Assert.Equal(Ranking.Of([_her, _us], [_ran]).GetHashCode(), Ranking.Of([_us, _her], [_ran]).GetHashCode());
        Assert.NotEqual(Ranking.Of([_her, _us], [_ran]), Ranking.Of([_her], [_us, _ran]));
        Assert.NotEqual(Ranking.Of([_her], [_ran]), Ranking.Of([_ran], [_her]));
        Assert.NotEqual(Ranking.Of([_her]), Ranking.Of([_her], [_ran]));
    }

    [Fact]
    public void Rejects_a_duplicate_film()
    {
        Assert.Contains("Film 3 is ranked twice", Assert.Throws<ArgumentException>(() => Ranking.Of([_her], [_ran], [_her])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Ranking.Approving(_her, _her));
    }

    [Fact]
    public void Refuses_an_empty_rank() =>
        Assert.Throws<ArgumentException>(() => Ranking.Of([_her], [], [_ran]));
}
