using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Moderation;

public class SetFilmTests
{
    private static readonly Film _us = Bench.Us with
    {
        Facts = new() { OtherTitles = ["Wir"] },
        Ids = ExternalFilmIds.Of([new(FilmSite.Tmdb, "4321")]),
    };

    private readonly Bench _bench = new(_us, Bench.Her);

    public SetFilmTests() => _bench.Films.Setup(port => port.SetFacts(It.IsAny<FilmId>(), It.IsAny<FilmFacts>(), It.IsAny<ExternalFilmIds>(), It.IsAny<CancellationToken>())).ReturnsAsync((Film?)null);

    [Fact]
    public async Task Stores_what_is_given_and_leaves_the_rest()
    {
        var card = await Run("/films set film:us original:Nous titles:\"Noi; Nosotros\" countries:\"Japan; United States\" certificate:\"FSK 16\" imdb:https://www.imdb.com/title/tt0012345/");
        Assert.False(card.IsRefusal, Bench.Text(card));
        _bench.Films.Verify(port => port.SetFacts(
            _us.Id,
            It.Is<FilmFacts>(facts => facts.OriginalTitle == "Nous" && facts.OtherTitles.SequenceEqual(new[] { "Noi", "Nosotros" }) && facts.Countries.Count == 2 && facts.Certificate == "FSK 16" && facts.Cast.Count == 0),
            It.Is<ExternalFilmIds>(ids => ids.On(FilmSite.Imdb) == "tt0012345" && ids.On(FilmSite.Tmdb) == "4321"),
            It.IsAny<CancellationToken>()));
        _bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "films set", "Us (2019)"), Times.Once);
    }

    [Fact]
    public async Task A_dash_removes_a_value()
    {
        await Run("/films set film:us titles:- tmdb:-");
        _bench.Films.Verify(port => port.SetFacts(_us.Id, It.Is<FilmFacts>(facts => facts.OtherTitles.Count == 0), It.Is<ExternalFilmIds>(ids => !ids.Any()), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Is_undone_by_the_values_before()
    {
        await Run("/films set film:us titles:Noi tmdb:1 original:Nous");
        var undone = _bench.Undos.All[^1].Reversal;
        Assert.Equal("/films set film:#4 original:- titles:Wir tmdb:4321", undone.Call?.Text);
        Assert.Equal("facts of film 4", undone.Target);
    }

    [Theory]
    [InlineData("/films set film:us", "State at least one fact")]
    [InlineData("/films set film:us imdb:4321", "“imdb:” takes")]
    [InlineData("/films set film:us letterboxd:https://boxd.it/a1", "“letterboxd:” takes")]
    [InlineData("/films set film:us tmdb:https://www.imdb.com/title/tt0012345/", "“tmdb:” takes")]
    [InlineData("/films set film:us titles:\"Noi; https://letterboxd.com/film/noi/\"", "is no title")]
    [InlineData("/films set film:us original:@wren", "is no title")]
    [InlineData("/films set film:us cast:\"a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t;u\"", "at most 20 entries")]
    public async Task Refuses_what_cannot_be_stored(string typed, string reason)
    {
        var card = await Run(typed);
        Assert.True(card.IsRefusal);
        Assert.Contains(reason, Bench.Text(card), StringComparison.Ordinal);
        _bench.Films.Verify(port => port.SetFacts(It.IsAny<FilmId>(), It.IsAny<FilmFacts>(), It.IsAny<ExternalFilmIds>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Names_the_film_that_has_the_link()
    {
        _bench.Films.Setup(port => port.SetFacts(_us.Id, It.IsAny<FilmFacts>(), It.IsAny<ExternalFilmIds>(), It.IsAny<CancellationToken>())).ReturnsAsync(Bench.Her);
        var card = await Run("/films set film:us imdb:tt0012345");
        Assert.True(card.IsRefusal);
        Assert.StartsWith("That link belongs to Her (2013)", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_for_moderators() => Assert.True((await _bench.Run("/films set us imdb:tt0012345")).IsRefusal);

    [Fact]
    public async Task The_film_shows_its_facts_and_links() =>
        Assert.Contains("Also called: Wir", Bench.Text(await _bench.Run("/film us")), StringComparison.Ordinal);

    private Task<Card> Run(string text) => _bench.Run(text, Permission.Moderator);
}
