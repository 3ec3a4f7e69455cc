using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

public class RankingNumbersTests
{
    private static readonly FilmId[] _films = SampleVotes.FirstFilms(4);

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("3>1=2")]
    [InlineData("1=2=3=4")]
    [InlineData("4>3>2>1")]
    public void Reads_what_it_wrote(string text) => Assert.Equal(text, RankingNumbers.Write(RankingNumbers.Read(text, _films)!, _films));

    [Fact]
    public void Writes_equals_by_their_numbers() => Assert.Equal("2>1=3", RankingNumbers.Write(SampleVotes.Vote("2>3=1"), _films));

    [Theory]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1>1")]
    [InlineData("1>")]
    [InlineData(">1")]
    [InlineData("1=>2")]
    [InlineData(" 1")]
    [InlineData("1,2")]
    [InlineData("one")]
    [InlineData("99999999999")]
    public void Reads_nothing_else(string text) => Assert.Null(RankingNumbers.Read(text, _films));

    [Fact]
    public void Refuses_a_film_that_is_not_on_the_ballot() => Assert.Throws<ArgumentException>(() => RankingNumbers.Write(Ranking.Of([new FilmId(7)]), _films));
}
