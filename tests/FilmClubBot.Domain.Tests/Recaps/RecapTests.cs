using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Recaps;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Recaps;

public class RecapTests
{
    private static readonly Interval _year = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));
    private static readonly MemberId _ada = new(1);

    private static readonly Dictionary<FilmId, Film> _films = new[]
    {
        new Film(new(1), "Cléo", 1962, ["Agnès Varda"]) { Runtime = new(90) },
        new Film(new(2), "Vagabond", 1985, ["Agnès Varda"]) { Runtime = new(105) },
        new Film(new(3), "Her", 2013, ["Spike Jonze"]),
    }.ToDictionary(film => film.Id);

    [Fact]
    public void Counts_a_film_once_and_only_ratings_of_the_period()
    {
        var recap = Recap.OfMember(Data(Rated(1, 1, 9), Rated(1, 2, 7), Rated(1, 3, 9, year: 2025)), _ada, [new(1), new(3), null]);

        Assert.Equal((3, 2, 3), (recap.Films, recap.Ratings, recap.Attended));
        Assert.Equal(Duration.FromMinutes(195), recap.Length);
        Assert.Equal(1, recap.OfUnknownLength);
        Assert.Equal(new Favourite("Agnès Varda", 2, 4), recap.Director);
        Assert.Null(recap.Decade);
        Assert.Null(recap.Theme);
    }

    [Fact]
    public void Compares_a_member_with_two_others_or_more()
    {
        var recap = Recap.OfMember(Data(Rated(1, 1, 10), Rated(2, 1, 4), Rated(3, 1, 6), Rated(1, 2, 2), Rated(2, 2, 10)), _ada, []);

        Assert.Equal(new UnlikeOthers(new(1), Stars.FromHalves(10), 2.5), recap.FilmsUnlike.Generous);
        Assert.Null(recap.FilmsUnlike.Strict);
        Assert.Equal(1, recap.Divided?.Film.Value);
    }

    [Fact]
    public void Calls_no_member_strict_where_few_have_rated()
    {
        var recap = Recap.OfSociety(Data(Rated(1, 1, 10), Rated(2, 1, 1)));

        Assert.Null(recap.Members);
        Assert.Null(recap.Divided);
        Assert.False(recap.IsEmpty);
        Assert.True(Recap.OfSociety(Data()).IsEmpty);
    }

    private static RecapData Data(params GivenRating[] ratings) => new(_year, _films, new Dictionary<FilmId, IReadOnlyList<string>>(), ratings, []);

    private static GivenRating Rated(int member, int film, int halves, int year = 2026) => new(new(member), new(film), Stars.FromHalves(halves), Instant.FromUtc(year, 6, 1, 0, 0));
}
