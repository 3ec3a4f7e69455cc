using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Films;

public class FilmLookupTests
{
    private static readonly FactSource[] _sources = [FactSource.Wikidata, FactSource.Tmdb];

    private static readonly SiteFacts _facts = new()
    {
        OriginalTitle = "El laberinto del farolero",
        Runtime = new Runtime(118),
        Countries = ["Spain"],
        Ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt9000001"), new(FilmSite.Wikidata, "Q9000001")]),
        Poster = new("https://image.tmdb.org/t/p/w500/maze.jpg"),
        Watch = new(new("https://www.themoviedb.org/movie/1/watch?locale=DE"), ["Lantern Stream"], [], ["Quay Video"]),
    };

    [Fact]
    public async Task What_a_site_states_is_stored_and_fills_in_the_film_so_that_its_original_title_finds_it()
    {
        await using var society = await Society.Found();
        var film = await society.Review("The Maze", 2006);
        await Answer(society, film, FactSource.Wikidata, _facts);

        await using var scope = society.Begin();
        var now = Assert.Single(await scope.Films.List(Society.Token));
        Assert.Equal((new Runtime(118), "Q9000001"), (now.Runtime, now.Ids.On(FilmSite.Wikidata)));
        Assert.Equal((society.Now, "Lantern Stream", "tt9000001"), (now.Lookups.Wikidata!.At, now.Lookups.Wikidata.Facts!.Watch!.Stream[0], now.Lookups.Wikidata.Facts.Ids.On(FilmSite.Imdb)));
        Assert.Equal(film.Id, (await society.Do(scope => scope.Films.Want(new("El laberinto del farolero", 2006, []), Society.Token))).Id);
    }

    [Fact]
    public async Task A_film_is_due_once_for_each_site_and_again_after_its_pause()
    {
        await using var society = await Society.Found();
        var film = await society.Review("The Maze", 2006);
        Assert.Equal([film.Id], await Due(society));
        await Answer(society, film, FactSource.Wikidata, null);
        Assert.Equal([film.Id], await Due(society));
        await Answer(society, film, FactSource.Tmdb, null);
        Assert.Empty(await Due(society));
        Assert.Empty(await society.Work.Due(ClubWorkKind.FilmLookups, society.Now, Society.Token));

        await society.Do(scope => scope.Lookups.Renew(film.Id, society.Now, Society.Token));
        Assert.Equal([film.Id], await Due(society));
        await Answer(society, film, FactSource.Wikidata, null);
        await Answer(society, film, FactSource.Tmdb, null);
        society.Clock.AdvanceDays(15);
        Assert.Equal([film.Id], await Due(society));
    }

    [Fact]
    public async Task A_film_of_which_no_site_is_due_gives_its_turn_to_others()
    {
        await using var society = await Society.Found();
        var film = await society.Review("The Maze", 2006);
        await Answer(society, film, FactSource.Wikidata, _facts);
        await Answer(society, film, FactSource.Tmdb, null);
        society.Clock.AdvanceDays(8);
        Assert.Equal([film.Id], await Due(society));
        // TMDb was switched off since.
        await society.Do(scope => scope.Lookups.Plan(film.Id, [FactSource.Wikidata], society.Now, null, Society.Token));
        Assert.Empty(await Due(society));
    }

    [Fact]
    public async Task A_film_whose_site_asked_for_a_pause_gives_its_turn_to_others_until_then()
    {
        await using var society = await Society.Found();
        var film = await society.Review("The Maze", 2006);
        await society.Do(scope => scope.Lookups.Plan(film.Id, _sources, society.Now, society.Now + Duration.FromMinutes(2), Society.Token));
        Assert.Empty(await Due(society));
        society.Clock.AdvanceMinutes(2);
        Assert.Equal([film.Id], await Due(society));
    }

    [Fact]
    public async Task What_TMDb_states_is_dropped_once_it_is_no_longer_asked()
    {
        await using var society = await Society.Found();
        var film = await society.Review("The Maze", 2006);
        await Answer(society, film, FactSource.Wikidata, _facts);
        await Answer(society, film, FactSource.Tmdb, _facts);
        await society.Do(scope => scope.Lookups.Plan(film.Id, [FactSource.Wikidata], society.Now, null, Society.Token));
        await using var scope = society.Begin();
        var lookups = (await scope.Films.Find(film.Id, Society.Token))!.Lookups;
        Assert.Equal((true, null), (lookups.Wikidata?.Facts is not null, lookups.Tmdb));
    }

    [Fact]
    public async Task A_film_that_nobody_wants_or_knows_is_asked_about_by_nobody()
    {
        await using var society = await Society.Found();
        await society.Do(scope => scope.Films.Want(new("The Maze", 2006, []), Society.Token));
        Assert.Empty(await Due(society));
        Assert.Empty(await society.Work.Due(ClubWorkKind.FilmLookups, society.Now, Society.Token));
    }

    [Fact]
    public async Task An_id_that_another_film_has_is_left_out()
    {
        await using var society = await Society.Found();
        var (film, other) = (await society.Review("The Maze", 2006), await society.Review("El laberinto"));
        await society.Do(scope => scope.Films.SetFacts(other.Id, FilmFacts.None, ExternalFilmIds.Of([new(FilmSite.Imdb, "tt9000001")]), Society.Token));
        await Answer(society, film, FactSource.Wikidata, _facts);
        await using var scope = society.Begin();
        Assert.Equal((null, "Q9000001"), ((await scope.Films.Find(film.Id, Society.Token))!.Ids.On(FilmSite.Imdb), (await scope.Films.Find(film.Id, Society.Token))!.Ids.On(FilmSite.Wikidata)));
    }

    [Fact]
    public async Task A_failure_leaves_the_film_as_it_is()
    {
        await using var society = await Society.Found();
        var film = await society.Review("The Maze", 2006);
        await Answer(society, film, FactSource.Wikidata, _facts);
        await society.Do(scope => scope.Lookups.Store(film.Id, FactSource.Wikidata, _sources, before => SiteLookup.Failed(before, FactSource.Wikidata, "It is down.", null, society.Now), Society.Token));
        await using var scope = society.Begin();
        var now = (await scope.Films.Find(film.Id, Society.Token))!;
        Assert.Equal((new Runtime(118), "It is down.", "Spain"), (now.Runtime, now.Lookups.Wikidata!.Problem, now.Lookups.Wikidata.Facts!.Countries[0]));
    }

    private static Task Answer(Society society, Film film, FactSource source, SiteFacts? facts) =>
        society.Do(scope => scope.Lookups.Store(film.Id, source, _sources, before => SiteLookup.Succeeded(before, source, facts, society.Now), Society.Token));

    private static async Task<IReadOnlyList<FilmId>> Due(Society society)
    {
        await using var scope = society.Begin();
        return [.. (await scope.Lookups.Due(society.Now, 10, Society.Token)).Select(film => film.Id)];
    }
}
