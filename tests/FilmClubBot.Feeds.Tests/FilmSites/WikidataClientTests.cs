using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.FilmSites;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Testing.FilmSites;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Feeds.Tests.FilmSites;

public sealed class WikidataClientTests : IAsyncLifetime
{
    private static readonly Film _maze = new(new(1), "The Keeper's Maze", 2006, []);

    private readonly HttpClient _http = new(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: true)));
    private FilmSiteSimulator _simulator = null!;
    private SiteClient _site = null!;
    private WikidataClient _wikidata = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await FilmSiteSimulator.Start();
        _site = new(_http, TimeProvider.System) { UserAgent = "FilmClubBot/1.0 (films@club.example)", Pause = TimeSpan.Zero };
        _wikidata = new(_site, _simulator.Wikidata);
        _simulator.Add(new SimulatedItem("Q9000011", "Ines Robledo"));
        _simulator.Add(new SimulatedItem("Q9000012", "Alba Ferrer"));
        _simulator.Add(new SimulatedItem("Q29", "Spain") { German = "Spanien" });
        _simulator.Add(new SimulatedItem("Q1321", "Spanish") { German = "Spanisch" });
        _simulator.Add(SimulatedItem.OfFilm("Q9000001", "The Keeper's Maze", 2006)
            .With("P1476", SimulatedItem.Text("es", "El laberinto del farolero")).With("P2047", SimulatedItem.Quantity("+118", "Q7727"))
            .With("P57", SimulatedItem.Item("Q9000011")).With("P161", SimulatedItem.Item("Q9000012")).With("P495", SimulatedItem.Item("Q29")).With("P364", SimulatedItem.Item("Q1321"))
            .With("P345", "tt9000001").With("P4947", "4321").With("P6127", "the-keepers-maze"));
        _simulator.Add(SimulatedItem.OfFilm("Q9000002", "The Keeper's Maze", 1961));
        _simulator.Add(SimulatedItem.OfFilm("Q9000003", "The Keeper's Maze Returns", 2006));
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _site.Dispose();
        _http.Dispose();
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(FilmSite.Imdb, "tt9000001")]
    [InlineData(FilmSite.Tmdb, "4321")]
    [InlineData(FilmSite.Letterboxd, "the-keepers-maze")]
    [InlineData(FilmSite.Wikidata, "Q9000001")]
    public async Task Finds_the_film_by_an_id_or_by_title_and_year(FilmSite? site, string id)
    {
        var facts = await Find(site is { } known ? With(known, id) with { Title = "Something else", Year = null } : _maze, "de");
        Assert.Equal(("El laberinto del farolero", 2006, new Runtime(118)), (facts!.OriginalTitle, facts.Year, facts.Runtime));
        Assert.Equal(["Ines Robledo", "Alba Ferrer", "Spanien", "Spanisch"], [.. facts.Directors, .. facts.Cast, .. facts.Countries, .. facts.Languages]);
        Assert.Equal(["tt9000001", "4321", "Q9000001", "the-keepers-maze"], facts.Ids.Select(one => one.Value));
    }

    [Theory]
    [InlineData("The Keeper's Maze", 1999)]
    [InlineData("The Keeper's Maze", null)]
    [InlineData("Maze", 2006)]
    [InlineData("No such film", 2006)]
    public async Task Finds_nothing_where_title_and_year_do_not_fit_exactly(string title, int? year) => Assert.Null(await Find(_maze with { Title = title, Year = year }));

    [Fact]
    public async Task Finds_nothing_where_two_films_fit()
    {
        _simulator.Add(SimulatedItem.OfFilm("Q9000004", "Another label", 2006) with { Aliases = ["The Keeper's Maze"] });
        Assert.Null(await Find(_maze));
    }

    [Fact]
    public async Task Finds_nothing_for_an_id_that_two_items_have_and_for_an_unknown_item()
    {
        _simulator.Add(SimulatedItem.OfFilm("Q9000005", "A double", 2006).With("P345", "tt9000001"));
        Assert.Null(await Find(With(FilmSite.Imdb, "tt9000001")));
        Assert.Null(await Find(With(FilmSite.Wikidata, "Q77")));
    }

    [Fact]
    public async Task An_item_whose_id_contradicts_the_films_is_another_film() =>
        Assert.Null(await Find(With(FilmSite.Imdb, "tt9000001") with { Ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt9000001"), new(FilmSite.Tmdb, "1")]) }));

    [Fact]
    public async Task Takes_the_preferred_statement_and_converts_units_and_never_takes_a_deprecated_one()
    {
        _simulator.Add(SimulatedItem.OfFilm("Q9000006", "Ferry", 1999)
            .With("P2047", SimulatedItem.Quantity("+90", "Q7727")).With("P2047", SimulatedItem.Quantity("+2", "Q25235"), "preferred").With("P1476", SimulatedItem.Text("de", "Die Fähre"), "deprecated"));
        var facts = await Find(new(new(2), "Ferry", 1999, []));
        Assert.Equal((new Runtime(120), null), (facts!.Runtime, facts.OriginalTitle));
    }

    [Theory]
    [InlineData("P2047", "-5", null)]
    [InlineData("P2047", "+999999999999999999999999999999", null)]
    [InlineData("P345", "nm0000001", null)]
    [InlineData("P6127", "../../etc", null)]
    public async Task Leaves_out_values_that_are_none(string property, string value, string? expected)
    {
        _simulator.Add(SimulatedItem.OfFilm("Q9000007", "Quay", 1999).With(property, property == "P2047" ? SimulatedItem.Quantity(value, "Q7727") : value));
        var facts = await Find(new(new(2), "Quay", 1999, []));
        Assert.Equal(expected, facts!.Runtime?.ToString() ?? facts.Ids.On(FilmSite.Imdb) ?? facts.Ids.On(FilmSite.Letterboxd));
    }

    [Theory]
    [InlineData("""{"entities":{"Q9000001":{"id":"Q9000001","claims":{"P1476":[{"mainsnak":{"datavalue":{"value":{"text":"\ud800"}}}}],"P2047":[]}}}}""", true)]
    [InlineData("""{"entities":{"Q9000001":{"id":"Q9000001","\ud800":1,"claims":{"P1476":[{"rank":"\udc00"}]}}}}""", false)]
    [InlineData("""{"entities":{"Q9000001":{"id":"Q9000001"},"Q9000002":{"id":"Q9000002"}}}""", false)]
    [InlineData("""{"entities":{"Q9000001":{"id":"\ud800"}}}""", false)]
    public async Task Leaves_out_half_characters_and_answers_of_two_items(string document, bool isFound)
    {
        _simulator.Instead = context => context.Response.WriteAsync(document, context.RequestAborted);
        var facts = await Find(With(FilmSite.Wikidata, "Q9000001"));
        Assert.Equal((isFound, null), (facts is not null, facts?.OriginalTitle));
    }

    [Fact]
    public async Task Sends_maxlag_and_one_request_at_a_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Find(_maze)));
        Assert.All(_simulator.Asked, asked => Assert.StartsWith("200", asked, StringComparison.Ordinal));
        Assert.All(_simulator.Asked, asked => Assert.Contains("maxlag=5", asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_refused_without_a_contact()
    {
        using var site = new SiteClient(_http, TimeProvider.System) { UserAgent = "FilmClubBot/1.0", Pause = TimeSpan.Zero };
        var failure = await Assert.ThrowsAsync<SiteFailedException>(() => new WikidataClient(site, _simulator.Wikidata).Find(_maze, "en", TestContext.Current.CancellationToken));
        Assert.Contains("check the token or the contact", failure.Message, StringComparison.Ordinal);
    }

    private static Film With(FilmSite site, string id) => _maze with { Ids = ExternalFilmIds.Of([new(site, id)]) };

    private Task<SiteFacts?> Find(Film film, string language = "en") => _wikidata.Find(film, language, TestContext.Current.CancellationToken);
}
