using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;
using Moq;

namespace FilmClubBot.Commands.Tests.Films;

/// <summary>Twenty films and the ways in which members name them.</summary>
public class FilmNamesTests
{
    private static readonly Film[] _films =
    [
        Film(1, "The Keeper's Maze", 2006, original: "El laberinto del farolero", ids: [(FilmSite.Imdb, "tt9000001"), (FilmSite.Letterboxd, "the-keepers-maze")]),
        Film(2, "8½ Lanterns", 1963, original: "Otto lanterne e mezzo"),
        Film(3, "Se7en Ferries", 1995),
        Film(4, "E.T.A.", 1982, ids: [(FilmSite.Tmdb, "4321")]),
        Film(5, "Fern & Alasdair", 1982, original: "Fern und Alasdair"),
        Film(6, "Night Boat II", 2005),
        Film(7, "L'Approdo", 1960, ids: [(FilmSite.Wikidata, "Q9000007")]),
        Film(8, "Die Fähre", 1979, others: ["The Ferry", "Le Bac"]),
        Film(9, "Smørhavn", 2011),
        Film(10, "Twelve Ferrymen", 1957),
        Film(11, "Tide-Man", 2002),
        Film(12, "Los faroleros", 1950, others: ["The Lamplighters"]),
        Film(13, "夜の船", 1953, original: "夜の船", others: ["Yoru no fune", "Ship of the Night"]),
        Film(14, "Ночной паром", 1972, others: ["Nochnoy parom", "Night Ferry"]),
        Film(15, "Harbour³", 1992),
        Film(16, "Suspira", 2018, ids: [(FilmSite.Letterboxd, "suspira-2018")]),
        Film(17, "Salt Roads", 2021, ids: [(FilmSite.Boxd, "5Txy")]),
        Film(18, "L.A. Nocturne", 1997),
        Film(19, "Amélie's Window", 2001, others: ["La fenêtre d'Amélie"]),
        Film(20, "Ugetsu Harbor", 1954),
    ];

    public static TheoryData<string, int> Names { get; } = new()
    {
        { "the keepers maze", 1 }, { "Keeper’s Maze", 1 }, { "El laberinto del farolero", 1 }, { "Laberinto del farolero", 1 }, { "laberinto del farolero (2006)", 1 },
        { "https://www.imdb.com/title/tt9000001/", 1 }, { "tt9000001", 1 }, { "https://m.imdb.com/de/title/tt9000001/?ref_=x", 1 },
        { "<https://letterboxd.com/film/the-keepers-maze/|letterboxd.com>", 1 }, { "https://letterboxd.com/wren/film/the-keepers-maze/1/", 1 }, { "Maze https://letterboxd.com/film/the-keepers-maze/", 1 },
        { "8 1/2 lanterns", 2 }, { "8½ lanterns", 2 }, { "otto lanterne e mezzo", 2 },
        { "Seven Ferries", 3 }, { "se7en ferries", 3 }, { "7 Ferries", 3 },
        { "ETA", 4 }, { "e.t.a.", 4 }, { "https://www.themoviedb.org/movie/4321-e-t-a?language=fr", 4 }, { "themoviedb.org/movie/4321", 4 },
        { "Fern and Alasdair", 5 }, { "fern und alasdair", 5 }, { "Fern et Alasdair", 5 }, { "Fern Alasdair (1982)", 5 },
        { "Night Boat 2", 6 }, { "night boat, part two", 6 },
        { "Approdo", 7 }, { "L’approdo", 7 }, { "https://www.wikidata.org/wiki/Q9000007", 7 },
        { "Faehre", 8 }, { "die fahre", 8 }, { "the ferry", 8 }, { "Bac, Le", 8 },
        { "smorhavn", 9 }, { "Smoerhavn", 9 },
        { "12 Ferrymen", 10 }, { "Zwölf Ferrymen", 10 },
        { "Tideman", 11 }, { "tide man", 11 },
        { "Faroleros", 12 }, { "lamplighters", 12 },
        { "夜の船", 13 }, { "yoru no fune", 13 },
        { "nochnoy parom", 14 }, { "Ночной паром (1972)", 14 },
        { "Harbour 3", 15 }, { "harbour iii", 15 },
        { "letterboxd.com/film/suspira-2018", 16 },
        { "https://boxd.it/5Txy", 17 }, { "salt roads https://boxd.it/5Txy", 17 },
        { "LA Nocturne", 18 }, { "l.a. nocturne", 18 },
        { "Amelies Window", 19 }, { "la fenetre d’amelie", 19 },
        { "#20", 20 }, { "ugetsu harbor 1954", 20 },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Finds_the_film(string typed, int film)
    {
        Assert.Equal(film, Assert.IsType<Resolution<FilmId>.Found>(await new Bench(_films).Resolve<KnownFilms, FilmId>(typed)).Value.Value);
        Assert.Equal(film, Assert.IsType<Resolution<WantedFilm>.Found>(await Wanted(typed)).Value.Known?.Value);
    }

    [Theory]
    [InlineData("Keepers Mazes", 1)]
    [InlineData("laberinto", 1)]
    [InlineData("nocturn", 18)]
    [InlineData("https://letterboxd.com/film/salt-roads/", 17)]
    [InlineData("https://www.themoviedb.org/movie/77-tide-man", 11)]
    [InlineData("https://fr.wikipedia.org/wiki/Smorhavn_(film)", 9)]
    public async Task Asks_about_a_title_that_is_only_near_and_about_the_words_of_a_link(string typed, int film)
    {
        var asked = Assert.IsType<Resolution<FilmId>.Unclear>(await new Bench(_films).Resolve<KnownFilms, FilmId>(typed));
        Assert.Equal(_films[film - 1].Label, asked.Candidates[0].Value);
    }

    [Theory]
    [InlineData("https://letterboxd.com/film/suspira/")]
    [InlineData("https://letterboxd.com/film/suspira-1977/")]
    [InlineData("Suspira https://letterboxd.com/film/suspira/")]
    public async Task A_film_with_another_id_on_the_site_is_another_film(string typed) =>
        Assert.Empty(Assert.IsType<Resolution<FilmId>.Unclear>(await new Bench(_films).Resolve<KnownFilms, FilmId>(typed)).Candidates);

    [Theory]
    [InlineData("https://letterboxd.com/film/unseen-tides-2019/", "Unseen Tides (2019)", "+Unseen Tides (2019) https://letterboxd.com/film/unseen-tides-2019/")]
    [InlineData("https://www.themoviedb.org/movie/5555-unseen-tides", "Unseen Tides", "+Unseen Tides https://www.themoviedb.org/movie/5555")]
    [InlineData("https://en.wikipedia.org/wiki/Unseen_Tides_(film)", "Unseen Tides", "+Unseen Tides")]
    public async Task Proposes_the_words_of_an_unknown_link_as_a_title(string typed, string label, string value)
    {
        var asked = Assert.IsType<Resolution<WantedFilm>.Unclear>(await Wanted(typed));
        Assert.Equal(new Choice(label, value), Assert.Single(asked.Candidates));

        var chosen = Assert.IsType<Resolution<WantedFilm>.Found>(await Wanted(value)).Value;
        Assert.Null(chosen.Known);
        Assert.Equal(label, new Film(default, chosen.Mention.Title, chosen.Mention.Year, []).Label);
        Assert.Equal(FilmLink.Read(typed)!.Id is { } id ? [id] : [], chosen.Mention.Ids);
    }

    [Theory]
    [InlineData("https://www.imdb.com/title/tt0012345/", "is not known here yet")]
    [InlineData("tt0012345", "is not known here yet")]
    [InlineData("https://www.wikidata.org/wiki/Q55", "is not known here yet")]
    [InlineData("https://boxd.it/zzzz", "is a short link")]
    [InlineData("https://cinema.example/programme", "is a link that names no film")]
    [InlineData("cinema.com", "is a link that names no film")]
    [InlineData("+https://cinema.example/programme", "is a link that names no film")]
    [InlineData("+tt0012345", "is a link that names no film")]
    [InlineData("<@U0123ABCD>", "is no title")]
    [InlineData("<@U0123ABCD|wren>", "is no title")]
    [InlineData("@wren", "is no title")]
    [InlineData("+@wren", "is no title")]
    [InlineData("💀💀💀", "is no title")]
    public async Task Asks_for_the_title_of_what_is_none(string typed, string reason)
    {
        var asked = Assert.IsType<Resolution<WantedFilm>.Unclear>(await Wanted(typed));
        Assert.Empty(asked.Candidates);
        Assert.Contains(reason, asked.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_with_a_link_makes_a_film_that_has_the_link()
    {
        var wanted = Assert.IsType<Resolution<WantedFilm>.Found>(await Wanted("Unseen Tides (2019) https://www.imdb.com/title/tt0012345/")).Value;
        Assert.Equal(("Unseen Tides", 2019, "tt0012345"), (wanted.Mention.Title, wanted.Mention.Year, wanted.Mention.Ids.On(FilmSite.Imdb)));
    }

    [Fact]
    public async Task A_known_title_with_an_unknown_link_is_the_known_film_with_the_link()
    {
        var wanted = Assert.IsType<Resolution<WantedFilm>.Found>(await Wanted("Tide-Man (2002) https://www.imdb.com/title/tt0012345/")).Value;
        Assert.Equal((11, "tt0012345"), (wanted.Known?.Value, wanted.Mention.Ids.On(FilmSite.Imdb)));
    }

    [Theory]
    [InlineData("Salt Roads (2021)", Permission.Moderator, 2021)]
    [InlineData("salt roads 2021", Permission.Moderator, 2021)]
    [InlineData("Salt Roads", Permission.Moderator, null)]
    [InlineData("Salt Roads (9021)", Permission.Moderator, null)]
    [InlineData("Boat 2021", Permission.Moderator, null)]
    [InlineData("Salt Roads (2021)", Permission.Member, null)]
    public async Task A_moderators_year_completes_a_film_without_one_and_anybodys_finds_it(string typed, Permission permission, int? year)
    {
        var bench = new Bench(new Film(new(1), "Salt Roads", null, []), new Film(new(2), "Boat 2021", null, []));
        var wanted = Assert.IsType<Resolution<WantedFilm>.Found>(await bench.Resolve<WantedFilms, WantedFilm>(typed, permission)).Value;
        Assert.Equal((Assert.IsType<Resolution<FilmId>.Found>(await bench.Resolve<KnownFilms, FilmId>(typed)).Value, year), (wanted.Known, wanted.Mention.Year));
        await bench.Films.Object.Want(wanted, TestContext.Current.CancellationToken);
        bench.Films.Verify(port => port.Want(It.IsAny<FilmMention>(), It.IsAny<CancellationToken>()), year is null ? Times.Never : Times.Once);
    }

    [Fact]
    public async Task Takes_a_hosts_name_for_a_title_only_with_a_year() =>
        Assert.Equal("Startup.com", Assert.IsType<Resolution<WantedFilm>.Found>(await Wanted("Startup.com (2001)")).Value.Mention.Title);

    [Theory]
    [InlineData("Harb3ur")]
    [InlineData("Night Boat III")]
    [InlineData("Thirteen Ferrymen")]
    [InlineData("Seven Ferries (1996)")]
    public async Task Another_number_or_year_is_another_film(string typed) =>
        Assert.IsNotType<Resolution<FilmId>.Found>(await new Bench(_films).Resolve<KnownFilms, FilmId>(typed));

    [Fact]
    public async Task Completes_a_link_and_another_title()
    {
        var bench = new Bench(_films);
        Assert.Equal("The Keeper's Maze (2006)", Assert.Single(await bench.Suggest("film", "film", "https://www.imdb.com/title/tt9000001/")).Value);
        Assert.Equal("The Keeper's Maze (2006)", (await bench.Suggest("film", "film", "laber"))[0].Value);
    }

    private static Task<Resolution<WantedFilm>> Wanted(string typed)
    {
        var bench = new Bench(_films);
        bench.Films.Setup(port => port.Find(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).Returns<FilmId, CancellationToken>((id, _) => Task.FromResult(_films.FirstOrDefault(film => film.Id == id)));
        return bench.Resolve<WantedFilms, WantedFilm>(typed);
    }

    private static Film Film(int id, string title, int year, string? original = null, string[]? others = null, (FilmSite Site, string Value)[]? ids = null) => new(new(id), title, year, [])
    {
        Facts = new() { OriginalTitle = original, OtherTitles = others ?? [] },
        Ids = ExternalFilmIds.Of((ids ?? []).Select(given => new ExternalFilmId(given.Site, given.Value))),
    };
}
