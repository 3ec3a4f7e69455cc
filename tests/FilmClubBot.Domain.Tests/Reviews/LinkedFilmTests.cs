using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Domain.Tests.Reviews;

public sealed class LinkedFilmTests
{
    [Theory]
    [InlineData("https://www.imdb.com/title/tt0012345/?ref_=nv", " Salt\n Roads ", FilmSite.Imdb, "tt0012345", "Salt Roads")]
    [InlineData("//letterboxd.com/ada/film/salt-roads/", "Letterboxd", FilmSite.Letterboxd, "salt-roads", "Letterboxd")]
    [InlineData("https://boxd.it/5Txy", "https://boxd.it/5Txy", FilmSite.Boxd, "5Txy", "")]
    [InlineData("https://www.themoviedb.org/movie/77-salt-roads", "themoviedb.org/movie/77", FilmSite.Tmdb, "77", "")]
    [InlineData("https://www.wikidata.org/wiki/Q77", "", FilmSite.Wikidata, "Q77", "")]
    public void Reads_a_link_to_a_film(string address, string text, FilmSite site, string id, string words) =>
        Assert.Equal(new LinkedFilm(new(site, id), words), LinkedFilm.Of(address, text));

    [Theory]
    [InlineData("https://letterboxd.com/ada/")]
    [InlineData("https://www.imdb.com/name/nm0005069/")]
    [InlineData("/film/salt-roads/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("tt0012345")]
    [InlineData("")]
    public void Any_other_address_is_none(string address) => Assert.Null(LinkedFilm.Of(address, "Salt Roads"));

    [Fact]
    public void Finds_the_addresses_that_are_written_out() => Assert.Equal(
        ["tt0012345", "salt-roads"],
        LinkedFilm.WrittenIn("See (https://www.imdb.com/title/tt0012345/), https://films.example and\nhttps://letterboxd.com/film/salt-roads/.").Select(link => link.Id.Value));

    [Fact]
    public void Stores_each_link_once_and_no_more_than_some() =>
        Assert.Equal(LinkedFilm.MaxPerReview, LinkedFilm.Distinct(Enumerable.Range(1, 200).SelectMany(number => Enumerable.Repeat(new LinkedFilm(new(FilmSite.Tmdb, $"{number}"), ""), 2))).Count);
}
