using FilmClubBot.Commands.Choosing;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Tests.Choosing;

public class TypedVoteTests
{
    private static readonly Film _war = new(new(50), "1917", 2019, []), _nine = new(new(51), "9", 2009, []), _good = new(new(52), "Crouching Tiger, Hidden Dragon", 2000, []);

    [Theory]
    [InlineData("Her > Alien = Heat > Us", "1>2=3>4")]
    [InlineData("2>1=3", "2>1=3")]
    [InlineData(" 2 > 1 = 3 ", "2>1=3")]
    [InlineData("3, 1, 2", "3>1>2")]
    [InlineData("3 1 2", "3>1>2")]
    [InlineData("#3; #1", "3>1")]
    [InlineData("heat>us", "3>4")]
    [InlineData("Her (2013) > alien (1979)", "1>2")]
    [InlineData("3. > 1.", "3>1")]
    [InlineData("Heat → Us › Her", "3>4>1")]
    [InlineData("Us", "4")]
    [InlineData("heat, us", "3>4")]
    [InlineData("heat; us; her", "3>4>1")]
    public void Reads_titles_and_numbers(string typed, string vote) => Assert.Equal(vote, Read(typed, Ballot()));

    [Theory]
    [InlineData("Her, Us", "1=4")]
    [InlineData("1 4 2", "1=2=4")]
    [InlineData("Her = Us", "1=4")]
    [InlineData("Her; Us", "1=4")]
    public void Reads_approved_films(string typed, string vote) => Assert.Equal(vote, Read(typed, Ballot(CountingMethod.Approval)));

    [Fact]
    public void A_title_may_be_a_number_and_may_have_a_comma()
    {
        var ballot = Ballot(films: [_war, _nine, _good]);
        Assert.Equal("1>3", Read("1917 > Crouching Tiger, Hidden Dragon", ballot));
        Assert.Equal("3", Read("Crouching Tiger, Hidden Dragon", ballot));
        Assert.Equal("1>2", Read("1917, 9", ballot));
        // There is no ninth film.
        Assert.Equal("2>1", Read("9 > 1917", ballot));
        Assert.Equal("1=3", Read("1917; Crouching Tiger, Hidden Dragon", Ballot(CountingMethod.Approval, _war, _nine, _good)));
    }

    [Theory]
    [InlineData("Her > her", "Her (2013) stands twice")]
    [InlineData("1 > 2 = 1", "Her (2013) stands twice")]
    [InlineData("Her > > Us", "a film is missing")]
    [InlineData("Her >", "a film is missing")]
    [InlineData("=", "a film is missing")]
    [InlineData("Her > Barbie", "“Barbie” is no film of this ballot")]
    [InlineData("5 > 1", "“5” is no film of this ballot")]
    [InlineData("0", "“0” is no film")]
    [InlineData("-1", "“-1” is no film")]
    [InlineData("99999999999999999999", "is no film of this ballot")]
    [InlineData("1>2\n3", "is no film of this ballot")]
    [InlineData("e", "“e” is no film of this ballot")]
    public void Reports_a_title_that_it_does_not_recognise(string typed, string problem) => Assert.Contains(problem, Problem(typed, Ballot()), StringComparison.Ordinal);

    [Fact]
    public void Asks_which_film_is_meant()
    {
        var ballot = Ballot(films: [BallotBench.Alien, BallotBench.Aliens, new(new(60), "Alien Nation", 1988, [])]);
        Assert.Equal("1", Read("alien", ballot));
        Assert.Contains("2. Aliens (1986)", Problem("alie", ballot), StringComparison.Ordinal);
        Assert.Contains("“Haet” may be 3. Heat", Problem("Haet", Ballot()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tin", "2")]
    [InlineData("harbour", "2")]
    [InlineData("salt > tin harb", "1>2")]
    [InlineData("the salt", "1")]
    public void A_part_of_a_title_is_enough_where_one_film_of_the_ballot_fits(string typed, string vote) =>
        Assert.Equal(vote, Read(typed, Ballot(films: [new(new(70), "The Salt Road", 1980, []), new(new(71), "Tin Harbour", 1990, [])])));

    [Theory]
    [InlineData("Salt Road III")]
    [InlineData("Salt Road 2")]
    [InlineData("Salt Road I (1981)")]
    public void Another_film_of_a_series_is_not_on_the_ballot(string typed) =>
        Assert.Contains("is no film of this ballot", Problem(typed, Ballot(films: [new(new(70), "Salt Road I", 1980, []), new(new(71), "Tin Harbour", 1990, [])])), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"Salt > Sugar\" > \"Tin = Gold\"", "1>2")]
    [InlineData("“Tin = Gold” > “Salt > Sugar”", "2>1")]
    [InlineData("\"Tin = Gold\" = \"Salt > Sugar\"", "1=2")]
    public void Reads_titles_in_quotation_marks(string typed, string vote) =>
        Assert.Equal(vote, Read(typed, Ballot(films: [new(new(72), "Salt > Sugar", 1980, []), new(new(73), "Tin = Gold", 1990, [])])));

    [Fact]
    public void Approval_has_no_order() => Assert.Contains("has no order", Problem("Her > Us", Ballot(CountingMethod.Approval)), StringComparison.Ordinal);

    [Fact]
    public void Single_transferable_vote_has_no_equal_ranks()
    {
        var ballot = Ballot(CountingMethod.SingleTransferable);
        Assert.Contains("no two films share a rank", Problem("Her = Us > Alien", ballot), StringComparison.Ordinal);
        Assert.Equal("1>4>2", Read("Her > Us > Alien", ballot));
    }

    [Fact]
    public void A_very_long_text_is_quoted_shortened()
    {
        var problem = Problem(new string('x', TypedVote.MaxLength), Ballot());
        Assert.True(problem.Length < 200);
    }

    private static string Read(string typed, Ballot ballot)
    {
        var (ranking, problem) = TypedVote.Read(typed, ballot, Bench.Say);
        Assert.Null(problem);
        return RankingNumbers.Write(ranking!, ballot.Candidates);
    }

    private static string Problem(string typed, Ballot ballot)
    {
        var (ranking, problem) = TypedVote.Read(typed, ballot, Bench.Say);
        Assert.Null(ranking);
        return problem!;
    }

    private static Ballot Ballot(CountingMethod method = CountingMethod.InstantRunoff, params Film[] films) => new BallotBench().Open(method, films: films);
}
