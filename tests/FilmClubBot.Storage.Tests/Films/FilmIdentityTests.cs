using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Films;

/// <summary>Which stored film is meant: by its ids first, then by any of its titles.</summary>
public class FilmIdentityTests
{
    private static readonly ExternalFilmId _imdb = new(FilmSite.Imdb, "tt9000001"), _slug = new(FilmSite.Letterboxd, "the-keepers-maze");

    [Fact]
    public async Task An_id_decides_before_title_and_year()
    {
        await using var society = await Society.Found();
        var film = await Want(society, "The Keeper's Maze", 2006, _imdb);

        Assert.Equal(film.Id, (await Want(society, "Another Title Altogether", 1990, _imdb)).Id);
        Assert.Equal(film.Id, (await Reviewed(society, new FilmMention("El laberinto", null, []) { Ids = ExternalFilmIds.Of([_imdb]) })).Id);
    }

    [Fact]
    public async Task A_film_gets_the_ids_that_it_lacks()
    {
        await using var society = await Society.Found();
        await Want(society, "The Keeper's Maze", 2006, _imdb);
        var film = await Want(society, "keepers maze", 2006, _slug);
        Assert.Equal([_imdb, _slug], film.Ids);
        Assert.Equal(film.Id, (await Want(society, "x", null, _slug)).Id);
    }

    [Fact]
    public async Task A_film_with_another_id_on_the_site_is_another_film()
    {
        await using var society = await Society.Found();
        var old = await Want(society, "Suspira", null, new ExternalFilmId(FilmSite.Letterboxd, "suspira"));
        var young = await Want(society, "Suspira", null, new ExternalFilmId(FilmSite.Letterboxd, "suspira-2018"));
        Assert.NotEqual(old.Id, young.Id);
        Assert.Equal([old.Id, young.Id], [(await Want(society, "?", null, [.. old.Ids])).Id, (await Want(society, "?", null, [.. young.Ids])).Id]);
    }

    [Theory]
    [InlineData("El laberinto del farolero")]
    [InlineData("laberinto del farolero")]
    [InlineData("Das Labyrinth des Waerters")]
    [InlineData("Keepers Maze")]
    public async Task A_review_and_a_member_find_a_film_by_each_of_its_titles(string title)
    {
        await using var society = await Society.Found();
        var film = await Want(society, "The Keeper's Maze", 2006);
        await society.Do(scope => scope.Films.SetFacts(film.Id, new() { OriginalTitle = "El laberinto del farolero", OtherTitles = ["Das Labyrinth des Wärters"] }, ExternalFilmIds.None, Society.Token));

        Assert.Equal(film.Id, (await Want(society, title, 2006)).Id);
        Assert.Equal(film.Id, (await Reviewed(society, new FilmMention(title, null, []))).Id);
        Assert.NotEqual(film.Id, (await Want(society, title, 2007)).Id);
    }

    [Fact]
    public async Task Facts_are_stored_and_replaced()
    {
        await using var society = await Society.Found();
        var film = await society.Review("The Keeper's Maze", 2006);
        FilmFacts facts = new() { OriginalTitle = "El laberinto", OtherTitles = ["Labyrinth"], Countries = ["Spain", "Mexico"], Languages = ["Spanish"], Certificate = "FSK 16", Cast = ["Ines Robledo"] };
        Assert.Null(await society.Do(scope => scope.Films.SetFacts(film.Id, facts, ExternalFilmIds.Of([_imdb]), Society.Token)));

        await using (var scope = society.Begin())
        {
            var stored = Assert.Single(await scope.Films.List(Society.Token));
            Assert.Equal(("El laberinto", "Labyrinth", "Spain, Mexico", "Spanish", "FSK 16", "Ines Robledo", "tt9000001"),
                (stored.Facts.OriginalTitle, string.Join(", ", stored.Facts.OtherTitles), string.Join(", ", stored.Facts.Countries), string.Join(", ", stored.Facts.Languages), stored.Facts.Certificate, string.Join(", ", stored.Facts.Cast), stored.Ids.On(FilmSite.Imdb)));
        }

        await society.Do(scope => scope.Films.SetFacts(film.Id, FilmFacts.None, ExternalFilmIds.None, Society.Token));
        Assert.NotEqual(film.Id, (await Want(society, "Labyrinth", 2006)).Id);
        Assert.NotEqual(film.Id, (await Want(society, "Unknown", null, _imdb)).Id);
    }

    [Fact]
    public async Task An_id_belongs_to_one_film()
    {
        await using var society = await Society.Found();
        var maze = await Want(society, "The Keeper's Maze", 2006, _imdb);
        var other = await Want(society, "Salt Roads", 2021);
        Assert.Equal(maze.Id, (await society.Do(scope => scope.Films.SetFacts(other.Id, new() { Certificate = "FSK 6" }, ExternalFilmIds.Of([_imdb]), Society.Token)))?.Id);
        await using var scope = society.Begin();
        Assert.Null((await scope.Films.Find(other.Id, Society.Token))!.Facts.Certificate);
    }

    [Theory]
    [InlineData("https://letterboxd.com/film/salt-roads/")]
    [InlineData("@wren")]
    [InlineData("tt9000001")]
    public async Task Makes_no_film_out_of_a_link_or_mention(string title)
    {
        await using var society = await Society.Found();
        await Assert.ThrowsAsync<ArgumentException>(() => Want(society, title, null));
        Assert.Empty(society.Query("SELECT Title FROM Films"));
    }

    private static Task<Film> Want(Society society, string title, int? year, params ExternalFilmId[] ids) =>
        society.Do(scope => scope.Films.Want(new FilmMention(title, year, []) { Ids = ExternalFilmIds.Of(ids) }, Society.Token));

    private static async Task<Film> Reviewed(Society society, FilmMention mention)
    {
        society.Reader.Films(mention);
        return Assert.Single((await society.Import(Drafts.Of($"On {mention.Title}", "A text of its own."))).Films);
    }
}
