using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Feeds.Tests.Headers;

public sealed class FilmFieldsTests
{
    private static ReviewDraft Draft(string yaml) => Sample.Draft($"---\n{yaml}\n---\n{Sample.Prose}", "post.md");

    [Theory]
    [InlineData("title: The orchard that would not end\nfilm: Glass Orchard\nyear: 2020\ndirector: Ilse Roth")]
    [InlineData("movie:\n  title: Glass Orchard\n  year: 2020\n  director: Ilse Roth")]
    [InlineData("movie: {name: Glass Orchard, release_date: 2020-05-01, directors: [Ilse Roth]}")]
    [InlineData("movie_title: Glass Orchard\nreleaseYear: 2020\ndirected-by: Ilse Roth")]
    [InlineData("Film Title: \"Glass Orchard (2020)\"\nDirectors:\n  - name: Ilse Roth")]
    [InlineData("film: \"[[Glass Orchard]]\"\nyear: 2020\ndirector: \"[[Ilse Roth]]\"")]
    [InlineData("params:\n  film: Glass Orchard\n  year: 2020\n  director: Ilse Roth")]
    [InlineData("taxonomies: {films: [Glass Orchard], years: [2020], directors: [Ilse Roth]}")]
    [InlineData("itemReviewed: {'@type': Movie, name: Glass Orchard, dateReleased: x, year: 2020, director: {name: Ilse Roth}}")]
    [InlineData("Filmtitel: Glass Orchard\nErscheinungsjahr: 2020\nRegie: Ilse Roth")]
    [InlineData("film: {Titel: Glass Orchard, Jahr: 2020, Regisseurin: Ilse Roth}")]
    [InlineData("film: Glass Orchard\nannée: 2020\nréalisatrice: Ilse Roth")]
    [InlineData("film: {titre: Glass Orchard, année de sortie: 2020, réalisation: Ilse Roth}")]
    [InlineData("película: Glass Orchard\naño: 2020\ndirectora: Ilse Roth")]
    [InlineData("pelicula: {título: Glass Orchard, estreno: 2020, dirección: Ilse Roth}")]
    public void Reads_a_film(string yaml) =>
        Assert.Equal([new("Glass Orchard", 2020, ["Ilse Roth"])], Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("title: At sea\nsubtitle: A movie review of Glass Orchard.")]
    [InlineData("title: At sea\nsubtitle: 'Movie Review for Glass Orchard'")]
    [InlineData("title: At sea\nsubtitle: Glass Orchard - Film Review")]
    [InlineData("title: Auf See\nUntertitel: Filmkritik zu „Glass Orchard“")]
    [InlineData("title: En el mar\ndescription: Crítica de la película Glass Orchard")]
    [InlineData("title: En mer\nsous-titre: Critique du film Glass Orchard")]
    public void Reads_a_film_that_the_subtitle_names(string yaml) => Assert.Equal([new("Glass Orchard", null, [])], Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("subtitle: A humble movie review")]
    [InlineData("subtitle: Glass Orchard Review")]
    [InlineData("subtitle: Book review of Glass Orchard")]
    [InlineData("subtitle: This is not a film review")]
    public void A_subtitle_that_names_no_film_states_none(string yaml) => Assert.Empty(Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("director: Ilse Roth\nyear: 2017\ndeveloper: Wet Boots\nrating: 8")]
    [InlineData("director: Ilse Roth\nyear: 2017\nnetwork: Harbour One\nrating: 8")]
    [InlineData("year: 2017\nplatforms: PlayStation 4, Linux\nstars: 4")]
    [InlineData("rating: 4\nyear: 2017\nisbn: 9780000000000")]
    [InlineData("note: 4\nannée: 2017\nartiste: Léna Brandt")]
    [InlineData("Bewertung: 4\nJahr: 2017\nVerlag: Hafen")]
    public void A_game_a_book_an_album_and_a_series_are_no_film(string yaml) => Assert.Empty(Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("director: Ilse Roth, Ola Brandt")]
    [InlineData("director: Ilse Roth & Ola Brandt")]
    [InlineData("regie: Ilse Roth und Ola Brandt")]
    [InlineData("réalisateurs: Ilse Roth et Ola Brandt")]
    [InlineData("directores: [Ilse Roth, Ola Brandt]")]
    public void Reads_several_directors(string yaml) =>
        Assert.Equal([new(null, null, ["Ilse Roth", "Ola Brandt"])], Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("films: [Glass Orchard, Tin Sparrow (2017)]")]
    [InlineData("movies:\n  - title: Glass Orchard\n  - title: Tin Sparrow\n    year: 2017")]
    public void Reads_several_films(string yaml) =>
        Assert.Equal([new("Glass Orchard", null, []), new("Tin Sparrow", 2017, [])], Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("year: 2020\nrating: 4.5")]
    [InlineData("jahr: 2020\nsterne: 4")]
    [InlineData("slug: glass-orchard-2020\nstars: 4")]
    public void Reads_the_year_of_a_film_that_the_headline_names(string yaml) =>
        Assert.Equal([new(null, 2020, [])], Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("film: tt0012345", null, FilmSite.Imdb, "tt0012345")]
    [InlineData("film: Glass Orchard\nimdb_id: tt0012345", "Glass Orchard", FilmSite.Imdb, "tt0012345")]
    [InlineData("film: https://letterboxd.com/film/glass-orchard/", null, FilmSite.Letterboxd, "glass-orchard")]
    [InlineData("movie: Glass Orchard\nletterboxd: https://letterboxd.com/film/glass-orchard/", "Glass Orchard", FilmSite.Letterboxd, "glass-orchard")]
    [InlineData("tmdb: https://www.themoviedb.org/movie/4321-glass-orchard", null, FilmSite.Tmdb, "4321")]
    [InlineData("tmdb_id: 4321", null, FilmSite.Tmdb, "4321")]
    [InlineData("params:\n  wikidata: Q12345", null, FilmSite.Wikidata, "Q12345")]
    public void Reads_the_ids_of_a_film_and_takes_no_link_for_its_title(string yaml, string? title, FilmSite site, string id)
    {
        var film = Assert.Single(Draft(yaml).StatedFilms);
        Assert.Equal((title, id), (film.Title, film.Ids.On(site)));
        Assert.Single(film.Ids);
    }

    [Fact]
    public void The_ids_beside_several_films_are_those_of_none() =>
        Assert.All(Draft("films: [Glass Orchard, Tin Sparrow]\nimdb_id: tt0012345").StatedFilms, film => Assert.Empty(film.Ids));

    [Theory]
    [InlineData("year: 2020")]
    [InlineData("film: true")]
    [InlineData("tmdb: 8")]
    [InlineData("letterboxd: 4.5")]
    [InlineData("movie: https://films.example/7")]
    [InlineData("movie: glass-orchard-2020")]
    [InlineData("movies: [A, B, C, D, E, F, G]")]
    [InlineData("director: 42")]
    [InlineData("tags: [film, director]")]
    [InlineData("title: Glass Orchard")]
    public void States_no_film_without_a_title_or_another_fact(string yaml) => Assert.Empty(Draft(yaml).StatedFilms);

    [Theory]
    [InlineData("film: \"1917\"", "1917")]
    [InlineData("film: \"9\"", "9")]
    [InlineData("film: Es", "Es")]
    [InlineData("film: \"Two Kitchens, Limited\"", "Two Kitchens, Limited")]
    public void Reads_odd_titles(string yaml, string title) => Assert.Equal(title, Assert.Single(Draft(yaml).StatedFilms).Title);

    [Theory]
    [InlineData("spoilers: true", true)]
    [InlineData("spoiler: yes", true)]
    [InlineData("contains_spoilers: the ending", true)]
    [InlineData("Spoilerwarnung: ja", true)]
    [InlineData("params: {hasSpoilers: true}", true)]
    [InlineData("spoilers: false", false)]
    [InlineData("spoiler: nein", false)]
    [InlineData("spoilers: None", false)]
    [InlineData("title: Spoilers", false)]
    public void Reads_a_warning_of_spoilers(string yaml, bool warns) => Assert.Equal(warns, Draft(yaml).IsSpoiler);
}
