using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Films;

public class FilmLinkTests
{
    [Theory]
    [InlineData("https://letterboxd.com/film/salt-roads/", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("http://www.letterboxd.com/film/Salt-Roads", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("letterboxd.com/film/salt-roads/reviews/by/activity/", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("https://letterboxd.com/wren_okafor/film/salt-roads/", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("https://letterboxd.com/wren_okafor/film/salt-roads/2/", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("<https://letterboxd.com/film/salt-roads/|Salt Roads on Letterboxd>", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("<https://letterboxd.com/film/salt-roads/>", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("https://letterboxd.com/film/salt-roads/?utm_source=share#top", FilmSite.Letterboxd, "salt-roads")]
    [InlineData("https://letterboxd.com/film/1917/", FilmSite.Letterboxd, "1917")]
    [InlineData("https://letterboxd.com/imdb/tt0098765/", FilmSite.Imdb, "tt0098765")]
    [InlineData("https://letterboxd.com/tmdb/4321/", FilmSite.Tmdb, "4321")]
    [InlineData("https://boxd.it/5Txy", FilmSite.Boxd, "5Txy")]
    [InlineData("boxd.it/a1", FilmSite.Boxd, "a1")]
    [InlineData("https://www.imdb.com/title/tt0098765/", FilmSite.Imdb, "tt0098765")]
    [InlineData("https://m.imdb.com/title/tt0098765/?ref_=nv_sr_1", FilmSite.Imdb, "tt0098765")]
    [InlineData("https://www.imdb.com/de/title/tt0098765/reviews", FilmSite.Imdb, "tt0098765")]
    [InlineData("imdb.com/fr-ca/title/tt0098765", FilmSite.Imdb, "tt0098765")]
    [InlineData("tt0098765", FilmSite.Imdb, "tt0098765")]
    [InlineData(" TT0098765 ", FilmSite.Imdb, "tt0098765")]
    [InlineData("https://www.themoviedb.org/movie/4321-salt-roads", FilmSite.Tmdb, "4321")]
    [InlineData("https://www.themoviedb.org/movie/4321-salt-roads/cast?language=de-DE", FilmSite.Tmdb, "4321")]
    [InlineData("themoviedb.org/movie/4321", FilmSite.Tmdb, "4321")]
    [InlineData("https://www.wikidata.org/wiki/Q12345", FilmSite.Wikidata, "Q12345")]
    [InlineData("http://www.wikidata.org/entity/Q12345", FilmSite.Wikidata, "Q12345")]
    [InlineData("https://m.wikidata.org/wiki/Special:EntityPage/q12345", FilmSite.Wikidata, "Q12345")]
    public void Reads_the_id_in_a_link(string text, FilmSite site, string value) => Assert.Equal(new ExternalFilmId(site, value), FilmLink.Read(text)!.Id);

    [Theory]
    [InlineData("https://www.imdb.com/name/nm0098765/")]
    [InlineData("https://imdb.com.example.org/title/tt0098765/")]
    [InlineData("https://notimdb.com/title/tt0098765/")]
    [InlineData("https://www.themoviedb.org/tv/4321-salt-roads")]
    [InlineData("https://letterboxd.com/wren_okafor/list/autumn/")]
    [InlineData("https://letterboxd.com/films/popular/")]
    [InlineData("https://www.wikidata.org/wiki/Property:P345")]
    [InlineData("https://cinema.example/programme")]
    [InlineData("cinema.com")]
    [InlineData("<@U0123ABCD>")]
    [InlineData("@wren")]
    public void Reads_a_link_or_mention_without_an_id(string text) => Assert.Null(FilmLink.Read(text)!.Id);

    [Theory]
    [InlineData("Salt Roads")]
    [InlineData("Mr.Nobody")]
    [InlineData("tt0098765 Salt Roads")]
    [InlineData("Salt/Roads")]
    [InlineData("M*A*S*H")]
    [InlineData("")]
    public void Is_null_for_a_title(string text) => Assert.Null(FilmLink.Read(text));

    [Theory]
    [InlineData("https://letterboxd.com/film/salt-roads-2021/", "Salt Roads (2021)")]
    [InlineData("https://www.themoviedb.org/movie/4321-salt-roads", "Salt Roads")]
    [InlineData("https://en.wikipedia.org/wiki/Salt_Roads_(2021_film)", "Salt Roads (2021)")]
    [InlineData("https://www.themoviedb.org/movie/1917", null)]
    [InlineData("https://www.wikidata.org/wiki/Q12345", null)]
    [InlineData("https://www.imdb.com/title/tt0098765/", null)]
    public void Proposes_the_words_of_the_address(string text, string? label) => Assert.Equal(label, FilmLink.Read(text)!.Label);

    [Theory]
    [InlineData("Salt Roads (2021) https://letterboxd.com/film/salt-roads/", "Salt Roads (2021)", "salt-roads")]
    [InlineData("Salt Roads <https://letterboxd.com/film/salt-roads/|a long label>", "Salt Roads", "salt-roads")]
    [InlineData("Salt Roads\nletterboxd.com/film/salt-roads", "Salt Roads", "salt-roads")]
    public void Splits_a_title_from_the_link_after_it(string text, string title, string slug)
    {
        var split = FilmLink.ReadAfterTitle(text);
        Assert.Equal((title, slug), (split?.Title, split?.Link.Id?.Value));
    }

    [Theory]
    [InlineData("Salt Roads")]
    [InlineData("Salt Roads https://cinema.example/salt-roads")]
    [InlineData("tt0098765 tt0012345")]
    [InlineData("https://letterboxd.com/film/salt-roads/")]
    public void Splits_nothing_else(string text) => Assert.Null(FilmLink.ReadAfterTitle(text));

    [Theory]
    [InlineData("Salt Roads", true)]
    [InlineData("#Lanternlit", true)]
    [InlineData("Startup.com", true)]
    [InlineData("1917", true)]
    [InlineData("@wren", false)]
    [InlineData("<@U0123ABCD>", false)]
    [InlineData("tt0098765", false)]
    [InlineData("https://letterboxd.com/film/salt-roads/", false)]
    [InlineData("?!", true)]
    [InlineData(" ", false)]
    public void Decides_what_can_be_a_title(string text, bool isTitle) => Assert.Equal(isTitle, FilmTitle.IsTitle(text));

    [Theory]
    [InlineData(FilmSite.Tmdb, "04321", "4321")]
    [InlineData(FilmSite.Tmdb, "https://www.themoviedb.org/movie/4321-salt-roads", "4321")]
    [InlineData(FilmSite.Wikidata, "q12345", "Q12345")]
    [InlineData(FilmSite.Letterboxd, "salt-roads", "salt-roads")]
    [InlineData(FilmSite.Imdb, "https://www.themoviedb.org/movie/4321", null)]
    [InlineData(FilmSite.Imdb, "98765", null)]
    [InlineData(FilmSite.Letterboxd, "https://boxd.it/a1", null)]
    public void Reads_an_id_of_a_stated_site(FilmSite site, string text, string? value) => Assert.Equal(value, ExternalFilmId.Of(site, text)?.Value);

    [Fact]
    public void An_address_leads_back_to_its_id() => Assert.All(
        Enum.GetValues<FilmSite>().Zip(["tt0098765", "4321", "Q12345", "salt-roads", "5Txy"], (site, value) => new ExternalFilmId(site, value)),
        id => Assert.Equal(id, ExternalFilmId.Of(id.Address)));
}
