using FilmClubBot.Commands.Films;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Tests.Films;

public class FilmMatcherTests
{
    [Fact]
    public void Ranks_the_title_then_beginnings_then_words_then_parts_then_directors_then_errors()
    {
        Film[] films =
        [
            Film(1, "Rde"), Film(2, "Shown", "Red Skelton"), Film(3, "Incredible"), Film(4, "Three Colours: Red"), Film(5, "Red Desert"), Film(6, "Red"), Film(7, "Solaris"),
        ];
        Assert.Equal([6, 5, 4, 3, 2, 1], FilmMatcher.Match(films, "red").Select(match => match.Film.Id.Value));
    }

    [Fact]
    public void Prefers_the_shorter_title_and_then_the_older_film_among_equals()
    {
        Film[] films = [new(new(1), "Red Beard", 1965, []), new(new(2), "Red Dust", null, []), new(new(3), "Red Dust", 1999, []), new(new(4), "Red Dust", 1932, [])];
        Assert.Equal([4, 3, 2, 1], FilmMatcher.Match(films, "red").Select(match => match.Film.Id.Value));
    }

    [Fact]
    public void A_mistyped_title_never_ranks_above_a_correct_one()
    {
        Film[] films = [Film(1, "Solarism and After"), Film(2, "Solarsi")];
        Assert.All(FilmMatcher.Match([Film(1, "Solarsi"), Film(2, "Solarus")], "solaris"), match => Assert.True(match.Score < FilmMatcher.Contained));
        Assert.Equal(1, FilmMatcher.Match(films, "solaris")[0].Film.Id.Value);
    }

    [Fact]
    public void Only_the_complete_title_is_exact()
    {
        Assert.Equal(FilmMatcher.Exact, FilmMatcher.Match([Bench.Her], "her").Single().Score);
        Assert.Equal(FilmMatcher.Exact, FilmMatcher.Match([Bench.Her], "Her (2013)").Single().Score);
        Assert.True(FilmMatcher.Match([Bench.Her with { Year = null }], "Her (2013)").Single().Score < FilmMatcher.Exact);
        Assert.True(FilmMatcher.Match([Bench.Her], "he").Single().Score < FilmMatcher.Exact);
    }

    [Theory]
    [InlineData("h", true)]
    [InlineData("e", false)]
    [InlineData("hx", false)]
    [InlineData("xyz", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    public void Tolerates_errors_from_three_letters_on(string typed, bool fits) =>
        Assert.Equal(fits, FilmMatcher.Match([Bench.Her], typed).Count == 1);

    private static Film Film(int id, string title, params string[] directors) => new(new(id), title, 2000, directors);
}
