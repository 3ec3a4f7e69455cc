using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>What a headline of somebody's own blog has besides the title: the director, a series of posts, a year, a jest on the film.</summary>
public class HeadlinesOfPersonalBlogsTests
{
    private const string Short = "Two people miss a ferry and walk home along the water. The film takes its time, the camera waits with them, and I liked the actors.";
    private const string Film = "The film takes its time, and the director trusts the actors. The camera waits, and the audience of the cinema waits with it. I left happy.";

    [Theory]
    [InlineData("Tokyo Story by Yasujirō Ozu", "Tokyo Story")] // known with its director
    [InlineData("Amber Line by Anna Bell", "Amber Line")] // filed under films, and Anna is a given name
    [InlineData("Amber Line by Anna de Bell", "Amber Line")]
    [InlineData("Call Me by Your Name", "Call Me by Your Name")]
    public async Task A_director_is_no_part_of_the_title(string headline, string film) =>
        Assert.Equal([film], await Filed(headline, Short));

    [Theory]
    [InlineData("Hot Takes - Rear Window", "Rear Window")]
    [InlineData("Films with Computers - North by Northwest", "North by Northwest")]
    [InlineData("Filmalongaharbour: Strangers on a Train", "Strangers on a Train")]
    [InlineData("Hot Takes - 2001: A Space Odyssey", "2001: A Space Odyssey")]
    public async Task A_series_of_posts_before_a_known_film_is_no_part_of_the_title(string headline, string film) =>
        Assert.Equal([film], await Filed(headline, Short + " " + Film));

    [Fact]
    public async Task What_the_text_repeats_again_and_again_is_no_series_of_posts() =>
        Assert.DoesNotContain("Notorious", await Films("Keepers: Notorious", "Keepers has a lamp. I saw Keepers twice, and Keepers was better in the rain. " + Film));

    [Theory]
    [InlineData("Marnie 1964", "Marnie")]
    [InlineData("Blade Runner 2049", "Blade Runner 2049")]
    [InlineData("Harbour 1964", "Harbour 1964")] // no film of that name is known: the number may be its own
    public async Task A_year_after_a_known_title_dates_it(string headline, string film) =>
        Assert.Equal([film], await Filed(headline, Short));

    [Theory]
    [InlineData("Marnie and the Price of Red", "Marnie has a fear. Nobody in Marnie asks her why.", "Marnie")]
    [InlineData("Beyond “Amber Line”", "The ferry of “Amber Line” is still there. I went to see it, and thought of “Amber Line”.", "Amber Line")]
    public async Task Words_on_a_film_are_no_title(string headline, string body, string film) =>
        Assert.Equal([film], await Films(headline, body + " " + Film));

    [Fact]
    public async Task A_year_in_brackets_is_no_part_of_a_title_in_italics() =>
        Assert.Equal(["Amber Line"], await Films("A night at the harbour", "I saw *Amber Line (1967)* with friends. *Amber Line (1967)* is a film about a ferry, and I liked *Amber Line (1967)*. " + Film));

    private static async Task<List<string>> Filed(string headline, string body) =>
        [.. (await Read.Text(new ReviewText(headline, body) { Categories = ["film"] })).Reading.Films.Select(film => film.Title)];

    private static async Task<List<string>> Films(string headline, string body) => [.. (await Read.Text(headline, body)).Reading.Films.Select(film => film.Title)];
}
