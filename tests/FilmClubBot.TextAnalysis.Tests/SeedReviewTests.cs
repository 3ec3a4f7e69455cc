using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Tests;

/// <summary>The one real review that the project was given; it is not ours to publish, so it is read where it lies.</summary>
public class SeedReviewTests
{
    private static async Task<(ReviewText Text, Reading Reading)> Seed()
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "seeds");
        var file = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).FirstOrDefault() : null;
        if (file is null)
            Assert.Skip("The seed review does not lie beside this repository.");
        return await Read.Plain(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Names_the_film()
    {
        var (_, reading) = await Seed();
        var film = Assert.Single(reading.Films);
        Assert.Equal(("Her", 2013, "Spike Jonze"), (film.Title, film.Year, Assert.Single(film.Directors)));
    }

    [Fact]
    public async Task Quotes_the_director_s_two_statements_and_nothing_else()
    {
        var (text, reading) = await Seed();
        Assert.Equal(2, reading.Quotes.Count);
        Assert.All(reading.Quotes, quote => Assert.Equal((QuoteKind.Speech, "Spike Jonze"), (quote.Kind, quote.Speaker)));
        Assert.Equal(["2013 interview with NPR", null], reading.Quotes.Select(quote => quote.Source));
        Assert.StartsWith("[", reading.Quotes[0].Span.Of(text.Body), StringComparison.Ordinal);
        Assert.Contains(" … ", reading.Quotes[1].Span.Of(text.Body), StringComparison.Ordinal);
        Assert.EndsWith(".", reading.Quotes[1].Span.Of(text.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loneliness")]
    [InlineData("technology and intimacy")]
    [InlineData("appearance and reality")]
    [InlineData("escapism")]
    [InlineData("love")]
    [InlineData("male desire")]
    public async Task Finds_the_theme(string name)
    {
        var (_, reading) = await Seed();
        Assert.Contains(name, reading.Themes.Select(theme => theme.Name));
    }

    [Fact]
    public async Task Finds_its_question_after_the_colon()
    {
        var (text, reading) = await Seed();
        Assert.StartsWith("how far", Assert.Single(reading.Questions).Of(text.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_the_page_s_furniture_out()
    {
        var (text, _) = await Seed();
        Assert.DoesNotContain(", ,", text.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Similar Posts", text.Body, StringComparison.Ordinal);
    }
}
