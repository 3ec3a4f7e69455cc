using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Films of a list whose heads are alike although some say nothing else of a film.</summary>
public class ListsWithoutMarksTests
{
    [Fact]
    public async Task A_bold_title_within_the_first_sentence_heads_its_paragraph_in_a_list()
    {
        var films = await Films("Films of March", "<p>For March, we have four films to review.</p><p>First up, <b>Amber Line</b> is the rare film that waits. Amber Line waits well.</p><p><b>Glass Orchard</b> is a film about a frost. Glass Orchard is cold.</p><p>If you have ever seen a con-man film before then <b>Low Tide</b> has few surprises, and the film knows it.</p><p>Finally, <b>The Long Ferry</b> is a film about a man who talks to his dog. The Long Ferry is short.</p>");

        Assert.Equal(["Amber Line", "Glass Orchard", "Low Tide", "The Long Ferry"], films);
    }

    [Fact]
    public async Task A_head_among_heads_of_films_is_a_film_too()
    {
        var films = await Films("Short Films of the Year", "<p>I liked all of the films.</p><h2>Amber Line</h2><p>A chilling film that waits for the tide, and for the ferry.</p><h2>Glass Orchard</h2><p>A surprisingly warm film about a frost in an orchard in May.</p><h2>Na Veve</h2><p>A tense look at a village that has lost both of its boats in one night.</p><h2>Low Tide</h2><p>The only film of the four that is not very dark, and the shortest.</p>");

        Assert.Equal(["Amber Line", "Glass Orchard", "Na Veve", "Low Tide"], films);
    }

    [Fact]
    public async Task Heads_about_the_critic_are_no_films()
    {
        var films = await Films("I used to love the cinema", "<p>I loved watching movies, any movie, in that dark room.</p><h2>My earliest visits</h2><p>My mother took me to a film about a fox, and I liked the film.</p><h2>My own money</h2><p>With a job I could see every film that I wanted to see.</p><h2>What our street saw</h2><p>The film that everybody saw was about a shark, and the film was long.</p>");

        Assert.Empty(films);
    }

    private static async Task<IEnumerable<string>> Films(string title, string html) =>
        (await Read.Text(Read.Clean(html, BodyFormat.Html, title))).Reading.Films.Select(film => film.Title);
}
