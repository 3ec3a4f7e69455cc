namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>Words of a headline that name an edition, a series of posts or a kind of text belong to no title.</summary>
public class EditionsAndLabelsTests
{
    private const string Named = "I had never seen Amber Line before. Amber Line has a ferry, a dog and no hurry.";
    private const string Unnamed = "The ferry is late, the dog is wet, and nobody is in a hurry.";
    private const string Film = "The film takes its time, and the director trusts the actors. The camera waits, and the audience of the cinema waits with it. I left happy.";

    [Theory]
    [InlineData("Amber Line: Criterion Collection")]
    [InlineData("Amber Line: The Criterion Collection")]
    [InlineData("Amber Line (Criterion Collection)")]
    [InlineData("Amber Line – Criterion Collection Blu-ray Review")]
    [InlineData("Amber Line 4K")]
    [InlineData("Amber Line: 4K Ultra HD")]
    [InlineData("Amber Line – 4K UHD Review")]
    [InlineData("Amber Line Blu-ray Review")]
    [InlineData("Amber Line [Blu-ray]")]
    [InlineData("Blu-ray Review: Amber Line")]
    [InlineData("Amber Line DVD Review")]
    [InlineData("Amber Line: Director's Cut")]
    [InlineData("Amber Line: The Director’s Cut")]
    [InlineData("Amber Line (Director's Cut)")]
    [InlineData("Amber Line: Collector's Edition")]
    [InlineData("Amber Line: 40th Anniversary Edition")]
    [InlineData("Amber Line: Special Edition DVD")]
    public async Task An_edition_is_no_part_of_a_title(string headline)
    {
        Assert.Equal(["Amber Line"], await Films(headline, Named));
        Assert.Equal(["Amber Line"], await Films(headline, Unnamed));
    }

    [Fact]
    public async Task A_cut_has_no_director() =>
        Assert.Equal(["Amber Line||"], await Read.Films("Amber Line (Director's Cut)", Named + " " + Film));

    [Theory]
    [InlineData("The Cut", "The Cut")]
    [InlineData("The Director's Cut", "The Director's Cut")]
    [InlineData("The Collection", "The Collection")]
    [InlineData("Criterion", "Criterion")]
    public async Task A_film_may_have_such_a_title(string headline, string film) =>
        Assert.Equal([film], await Films(headline, $"I had never seen “{film}” before. “{film}” has a ferry, a dog and no hurry."));

    [Theory]
    [InlineData("Sci-Fi Cheese – Amber Line")]
    [InlineData("Sci-Fi Cheese - Amber Line")]
    [InlineData("Sci-Fi Cheese: Amber Line")]
    [InlineData("Horror Corner – Amber Line")]
    [InlineData("Wet Feet and Other Pleasures – Amber Line")]
    [InlineData("Amber Line – Sci-Fi Cheese")]
    public async Task A_series_of_posts_is_no_film(string headline) =>
        Assert.Equal(["Amber Line"], await Films(headline, Named));

    [Theory]
    [InlineData("Film: Robin (1993)")]
    [InlineData("Watched: Robin (1993)")]
    [InlineData("Movie Night: Robin (1993)")]
    [InlineData("Rewatch: Robin (1993)")]
    [InlineData("Vu : Robin (1993)")]
    [InlineData("Gesehen: Robin (1993)")]
    [InlineData("Comic: Robin (1993)")]
    public async Task A_label_of_a_diary_is_no_part_of_a_title(string headline) =>
        Assert.Equal(["Robin"], await Films(headline, "Robin is about a bird. I liked Robin, and the bird did too."));

    [Theory]
    [InlineData("Comic: Robin (1993)")]
    [InlineData("Book: Robin (1993)")]
    [InlineData("Game: Robin (1993)")]
    [InlineData("Album: Robin (1993)")]
    public async Task A_label_may_say_that_it_is_no_film(string headline)
    {
        var (_, reading) = await Read.Text(headline, "Robin is about a bird. I liked Robin, and the bird did too. The colours are flat, and the story jumps. It is short, and I read it twice. " + Unnamed);
        Assert.Empty(reading.Films);
    }

    [Theory]
    [InlineData("Amber Line: The Movie (1999)", "Amber Line: The Movie", 1999)]
    public async Task The_movie_of_a_series_is_named_whole(string headline, string film, int year)
    {
        var (_, reading) = await Read.Text(headline, Named + " " + Film);
        var found = Assert.Single(reading.Films);
        Assert.Equal((film, year), (found.Title, found.Year));
    }

    [Theory]
    [InlineData("Wet Lamps: The Films of Ilse Roth")]
    [InlineData("The Films of Ilse Roth")]
    [InlineData("Lamps and Rain: The Cinema of Ilse Roth")]
    [InlineData("The Cinema of Ilse Roth: Lamps and Rain")]
    public async Task Whose_films_they_are_is_no_film(string headline) =>
        Assert.DoesNotContain(await Films(headline, "Roth made nine films, and all of them have lamps. Ilse Roth never liked the sun. “Night Ferry” is her first, “Nine Lamps” her last, and “Salt Roads” has the most rain. Roth stopped in 1990."), film => film.Contains("Roth", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Films(string headline, string body)
    {
        var (_, reading) = await Read.Text(headline, body + " " + Film);
        return [.. reading.Films.Select(film => film.Title)];
    }
}
