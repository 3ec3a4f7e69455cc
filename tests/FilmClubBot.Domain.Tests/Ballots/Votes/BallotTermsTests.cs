using FilmClubBot.Domain.Ballots.Votes;

namespace FilmClubBot.Domain.Tests.Ballots.Votes;

public class BallotTermsTests
{
    [Fact]
    public void Default_to_one_seat_and_a_quorum_of_one()
    {
        var terms = new BallotTerms(CountingMethod.Schulze);

        Assert.Equal((CountingMethod.Schulze, 1, 1), (terms.Method, terms.Seats, terms.Quorum));
        Assert.Equal(terms, new BallotTerms(CountingMethod.Schulze, seats: 1, quorum: 1));
    }

    [Fact]
    public void Refuses_no_seat_no_quorum_and_no_method()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotTerms(CountingMethod.Schulze, seats: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotTerms(CountingMethod.Schulze, quorum: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotTerms((CountingMethod)4));
    }
}
