using FilmClubBot.Commands;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage;
using FilmClubBot.Testing;
using FilmClubBot.Testing.FilmSites;
using FilmClubBot.Worker.Films;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Worker.Tests.Films;

/// <summary>The sites are asked as the worker asks them, with a real database.</summary>
public sealed class FilmLookupTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);
    private FilmSiteSimulator _simulator = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _simulator = await FilmSiteSimulator.Start();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<FilmSettings>().Configure(settings => settings.Facts = new()
        {
            Wikidata = true, TmdbToken = FilmSiteSimulator.Token, Country = "GB", Contact = "films@club.example", WikidataUrl = _simulator.Wikidata.AbsoluteUri, TmdbUrl = _simulator.Tmdb.AbsoluteUri,
        });
        services.AddOptions<StorageOptions>().Configure(options => options.ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "filmclub.db")}");
        services.AddSingleton(new Club(new(1), "Lantern", DateTimeZone.Utc, "en")).AddSingleton<IClock>(_clock).AddSingleton(TimeProvider.System).AddSingleton(new ScreeningPolicy())
            .AddSingleton(new CommentPolicy()).AddSingleton(new DataPolicy { FilmSites = [FactSource.Wikidata, FactSource.Tmdb] });
        services.AddStorage().AddFilmFacts().AddCommands(Repository.Path("config", "locales")).AddUnchanging();
        _services = services.BuildServiceProvider();
        await _services.PrepareDatabase(Stop);
        _simulator.Add(SimulatedItem.OfFilm("Q9000001", "The Keeper's Maze", 2006).With("P345", "tt9000001").With("P2047", SimulatedItem.Quantity("+118", "Q7727")));
        _simulator.Add(new SimulatedMovie(4321, "The Keeper's Maze") { Imdb = "tt9000001", Poster = "/maze.jpg", Offers = [("GB", "flatrate", "Lantern Stream")] });
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_second_site_is_asked_with_the_ids_of_the_first_and_a_film_is_asked_about_once()
    {
        var id = await Rated("The Keeper's Maze", 2006);
        await Run();
        var film = await Film(id);
        Assert.Equal((new Runtime(118), "tt9000001", "4321"), (film.Runtime, film.Ids.On(FilmSite.Imdb), film.Ids.On(FilmSite.Tmdb)));
        Assert.Equal(("/t/p/w500/maze.jpg", "Lantern Stream"), (film.Lookups.Tmdb!.Facts!.Poster!.AbsolutePath, film.Lookups.Tmdb.Facts.Watch!.Stream[0]));

        var asked = _simulator.Asked.Count;
        await Run();
        Assert.Equal(asked, _simulator.Asked.Count);
    }

    [Fact]
    public async Task Where_the_site_asks_for_a_pause_the_other_films_wait_and_lose_nothing()
    {
        var (first, second) = (await Rated("The Keeper's Maze", 2006), await Rated("Quay", 1999));
        _simulator.Allowance = 0;
        await Run();
        Assert.Single(_simulator.Asked);
        var lookups = new[] { (await Film(first)).Lookups.Wikidata, (await Film(second)).Lookups.Wikidata };
        Assert.Contains("asked for a pause", Assert.Single(lookups.OfType<SiteLookup>()).Problem, StringComparison.Ordinal);
        Assert.Equal((null, null), ((await Film(first)).Runtime, (await Film(first)).Lookups.Tmdb));
        // Neither is first in the next round, in which others may be asked about that need no pause.
        await Run();
        Assert.Empty(await Due(_clock.GetCurrentInstant()));
        Assert.NotEmpty(await Due(_clock.GetCurrentInstant() + Duration.FromHours(1)));
    }

    [Fact]
    public async Task A_broken_site_leaves_the_other_ones_facts()
    {
        var id = await Rated("The Keeper's Maze", 2006);
        await Run();
        _clock.AdvanceDays(100);
        _simulator.Instead = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        await Run();
        var film = await Film(id);
        Assert.Equal((new Runtime(118), true), (film.Runtime, film.Lookups.Wikidata!.Problem!.Contains("answered 500", StringComparison.Ordinal)));
        Assert.NotNull(film.Lookups.Tmdb!.Facts!.Poster);
    }

    private Task Run() => _services.GetRequiredService<FilmLookup>().Run(Stop);

    private async Task<FilmId> Rated(string title, int year)
    {
        await using var scope = _services.CreateAsyncScope();
        var film = await scope.ServiceProvider.GetRequiredService<IFilms>().Want(new(title, year, []), Stop);
        var member = await scope.ServiceProvider.GetRequiredService<IMembers>().Recognise(new(Platform.Web, "ada", "Ada"), Stop);
        await scope.ServiceProvider.GetRequiredService<IRatings>().Save(film.Id, member.Id, Stars.FromHalves(8), null, false, Stop);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(Stop);
        return film.Id;
    }

    private async Task<IReadOnlyList<Film>> Due(Instant now)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IFilmLookups>().Due(now, 9, Stop);
    }

    private async Task<Film> Film(FilmId id)
    {
        await using var scope = _services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IFilms>().Find(id, Stop))!;
    }
}
