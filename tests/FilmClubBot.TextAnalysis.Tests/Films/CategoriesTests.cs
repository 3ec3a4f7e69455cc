using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>What a source's own categories say of a text.</summary>
public class CategoriesTests
{
    // Neither its words nor the way it refers to its subject say what it is.
    private const string Plain = "Everybody waits for the tide, and the ferry is late. Ilse Roth has a feeling for water and for people who are wet. I laughed twice and was cold all the way home. The tide comes, the tide goes, and somebody sells soup on the pier. Go with a friend who likes soup. Take a coat. ";

    // A book that was filmed: the text speaks of both.
    private const string Both = "I love the film, and so I bought the book. The book is longer than the film, and the film has another ending. The movie ends at sea, the book ends on the pier, as the novel had to. The film is one of my favourites, and the director knew the novel by heart. ";

    private static async Task<IReadOnlyList<string>> Films(string title, string body, params string[] categories)
    {
        var (_, reading) = await Read.Text(new ReviewText(title, body) { Categories = categories });
        return [.. reading.Films.Select(film => film.Title)];
    }

    [Theory]
    [InlineData("Movies")]
    [InlineData("film review")]
    [InlineData("Cinéma")]
    [InlineData("Cine", "Opinión")]
    [InlineData("Kino")]
    public async Task A_headline_filed_under_films_is_a_film(params string[] categories)
    {
        Assert.Empty(await Films("Amber Line", Plain + Plain));
        Assert.Equal(["Amber Line"], await Films("Amber Line", Plain + Plain, categories));
    }

    [Theory]
    [InlineData("Books")]
    [InlineData("Bücher", "2019")]
    [InlineData("lecture")]
    [InlineData("Libros")]
    [InlineData("culture", "reading")]
    public async Task A_review_filed_under_books_is_of_no_film(params string[] categories)
    {
        Assert.Equal(["Amber Line"], await Films("Amber Line (1978)", Both + Both));
        var (_, reading) = await Read.Text(new ReviewText("Amber Line (1978)", Both + Both) { Categories = categories });
        Assert.Empty(reading.Films);
        Assert.Empty(reading.Themes);
        Assert.Empty(reading.Quotes);
    }

    [Theory]
    [InlineData("Books", "Film")]
    [InlineData("Diary")]
    [InlineData("music", "movie")]
    [InlineData("Roman Polanski")]
    public async Task Categories_of_several_kinds_say_nothing(params string[] categories) =>
        Assert.Equal(["Amber Line"], await Films("Amber Line (1978)", Both + Both, categories));

    [Fact]
    public async Task A_heading_says_what_the_sections_below_it_are()
    {
        const string Body = "Books\n\nSalt and Flour – Ana Lind\n\nTwo hundred pages on sacks of flour, and not one too many for me.\n\nFilms\n\nAmber Line\n\nEverybody waits for the tide, and the ferry is late. I laughed twice.\n\nGlass Orchard\n\nSomebody counts apples until they break. I was happy in the end.\n\nGames\n\nWet Boots\n\nYou walk through a harbour and look for your other boot, for hours.";
        string[] marked = ["Books", "Salt and Flour – Ana Lind", "Films", "Amber Line", "Glass Orchard", "Games", "Wet Boots"];
        var spans = marked.Select(line => Body.IndexOf(line, StringComparison.Ordinal) is var at ? new TextSpan(at, at + line.Length) : default).ToList();

        var (_, reading) = await Read.Text(new ReviewText("My favourites of the year", Body, spans, []));

        Assert.Equal(["Amber Line", "Glass Orchard"], reading.Films.Select(film => film.Title));
    }

    [Fact]
    public void A_word_of_menus_that_heads_sections_stays_in_the_text()
    {
        var text = Read.Clean("<p>Here is what I liked in a year of rain and late ferries, in no order.</p><h2>Films</h2><p>Amber Line is about a ferry that is late, and about the people who wait for it.</p>", BodyFormat.Html, "My year");

        Assert.Contains("Films", text.Body.Split("\n\n"));
    }
}
