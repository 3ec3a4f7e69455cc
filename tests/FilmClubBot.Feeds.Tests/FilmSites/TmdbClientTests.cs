using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.FilmSites;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Testing.FilmSites;

namespace FilmClubBot.Feeds.Tests.FilmSites;

public sealed class TmdbClientTests : IAsyncLifetime
{
    private readonly SiteClient _site = Client(FilmSiteSimulator.Token);
    private FilmSiteSimulator _simulator = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await FilmSiteSimulator.Start();
        _simulator.Add(new SimulatedMovie(4321, "El laberinto del farolero")
        {
            Imdb = "tt9000001",
            Wikidata = "Q9000001",
            Poster = "/maze_1.jpg",
            Offers = [("DE", "flatrate", "Lantern Stream"), ("DE", "ads", "Quay TV"), ("DE", "buy", "Harbour Video"), ("FR", "rent", "Le Quai")],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _site.Dispose();
    }

    [Theory]
    [InlineData(FilmSite.Tmdb, "4321")]
    [InlineData(FilmSite.Imdb, "tt9000001")]
    [InlineData(FilmSite.Wikidata, "Q9000001")]
    public async Task Finds_poster_and_services_of_the_country(FilmSite site, string id)
    {
        var facts = await Find(site, id, "DE");
        Assert.Equal("https://image.tmdb.org/t/p/w500/maze_1.jpg", facts!.Poster?.AbsoluteUri);
        Assert.Equal(["Lantern Stream", "Quay TV"], facts.Watch!.Stream);
        Assert.Equal(["Harbour Video"], facts.Watch.Buy);
        Assert.Equal(("https://www.themoviedb.org/movie/4321/watch?locale=DE", "4321"), (facts.Watch.Page.AbsoluteUri, facts.Ids.On(FilmSite.Tmdb)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ES")]
    public async Task Shows_no_services_where_the_country_is_unknown_or_has_none(string? country) => Assert.Null((await Find(FilmSite.Tmdb, "4321", country))!.Watch);

    [Theory]
    [InlineData(FilmSite.Tmdb, "77")]
    [InlineData(FilmSite.Imdb, "tt0000007")]
    [InlineData(FilmSite.Letterboxd, "the-keepers-maze")]
    public async Task Finds_nothing_for_an_id_that_it_does_not_have(FilmSite site, string id) => Assert.Null(await Find(site, id, "DE"));

    [Theory]
    [InlineData("//evil.example/x.jpg")]
    [InlineData("/../secret.jpg")]
    [InlineData("https://evil.example/x.jpg")]
    [InlineData("/maze.svg")]
    public async Task A_poster_is_on_its_own_server(string path)
    {
        _simulator.Add(new SimulatedMovie(1, "Quay") { Poster = path });
        Assert.Null((await Find(FilmSite.Tmdb, "1", "DE"))!.Poster);
    }

    [Fact]
    public async Task Says_that_the_token_was_refused()
    {
        using var site = Client("wrong");
        var failure = await Assert.ThrowsAsync<SiteFailedException>(() => new TmdbClient(site, _simulator.Tmdb).Find(Film(FilmSite.Tmdb, "4321"), "en", TestContext.Current.CancellationToken));
        Assert.Contains("answered 401: check the token", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", failure.Message, StringComparison.Ordinal);
    }

    private static SiteClient Client(string token) =>
        new(new(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: true))), TimeProvider.System) { UserAgent = "FilmClubBot/1.0 (films@club.example)", Token = token, Pause = TimeSpan.Zero };

    private static Film Film(FilmSite site, string id) => new(new(1), "The Keeper's Maze", 2006, []) { Ids = ExternalFilmIds.Of([new(site, id)]) };

    private Task<SiteFacts?> Find(FilmSite site, string id, string? country) =>
        new TmdbClient(_site, _simulator.Tmdb) { Country = country }.Find(Film(site, id), "en", TestContext.Current.CancellationToken);
}
