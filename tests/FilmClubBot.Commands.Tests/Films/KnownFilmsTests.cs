using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Tests.Films;

public class KnownFilmsTests
{
    [Theory]
    [InlineData("/rate Paddington 2 5", "Paddington 2")]
    [InlineData("/rate Apollo 3 4", "Apollo 3")]
    public async Task A_refusal_names_all_of_an_unknown_title(string typed, string title) =>
        Assert.StartsWith($"No film called “{title}” is known here.", (await new Bench().Run(typed)).Title, StringComparison.Ordinal);

    private static readonly Film[] _series =
    [
        new(new(1), "Night Boat II", 2005, []), new(new(2), "Harbour Bells: Part One", 2010, []), new(new(3), "Small Hours Vol. 2", 2012, []),
    ];

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
    [InlineData("us", 4)]
    [InlineData("it", 7)]
    [InlineData("solaris", 3)]
    [InlineData("the red shoes", 2)]
    [InlineData("red shoes, the", 2)]
    [InlineData("Red Shoes, The (1948)", 2)]
    [InlineData("paterson", 10)]
    [InlineData("Paterson (2016)", 10)]
    [InlineData("blade runner 2049", 11)]
    [InlineData("Blade Runner 2049 (2017)", 11)]
    [InlineData("花樣年華", 12)]
    [InlineData("usual suspects", 6)]
    [InlineData("#14", 14)]
    public async Task Finds_a_film_by_what_members_type(string typed, int film)
    {
        var found = Assert.IsType<Resolution<FilmId>.Found>(await Resolve(typed, _many));
        Assert.Equal(film, found.Value.Value);
    }

    [Theory]
    [InlineData("solarsi", 3)]
    [InlineData("red sh", 2)]
    [InlineData("shoes", 2)]
    [InlineData("jonze", 1)]
    [InlineData("Spike Jonze", 1)]
    [InlineData("pressburger", 2)]
    [InlineData("kieslowski", 9)]
    [InlineData("blade runner (2017)", 11)]
    [InlineData("花樣", 12)]
    [InlineData("ai artificial inteligence", 13)]
    public async Task Asks_about_a_title_that_is_only_near(string typed, int film)
    {
        var asked = Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve(typed, _many));
        Assert.Equal(_many.Single(one => one.Id.Value == film).Label, asked.Candidates[0].Value);
        Assert.StartsWith("Which film do you mean by", asked.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Night Boat III")]
    [InlineData("Night Boat 3")]
    [InlineData("Night Boat II (2006)")]
    [InlineData("Harbour Bells, Part Two")]
    [InlineData("Harbour Bells: Teil 2")]
    [InlineData("Small Hours Vol. 3")]
    [InlineData("https://letterboxd.com/film/night-boat-iii/")]
    [InlineData("https://letterboxd.com/film/night-boat-ii-2006/")]
    public async Task Takes_no_other_year_numeral_or_part(string typed) =>
        Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve(typed, _series));

    [Theory]
    [InlineData("Night Boat 2", 1)]
    [InlineData("Night Boat Two", 1)]
    [InlineData("night boat zwei", 1)]
    [InlineData("Night Boat, Part II", 1)]
    [InlineData("Night Boat II (2005)", 1)]
    [InlineData("Harbour Bells: Part 1", 2)]
    [InlineData("Harbour Bells, Teil eins", 2)]
    [InlineData("Small Hours Volume Two", 3)]
    [InlineData("<https://letterboxd.com/film/night-boat-ii-2005/|letterboxd.com>", 1)]
    [InlineData("en.wikipedia.org/wiki/Harbour_Bells_Part_One_(2010_film)", 2)]
    public async Task Takes_a_number_in_any_spelling(string typed, int film) =>
        Assert.Equal(film, Assert.IsType<Resolution<FilmId>.Found>(await Resolve(typed, _series)).Value.Value);

    [Theory]
    [InlineData("https://boxd.it/2aBc", "is a short link")]
    [InlineData("imdb.com/title/tt0012345/", "No film here has the link")]
    [InlineData("www.lantern.example", "is a link")]
    [InlineData("<@U0123ABCD>", "is no title")]
    [InlineData("@ada", "is no title")]
    public async Task Asks_for_the_title_where_a_link_or_mention_names_none(string typed, string reason)
    {
        var unclear = Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve(typed, _series));
        Assert.Empty(unclear.Candidates);
        Assert.Contains(reason, unclear.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#Lanternlit", 1)]
    [InlineData("#lanternlit", 1)]
    [InlineData("@Midnight", 2)]
    [InlineData("!Whistle", 3)]
    [InlineData("&Sons", 4)]
    public async Task Takes_a_title_that_looks_like_a_mention(string typed, int film)
    {
        Film[] films = [new(new(1), "#Lanternlit", 2020, []), new(new(2), "@Midnight", 1998, []), new(new(3), "!Whistle", null, []), new(new(4), "&Sons", 2011, [])];
        Assert.Equal(film, Assert.IsType<Resolution<FilmId>.Found>(await Resolve(typed, films)).Value.Value);
        Assert.IsType<Resolution<FilmId>.Unclear>(await Resolve($"<{typed}>", films));
    }

    [Theory]
    [InlineData("https://films.example/films/7-der-grosse-koenig")]
    [InlineData("<https://films.example/films/7-der-grosse-koenig|the page>")]
    [InlineData("films.example/films/7-another-name")]
    [InlineData("https://films.example/films/7")]
    public async Task Takes_the_film_of_a_page_of_the_societys_own_site(string typed)
    {
        var bench = new Bench(new Film(new(7), "Der große König", 1942, []), new Film(new(8), "Another Name", 1950, [])) { Site = new(new Uri("https://films.example/")) };
        Assert.Equal(7, Assert.IsType<Resolution<FilmId>.Found>(await bench.Resolve<KnownFilms, FilmId>(typed)).Value.Value);
        Assert.Equal("Der große König (1942)", Assert.Single(await bench.Suggest("rate", "film", typed)).Value);
    }

    [Fact]
    public async Task Takes_no_other_film_for_the_page_of_a_deleted_one()
    {
        var bench = new Bench(new Film(new(8), "Another Name", 1950, [])) { Site = new(new Uri("https://films.example/")) };
        Assert.IsType<Resolution<FilmId>.Unclear>(await bench.Resolve<KnownFilms, FilmId>("https://films.example/films/7-another-name"));
    }

    [Fact]
    public async Task Offers_a_long_title_with_a_short_value()
    {
        var title = "The Lamplighter of the Lower Harbour and What He Told the Ferrymen of the Upper Harbour on the Longest Night";
        var choice = Assert.Single(await new Bench(new Film(new(7), title, 1967, [])).Suggest("rate", "film", "lamplighter"));
        Assert.Equal("#7", choice.Value);
        Assert.InRange(choice.Label.Length, 60, 100);
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
        Assert.StartsWith("No film called", unclear.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hre", 1)]
    [InlineData("hr", null)]
    [InlineData("solarsi", 3)]
    [InlineData("rad shoes", 2)]
    [InlineData("shoes red", 2)]
    public async Task Forgives_typing_errors_by_asking(string typed, int? film) =>
        Assert.Equal(
            new[] { Bench.Her, Bench.RedShoes, Bench.Solaris }.FirstOrDefault(one => one.Id.Value == film)?.Label,
            Assert.IsType<Resolution<FilmId>.Unclear>(await new Bench().Resolve<KnownFilms, FilmId>(typed)).Candidates.Select(choice => choice.Value).FirstOrDefault());

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
