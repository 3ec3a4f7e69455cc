using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recommendations;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Recommendations;

public class AgreementMatrixTests
{
    [Fact]
    public void Compares_those_who_chose_it_in_their_order_and_nobody_else()
    {
        List<GivenRating> ratings = [.. Rated(1, 8, 8, 8, 8, 8), .. Rated(2, 6, 6, 6, 6, 6), .. Rated(3, 8, 8, 8, 8, 8), .. Rated(4, 8, 8)];
        var matrix = AgreementMatrix.Of([Member(2), Member(1), Member(4)], ratings);
        Assert.Equal([2, 1, 4], matrix.Members.Select(member => member.Id.Value));
        Assert.Equal([(1, 2), (2, 1)], matrix.Pairs.Keys.Select(pair => (pair.Item1.Value, pair.Item2.Value)).Order());
        Assert.Equal(1, matrix.Pairs[(new(1), new(2))].Distance);
    }

    [Fact]
    public void Of_many_members_shows_those_with_the_most_ratings()
    {
        List<GivenRating> ratings = [.. Enumerable.Range(1, 40).SelectMany(member => Rated(member, [.. Enumerable.Repeat(8, member)]))];
        var matrix = AgreementMatrix.Of([.. Enumerable.Range(1, 40).Select(Member)], ratings);
        Assert.Equal(Enumerable.Range(25, AgreementMatrix.MostMembers), matrix.Members.Select(member => member.Id.Value));
    }

    [Fact]
    public void Of_nobody_is_empty() => Assert.Empty(AgreementMatrix.Of([], []).Members);

    private static Member Member(int id) => new(new(id), $"Member {id}");

    private static IEnumerable<GivenRating> Rated(int by, params int[] halves) =>
        halves.Select((given, at) => new GivenRating(new(by), new FilmId(at + 1), Stars.FromHalves(given), Instant.FromUtc(2026, 11, 27, 0, 0)));
}
