using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Tests.Films;

public class KnownFilmsTests
{
    private static readonly Film[] _many =
    [
        Bench.Her, Bench.RedShoes, Bench.Solaris, Bench.Us,
        new(new(5), "Hereditary", 2018, ["Ari Aster"]),
        new(new(6), "The Usual Suspects", 1995, ["Bryan Singer"]),
        new(new(7), "It", 2017, ["Andy Muschietti"]),
        new(new(8), "It Follows", 2014, ["David Robert Mitchell"]),
        new(new(9), "Three Colours: Red", 1994, ["Krzysztof Kieślowski"]),
        new(new(10), "Paterson", null, ["Jim Jarmusch"]),
        new(new(11), "Blade Runner 2049", 2017, ["Denis Villeneuve"]),
        new(new(12), "花樣年華", 2000, ["王家衛"]),
        new(new(13), "A.I. Artificial Intelligence", 2001, ["Steven Spielberg"]),
        new(new(14), "The Thing", 1982, ["John Carpenter"]),
    ];

    [Theory]
    [InlineData("her", 1)]
    [InlineData("HER", 1)]
    [InlineData("Her (2013)", 1)]
    [InlineData("her 2013", 1)]
    [InlineData("her (20", 1)]
    [InlineData("us", 4)]
    [InlineData("it", 7)]
    [InlineData("solaris", 3)]
    [InlineData("solarsi", 3)]
    [InlineData("red sh", 2)]
    [InlineData("the red shoes", 2)]
    [InlineData("red shoes, the", 2)]
    [InlineData("Red Shoes, The (1948)", 2)]
    [InlineData("shoes", 2)]
    [InlineData("jonze", 1)]
    [InlineData("Spike Jonze", 1)]
    [InlineData("pressburger", 2)]
    [InlineData("kieslowski", 9)]
    [InlineData("paterson", 10)]
    [InlineData("Paterson (2016)", 10)]
    [InlineData("blade runner 2049", 11)]
    [InlineData("Blade Runner 2049 (2017)", 11)]
    [InlineData("blade runner (2017)", 11)]
    [InlineData("花樣年華", 12)]
    [InlineData("花樣", 12)]
    [InlineData("ai artificial inteligence", 13)]
    [InlineData("usual suspects", 6)]
    [InlineData("#14", 14)]
    public async Task Finds_a_film_by_what_members_type(string typed, int film)
    {
        var found = Assert.IsType<Resolution<FilmId>.Found>(await Resolve(typed, _many));
        Assert.Equal(film, found.Value.Value);
    }

    [Theory]
    [InlineData("zzzzzz")]
    [InlineData("?!")]
    [InlineData("🎬")]
    [InlineData("Her (1999)")]
    [InlineData("#999")]
    [InlineData("#4 the film")]
    public async Task Finds_no_film_without_a_review(string typed)
    {
        var unclear = Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve(typed, _many));
        Assert.Empty(unclear.Candidates);
        Assert.StartsWith("No review speaks of a film called", unclear.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hre", 1)]
    [InlineData("hr", null)]
    [InlineData("solarsi", 3)]
    [InlineData("rad shoes", 2)]
    [InlineData("shoes red", 2)]
    public async Task Tolerates_typing_errors(string typed, int? film) =>
        Assert.Equal(film, (await new Bench().Resolve<KnownFilms, FilmId>(typed) as Resolution<FilmId>.Found)?.Value.Value);

    [Fact]
    public async Task Finds_no_other_film_for_a_deleted_number() =>
        Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve("#12", Bench.Her, new Film(new(2), "12 Angry Men", 1957, [])));

    [Fact]
    public async Task Asks_which_of_two_films_of_one_title()
    {
        Film[] films = [new(new(1), "The Thing", 1982, []), new(new(2), "The Thing", 2011, []), new(new(3), "Thinglets", 2000, [])];
        var unclear = Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve("the thing", films));
        Assert.Equal(["The Thing (1982)", "The Thing (2011)"], unclear.Candidates.Select(choice => choice.Value));
        Assert.Equal(2, Assert.IsType<Resolution<FilmId>.Found>(await Resolve("thing 2011", films)).Value.Value);
        Assert.Equal(1, Assert.IsType<Resolution<FilmId>.Found>(await Resolve("The Thing (1982)", films)).Value.Value);
    }

    [Fact]
    public async Task Distinguishes_films_of_the_same_title_and_year_by_number_and_director()
    {
        Film[] films = [new(new(12), "Aurora", 2010, ["Cristi Puiu"]), new(new(13), "Aurora", 2010, [])];
        var unclear = Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve("Aurora (2010)", films));
        Assert.Equal(["#12", "#13"], unclear.Candidates.Select(choice => choice.Value));
        Assert.Equal(["Aurora (2010) – Cristi Puiu", "Aurora (2010) – #13"], unclear.Candidates.Select(choice => choice.Label));
        Assert.Equal(13, Assert.IsType<Resolution<FilmId>.Found>(await Resolve("#13", films)).Value.Value);
    }

    [Fact]
    public async Task A_number_finds_its_film_when_the_other_film_of_the_title_is_deleted() =>
        Assert.Equal(12, Assert.IsType<Resolution<FilmId>.Found>(await Resolve("#12", new Film(new(12), "Aurora", 2010, []), Bench.Her)).Value.Value);

    [Fact]
    public async Task Asks_which_film_when_a_part_fits_several()
    {
        var unclear = Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve("red", _many));
        Assert.Equal(["The Red Shoes (1948)", "Three Colours: Red (1994)"], unclear.Candidates.Take(2).Select(choice => choice.Value));
        Assert.Equal("Which film do you mean by “red”?", unclear.Reason);
    }

    [Fact]
    public async Task Suggests_all_films_at_first_and_then_matching_ones()
    {
        var bench = new Bench(_many);
        Assert.Equal(_many.Select(film => film.Label), (await bench.Suggest("film", "film", "")).Select(choice => choice.Value));
        Assert.Equal(["Her (2013)", "Hereditary (2018)"], (await bench.Suggest("film", "film", "her")).Take(2).Select(choice => choice.Value));
        Assert.Equal(["It (2017)", "It Follows (2014)"], (await bench.Suggest("film", "film", "it")).Take(2).Select(choice => choice.Value));
        Assert.Empty(await bench.Suggest("film", "film", "zzzz"));
    }

    [Fact]
    public async Task Suggests_at_most_as_many_as_a_platform_accepts()
    {
        var bench = new Bench([.. Enumerable.Range(1, 60).Select(number => new Film(new(number), $"Red {number}", null, []))]);
        Assert.Equal(25, (await bench.Suggest("film", "film", "")).Count);
        Assert.Equal(25, (await bench.Suggest("film", "film", "red")).Count);
    }

    [Fact]
    public async Task Terminates_among_ten_thousand_films()
    {
        Film[] films = [.. Enumerable.Range(1, 10_000).Select(number => new Film(new(number), $"The Film of the Number {number}", 1900 + (number % 120), [$"Director {number}"]))];
        Assert.Equal(9_999, Assert.IsType<Resolution<FilmId>.Found>(await Resolve("the film of the number 9999", films)).Value.Value);
        Assert.Equal(25, (await new Bench(films).Suggest("film", "film", "film of nmber")).Count);
        Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve(new string('x', 200), films));
    }

    private static Task<Resolution<FilmId>> Resolve(string typed, params Film[] films) =>
        new Bench(films).Resolve<KnownFilms, FilmId>(typed);
}
