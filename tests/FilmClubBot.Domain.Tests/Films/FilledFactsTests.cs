using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Films;

public sealed class FilledFactsTests
{
    private static readonly Film _film = new(new(1), "The Keeper's Maze", null, []);

    private static readonly SiteFacts _facts = new()
    {
        OriginalTitle = "El laberinto del farolero",
        Year = 2006,
        Runtime = new Runtime(118),
        Directors = ["Ines Robledo"],
        Countries = ["Spain", "Mexico"],
        Cast = ["Alba Ferrer"],
        Ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt9000001"), new(FilmSite.Wikidata, "Q9000001")]),
    };

    [Fact]
    public void Fills_in_what_the_film_lacks()
    {
        var filled = _film.FilledFrom(null, _facts);
        Assert.Equal((2006, new Runtime(118), "El laberinto del farolero", "tt9000001"), (filled.Year, filled.Runtime, filled.Facts.OriginalTitle, filled.Ids.On(FilmSite.Imdb)));
        Assert.Equal(["Ines Robledo", "Spain", "Mexico"], [.. filled.Directors, .. filled.Facts.Countries]);
    }

    [Fact]
    public void Leaves_what_somebody_stated_here()
    {
        var stated = _film with { Year = 2007, Runtime = new Runtime(95), Facts = new() { Countries = ["Spain"], OriginalTitle = "El laberinto" }, Ids = ExternalFilmIds.Of([new(FilmSite.Imdb, "tt0000007")]) };
        var filled = stated.FilledFrom(null, _facts);
        Assert.Equal((2007, new Runtime(95), "El laberinto", "tt0000007", "Q9000001"), (filled.Year, filled.Runtime, filled.Facts.OriginalTitle, filled.Ids.On(FilmSite.Imdb), filled.Ids.On(FilmSite.Wikidata)));
        Assert.Equal(["Spain", "Alba Ferrer"], [.. filled.Facts.Countries, .. filled.Facts.Cast]);
    }

    [Fact]
    public void Renews_what_it_had_filled_in_and_leaves_what_was_corrected_or_removed_since()
    {
        var filled = _film.FilledFrom(null, _facts);
        var corrected = filled with { Runtime = new Runtime(119), Facts = filled.Facts with { Cast = [], OriginalTitle = null } };
        var renewed = corrected.FilledFrom(_facts, _facts with { Runtime = new Runtime(120), Cast = ["Alba Ferrer", "Teo Prat"], OriginalTitle = "Laberinto", Countries = ["Spain"] });
        Assert.Equal((new Runtime(119), null), (renewed.Runtime, renewed.Facts.OriginalTitle));
        Assert.Empty(renewed.Facts.Cast);
        Assert.Equal(["Spain"], renewed.Facts.Countries);
    }

    [Fact]
    public void Keeps_what_the_site_states_no_longer() => Assert.Equal(new Runtime(118), _film.FilledFrom(null, _facts).FilledFrom(_facts, new()).Runtime);

    [Fact]
    public void The_films_own_title_is_no_original_title() => Assert.Null((_film with { Title = "El laberinto del farolero" }).FilledFrom(null, _facts).Facts.OriginalTitle);

    [Fact]
    public void Says_which_site_states_a_fact_as_it_is_here()
    {
        var now = Instant.FromUtc(2026, 11, 27, 19, 0);
        var film = _film.FilledFrom(null, _facts) with { Lookups = FilmLookups.None.With(FactSource.Wikidata, SiteLookup.Succeeded(null, FactSource.Wikidata, _facts, now)) };
        Assert.Equal(FactSource.Wikidata, FilledFacts.SourceOf(film, facts => facts.Runtime == film.Runtime));
        Assert.Null(FilledFacts.SourceOf(film with { Runtime = new Runtime(1) }, facts => facts.Runtime == new Runtime(1)));
    }

    [Theory]
    [InlineData("  Ines \n Robledo\u0007 ", "Ines Robledo")]
    [InlineData("Ines \u202Eodelbor\u2066", "Ines odelbor")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaa", null)]
    public void A_sites_text_is_one_short_line(string? text, string? line) => Assert.Equal(line, SiteFacts.Text(text, limit: 20));
}
