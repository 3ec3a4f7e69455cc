using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

public sealed class StatedFilmTests
{
    private const string Unnamed = "This picture takes an hour to cross a marsh, and I did not mind. The woman behind it has been counting herons for as long as we have, and when the boat finally lands the relief belongs to both sides.";

    private static async Task<IReadOnlyList<string>> Films(string title, string body, params StatedFilm[] stated)
    {
        var (_, reading) = await Read.Text(new ReviewText(title, body) { StatedFilms = stated });
        return [.. reading.Films.Select(film => $"{film.Title}|{film.Year}|{string.Join(", ", film.Directors)}")];
    }

    [Fact]
    public async Task Is_the_film_whatever_the_text_names() =>
        Assert.Equal(["Salt Roads|2022|Mara Okoye"], await Films("The marsh that would not end", Unnamed, new StatedFilm("Salt Roads", 2022, ["Mara Okoye"])));

    [Fact]
    public async Task Wins_over_the_film_that_the_text_seems_to_review() =>
        Assert.Equal(["Salt Roads|2022|"], await Films("Tin Sparrow (2017)", $"Tin Sparrow (2017) was my last film. {Unnamed}", new StatedFilm("Salt Roads", 2022, [])));

    [Fact]
    public async Task Is_supplemented_by_what_the_text_says_of_it()
    {
        var films = await Films("Salt Roads (2022)", $"Salt Roads (2022), directed by Mara Okoye, is long. {Unnamed} Salt Roads ends in fog.", new StatedFilm("Salt Roads", null, []));
        Assert.Equal(["Salt Roads|2022|Mara Okoye"], films);
    }

    [Fact]
    public async Task Without_a_title_gives_year_and_director_to_the_film_of_the_headline() =>
        Assert.Equal(["Salt Roads|2022|Mara Okoye"], await Films("Salt Roads", Unnamed, new StatedFilm(null, 2022, ["Mara Okoye"])));

    [Fact]
    public async Task Of_a_double_review_are_both() =>
        Assert.Equal(["Salt Roads||", "Tin Sparrow|2017|"], await Films("Two evenings", Unnamed, new StatedFilm("Salt Roads", null, []), new StatedFilm("Tin Sparrow", 2017, [])));

    [Theory]
    [InlineData("Books")]
    [InlineData("Games")]
    [InlineData("TV Shows")]
    public async Task Without_a_title_is_none_below_a_category_of_something_else(string category)
    {
        var text = new ReviewText("Salt Roads", Unnamed) { StatedFilms = [new StatedFilm(null, 2022, [])], Categories = [category] };
        Assert.Empty((await Read.Text(text)).Reading.Films);
    }

    [Theory]
    [InlineData("Salt Roads: The Crossing")]
    [InlineData("Salt Roads: The Year of the Long Crossing")]
    public async Task Without_a_title_has_that_of_a_headline_with_a_subtitle(string title) =>
        Assert.Equal([$"{title}|2022|"], await Films(title, $"{Unnamed} Salt Roads is a film for patient people, and Tin Sparrow (2017) was one for the others. Salt Roads ends in fog.", new StatedFilm(null, 2022, [])));

    [Theory]
    [InlineData("Salt Roads: A wet wonder")]
    [InlineData("Salt Roads: the year of the long crossing")]
    public async Task Without_a_title_has_not_that_of_a_headline_with_a_remark(string title) =>
        Assert.Equal(["Salt Roads|2022|"], await Films(title, $"{Unnamed} Salt Roads is a film for patient people. Salt Roads ends in fog.", new StatedFilm(null, 2022, [])));
}
