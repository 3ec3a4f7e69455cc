using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Tests.Readings;

public sealed class LinkedIdsTests
{
    private static readonly FilmMention _roads = new("Salt Roads", 2021, []);

    [Theory]
    [InlineData("https://www.imdb.com/title/tt0012345/", "Salt Roads")]
    [InlineData("https://www.imdb.com/title/tt0012345/", "“Salt Roads” (2021)")]
    [InlineData("https://www.imdb.com/title/tt0012345/", "Salt Roads, 2022")]
    [InlineData("https://letterboxd.com/film/salt-roads/", "this one")]
    [InlineData("https://letterboxd.com/film/salt-roads-2021/", "")]
    [InlineData("https://boxd.it/5Txy", "salt roads")]
    public void A_link_that_names_the_film_states_its_id(string address, string text) => Assert.Single(Of(_roads, (address, text)));

    [Theory]
    [InlineData("https://www.imdb.com/title/tt0012345/", "Salt Roads (1977)")]
    [InlineData("https://letterboxd.com/film/salt-roads-1977/", "Salt Roads")]
    [InlineData("https://www.imdb.com/title/tt0012345/", "Tin Men")]
    [InlineData("https://www.imdb.com/title/tt0012345/", "her earlier film")]
    [InlineData("https://letterboxd.com/film/tin-men-1977/", "Letterboxd")]
    public void A_link_to_another_film_states_nothing(string address, string text) => Assert.Empty(Of(_roads, (address, text)));

    [Theory]
    [InlineData("")]
    [InlineData("IMDb")]
    [InlineData("(on the IMDb)")]
    public void The_only_link_to_a_site_that_names_nothing_is_the_films(string text) => Assert.Equal("tt0012345", Of(_roads, ("https://www.imdb.com/title/tt0012345/", text)).On(FilmSite.Imdb));

    [Fact]
    public void Several_links_to_a_site_that_name_nothing_state_nothing()
    {
        Assert.Empty(Of(_roads, ("https://www.imdb.com/title/tt0012345/", ""), ("https://www.imdb.com/title/tt0054321/", "")));
        Assert.Empty(Of(_roads, ("https://www.imdb.com/title/tt0012345/", ""), ("https://www.imdb.com/title/tt0054321/", "Tin Men")));
        Assert.Empty(Of(_roads, ("https://www.imdb.com/title/tt0012345/", "Salt Roads"), ("https://www.imdb.com/title/tt0054321/", "Salt Roads")));
    }

    [Fact]
    public void The_link_that_names_the_film_wins_over_links_to_others() => Assert.Equal(
        ["tt0012345", "salt-roads"],
        Of(_roads, ("https://www.imdb.com/title/tt0054321/", "Tin Men"), ("https://www.imdb.com/title/tt0012345/", "Salt Roads"), ("https://letterboxd.com/film/salt-roads/", "Letterboxd")).Select(id => id.Value));

    [Fact]
    public void A_number_at_the_end_of_an_address_may_belong_to_the_title() =>
        Assert.Single(Of(new("Death Race 2000", 1975, []), ("https://letterboxd.com/film/death-race-2000/", "")));

    [Fact]
    public void Of_several_films_each_has_the_links_that_name_it()
    {
        var ids = LinkedIds.Of([_roads, new("Tin Men", null, [])], [Link("https://www.imdb.com/title/tt0054321/", "Tin Men"), Link("https://www.imdb.com/title/tt0099999/", "IMDb"), Link("https://letterboxd.com/film/salt-roads/", "")]);
        Assert.Equal(["salt-roads"], ids[0].Select(id => id.Value));
        Assert.Equal(["tt0054321"], ids[1].Select(id => id.Value));
    }

    private static ExternalFilmIds Of(FilmMention film, params (string Address, string Text)[] links) => Assert.Single(LinkedIds.Of([film], [.. links.Select(link => Link(link.Address, link.Text))]));

    private static LinkedFilm Link(string address, string text) => LinkedFilm.Of(address, text)!;
}
