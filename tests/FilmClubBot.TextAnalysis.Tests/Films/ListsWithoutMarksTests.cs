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

    [Theory]
    [InlineData("Soup and rain", "<p>We watched some movies this weekend:</p><p>The Red Shoes (nice!)</p><p>The Third Man (too long, too dark, good music)</p><p>The soup was good as well, and the dog slept on the boat.</p>", "The Red Shoes", "The Third Man")]
    [InlineData("Scale Dialog and Movies", "<h3>Scale Dialog</h3><p>The new dialog has a scale, which has a minimum and a maximum.</p><h3>Movies</h3><p>The Red Shoes (nice!)</p><p>Amber Line (funny)</p>", "The Red Shoes", "Amber Line")]
    [InlineData("Media of January", "<h2>Movies</h2><h3>Grand Hotel 1932</h3><p>The first film with so many guests that I know, and I liked the film to its end.</p><h3>Cavalcade 1933</h3><p>I hated this film, because of the ship and of what the film makes of it.</p><h3>Vertigo 1958</h3><p>I have seen this film before, and I liked the film then, too.</p>", "Grand Hotel", "Cavalcade", "Vertigo")]
    [InlineData("Films of the year", "<p>My films of the year, all seen at home.</p><ul><li>The Red Shoes AKA Die roten Schuhe (1948): the film of the year, and of many other years before</li><li>Amber Line aka The Night Ferry (2019): a wet film that I saw on a boat in May</li><li>Low Tide (2001): the shortest film of all those that I saw this year</li><li>Glass Orchard (1999): a film on frost, with a score that I still hum</li></ul>", "The Red Shoes", "Amber Line", "Low Tide", "Glass Orchard")]
    [InlineData("Films of the year", "<p>My films of the year, in no order.</p><ul><li><em>Viskningar och rop (Cries and Whispers)</em>. A film in red that I saw three times in one week.</li><li><em>1917</em>. The film of the year, and the camera never stops to breathe.</li><li><em>The Red Shoes</em>. A film on shoes that I have seen with my sister every year.</li><li><em>Vertigo</em>. The film of all years, and nobody in it looks down twice.</li></ul>", "Viskningar och rop", "1917", "The Red Shoes", "Vertigo")]
    public async Task Entries_below_an_introduction_are_films(string title, string html, params string[] films) => Assert.Equal(films, await Films(title, html));

    [Theory]
    [InlineData("What I bought", "<p>We bought some things this weekend:</p><p>The Red Shoes (nice!)</p><p>The Blue Coat (too long)</p><p>The soup was good as well, and the dog slept on the boat.</p>")]
    [InlineData("Shows of the year", "<p>What I watched.</p><h2>Shows</h2><h3>Amber Line, season 1</h3><p>A show with a film of ice on its windows, and good actors.</p><h3>Low Tide, season 4</h3><p>A show as long as a film, with a camera that waits.</p>")]
    public async Task Entries_of_other_lists_are_none(string title, string html) => Assert.Empty(await Films(title, html));

    private static async Task<IEnumerable<string>> Films(string title, string html) =>
        (await Read.Text(Read.Clean(html, BodyFormat.Html, title))).Reading.Films.Select(film => film.Title);
}
