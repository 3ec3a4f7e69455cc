using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Films of a list whose entries are titles with few words of their own.</summary>
public class ListedTitlesTests
{
    [Theory]
    [InlineData("<p>The Godfather</p><p>Vertigo</p><p>Casablanca</p><p>Amber Line</p><p>Chinatown</p>")]
    [InlineData("<ol><li>5. The Godfather</li><li>4. Vertigo</li><li>3. Casablanca</li><li>2. Amber Line</li><li>1. Chinatown</li></ol>")]
    [InlineData("<p><b>The Godfather</b> - long and dark</p><p><b>Vertigo ★</b> - a staircase</p><p><b>Casablanca</b>, again</p><p><b>Amber Line</b>: wet</p><p><b>Chinatown</b> (in colour)</p>")]
    [InlineData("<p>The Godfather [1972], rated 9/10</p><p>Vertigo [1958], rated 8/10</p><p>Casablanca (Night Ferry) [1942]</p><p>Amber Line [2019]</p><p>Chinatown [1974], rated 7/10</p>")]
    [InlineData("<p>Film 11: <i>The Godfather</i></p><p>Film 12: <i>Vertigo</i></p><p>Film 13: <i>Casablanca</i></p><p>Film 14: <i>Amber Line</i></p><p>Film 15: <i>Chinatown</i></p>")]
    [InlineData("<h3>January</h3><p>The Godfather</p><p>Vertigo</p><p>Casablanca</p><h3>Februar</h3><p>Amber Line</p><p>Chinatown</p>")]
    public async Task Are_all_films(string entries) =>
        Assert.Equal(["The Godfather", "Vertigo", "Casablanca", "Amber Line", "Chinatown"], await Films("My favourite films", $"<p>These are the films that I would watch again in any cinema.</p>{entries}"));

    [Fact]
    public async Task Of_a_festival_are_films_although_nobody_knows_them() => Assert.Equal(
        ["Amber Line", "Glass Orchard", "Low Tide", "Night Ferry", "Salt Roads", "Tin Sparrow", "Wet Coats", "Long Harbour"],
        await Films("Back from the festival", "<p>I saw these films in five days, and the director was there for most of them.</p><p>Amber Line: the first film, and slow.</p><p>Glass Orchard: a frost.</p><p>Low Tide: not long enough.</p><p>Night Ferry: the actors are good.</p><p>Salt Roads: a documentary on roads.</p><p>Tin Sparrow: short.</p><p>Wet Coats: a comedy.</p><p>Long Harbour: the best of all.</p>"));

    [Theory]
    [InlineData("Our four films of the spring", "<ol><li>Amber Line – a strike and two sisters. The film is slow.</li><li>Glass Orchard – a pilot in the frost. The film explains nothing.</li><li>Low Tide – the loudest film of all.</li><li>Night Ferry – a road film without a road.</li></ol>")]
    [InlineData("4 movies to see on a boat", "<p>“Amber Line”: a strike, two sisters, and a slow film.</p><p>“Glass Orchard”: the director has time.</p><p>“Low Tide”: a film with a brass band.</p><p>“Night Ferry”: the actors are cold.</p>")]
    [InlineData("Unsere vier Filme im Mai", "<p>Amber Line – ein Streik und zwei Schwestern. Der Film ist langsam.</p><p>Glass Orchard – der Film erklärt nichts.</p><p>Low Tide – der lauteste Film von allen.</p><p>Night Ferry – der Regisseur lässt sich Zeit.</p>")]
    [InlineData("Nos quatre films de mai", "<p>Amber Line – une grève et deux sœurs. Le film est lent.</p><p>Glass Orchard – le film n’explique rien.</p><p>Low Tide – le film le plus bruyant.</p><p>Night Ferry – le réalisateur prend son temps.</p>")]
    [InlineData("Nuestras cuatro películas de mayo", "<p>Amber Line – una huelga y dos hermanas. La película es lenta.</p><p>Glass Orchard – la película no explica nada.</p><p>Low Tide – la película más ruidosa.</p><p>Night Ferry – el director se toma su tiempo.</p>")]
    public async Task As_many_as_the_headline_says_are_films_although_nobody_knows_them(string title, string entries) =>
        Assert.Equal(["Amber Line", "Glass Orchard", "Low Tide", "Night Ferry"], await Films(title, entries));

    [Fact]
    public async Task Lines_with_the_same_fact_of_each_are_none()
    {
        const string Facts = "<p>Length: 93 minutes</p><p>Rights: Harbour Pictures</p><p>Seen at: Astra</p>";
        Assert.Equal(
            ["Vertigo", "Casablanca", "Chinatown", "The Godfather"],
            await Films("Films of May", $"<p>The films of the month.</p><p>Vertigo [1958]</p>{Facts}<p>Casablanca [1942]</p>{Facts}<p>Chinatown [1974]</p>{Facts}<p>The Godfather [1972]</p>{Facts}"));
    }

    [Theory]
    [InlineData("Our four films of the spring", "<p>Red Lentils – a soup, and no film.</p><p>Brown Rice – the cinema of grains.</p><p>Green Beans – as long as a film.</p><p>White Onions – they make a director cry.</p><p>Black Pepper – for the audience.</p>")]
    [InlineData("In my kitchen", "<p>What I need for the week:</p><p>Red Lentils</p><p>Brown Rice</p><p>Green Beans</p><p>White Onions</p><p>Black Pepper</p>")]
    [InlineData("Amber Line", "<p>Amber Line is a film about a ferry. Amber Line is slow, and the film knows it. Its director has made these films:</p><p>Vertigo</p><p>Casablanca</p><p>Chinatown</p><p>The Godfather</p>", "Amber Line")]
    [InlineData("Films and their people", "<p>The actors of these films met in a cinema.</p><p>Ann Bell</p><p>Tom Hay</p><p>Mary Roth</p><p>Paul Lind</p><p>John Poe</p><p>Jane Doe</p><p>Peter Holm</p><p>Laura Berg</p>")]
    [InlineData("Films in the archive", "<p>All films of this cinema by month.</p><p>Juni 2019 (3)</p><p>Mai 2019 (1)</p><p>April 2019 (2)</p><p>March 2019</p><p>Januar 2019</p><p>Dezember 2018</p><p>Juli 2018</p><p>August 2018</p>")]
    public async Task Of_something_else_are_none(string title, string html, params string[] films) => Assert.Equal(films, await Films(title, html));

    [Fact]
    public async Task Keep_their_year_and_their_passage()
    {
        var (text, reading) = await Read.Text(Read.Clean("<p>Five films of the month:</p><p>Vertigo [1958], a staircase</p><p>Casablanca [1942], again</p><p>Chinatown [1974]</p><p>Amber Line [2019], wet</p><p>The Godfather [1972]</p>", BodyFormat.Html, "Films of May"));

        Assert.Equal([1958, 1942, 1974, 2019, 1972], reading.Films.Select(film => film.Year));
        Assert.Equal("Casablanca [1942], again", Assert.Single(reading.Films[1].Passages).Of(text.Body).Trim());
    }

    private static async Task<IEnumerable<string>> Films(string title, string html) =>
        (await Read.Text(Read.Clean(html, BodyFormat.Html, title))).Reading.Films.Select(film => film.Title);
}
