using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests.Films;

public class SectionsTests
{
    private const string Wet = "A film about a ferry and the people who miss it. The camera waits on the pier, and the actors are cold. I was cold too, and happy.";
    private const string Dry = "A documentary about flour. The director counts sacks, and the film counts the people who carry them. Nobody says a word for an hour.";

    [Theory]
    [InlineData("Three films from the festival", "1. Amber Line (2019)", "2. Glass Orchard (2021)")]
    [InlineData("My favourite films of the year", "Amber Line (Ilse Roth, 2019)", "Glass Orchard (Ana Lind, 2021)")]
    [InlineData("Round-up: films of June", "Amber Line by Ilse Roth", "Glass Orchard by Ana Lind")]
    [InlineData("Kino im Winter: drei Filme", "Amber Line am 21. März um 19 Uhr", "Glass Orchard am 4. April um 20 Uhr")]
    [InlineData("Days in the dark", "#2 – Amber Line (2019)", "#1 – Glass Orchard (2021)")]
    public async Task Each_film_of_a_list_has_its_passages(string title, string first, string second)
    {
        var (text, reading) = await Read.Text(title, $"I saw two of them in the rain.\n\n{first}\n\n{Wet}\n\n{second}\n\n{Dry}");
        Assert.Equal(["Amber Line", "Glass Orchard"], reading.Films.Select(film => film.Title));
        Assert.Equal(0, reading.FilmAt(SpanOf(text, "the people who miss it")));
        Assert.Equal(1, reading.FilmAt(SpanOf(text, "counts sacks")));
        Assert.Null(reading.FilmAt(SpanOf(text, "in the rain")));
    }

    [Theory]
    [InlineData("What I saw this month", "Only two films in June.\n\nFirst up, *Amber Line*. ", "Finally, *Glass Orchard*. ")]
    [InlineData("Two films in a barn", "It rained.\n\n*Amber Line* came first. ", "*Glass Orchard* came after the tea. ")]
    public async Task A_paragraph_may_introduce_its_film(string title, string first, string second)
    {
        var marked = $"{first}{Wet}\n\n{second}{Dry}";
        var body = marked.Replace("*", "", StringComparison.Ordinal);
        var emphasis = new[] { "Amber Line", "Glass Orchard" }.Select(film => new TextSpan(body.IndexOf(film, StringComparison.Ordinal), body.IndexOf(film, StringComparison.Ordinal) + film.Length)).ToList();
        var (_, reading) = await Read.Text(new ReviewText(title, body, emphasis, []));
        Assert.Equal(["Amber Line", "Glass Orchard"], reading.Films.Select(film => film.Title));
    }

    [Theory]
    [InlineData("Amber Line", "The Plot", "The Verdict")]
    [InlineData("Amber Line (2019)", "What Works", "What Does Not")]
    [InlineData("Review: Amber Line", "On the Water", "On the Land")]
    public async Task A_review_of_one_film_may_have_sections(string title, string first, string second) =>
        Assert.Equal("Amber Line", Assert.Single((await Read.Text(title, $"Amber Line is a film about a ferry.\n\n{first}\n\n{Wet} Amber Line is slow.\n\n{second}\n\nAmber Line is the film of the month. The cast is good, and the plot is not.")).Reading.Films).Title);

    [Fact]
    public async Task A_review_of_two_films_gives_each_its_sentences()
    {
        const string Body = "Ilse Roth’s Amber Line (2019) and Ana Lind’s Glass Orchard (2021) are films about fathers.\n\n"
            + "Amber Line is wet. The father rows.\n\nHe never arrives.\n\nGlass Orchard is dry. The father counts.\n\n"
            + "Both films end at a door. Amber Line opens it. The light is cold. Glass Orchard does not.";
        var (text, reading) = await Read.Text("Amber Line and Glass Orchard", Body);
        Assert.Equal(["Amber Line", "Glass Orchard"], reading.Films.Select(film => film.Title));
        Assert.Null(reading.FilmAt(SpanOf(text, "are films about fathers")));
        Assert.Equal(0, reading.FilmAt(SpanOf(text, "The father rows.")));
        Assert.Equal(0, reading.FilmAt(SpanOf(text, "He never arrives.")));
        Assert.Equal(1, reading.FilmAt(SpanOf(text, "The father counts.")));
        Assert.Null(reading.FilmAt(SpanOf(text, "Both films end at a door.")));
        Assert.Equal(0, reading.FilmAt(SpanOf(text, "The light is cold.")));
        Assert.Equal(1, reading.FilmAt(SpanOf(text, "Glass Orchard does not.")));
    }

    private static TextSpan SpanOf(ReviewText text, string words)
    {
        var at = text.Body.IndexOf(words, StringComparison.Ordinal);
        return new(at, at + words.Length);
    }
}
