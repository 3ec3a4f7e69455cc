using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Search;

public class PassageSearchTests
{
    [Fact]
    public async Task Finds_by_stem_and_without_accents_verbatim_and_the_best_first()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "Loneliness haunts the café. The lonely are lonely together. Nothing else.");

        await using var scope = society.Begin();
        var hits = await scope.Passages.Find(null, ["lonely", "CAFE", "dinosaur"], Society.Token);
        var review = await scope.Reviews.Find(hits[0].Hits[0].Passage.Review.Id, Society.Token);

        Assert.Equal(["lonely", "CAFE", "dinosaur"], hits.Select(term => term.Term));
        Assert.Equal("The lonely are lonely together.", hits[0].Hits[0].Passage.Text);
        Assert.All(hits[0].Hits, hit => Assert.True(hit.Relevance > 0));
        Assert.Equal("Loneliness haunts the café.", Assert.Single(hits[1].Hits).Passage.Text);
        Assert.All(hits.SelectMany(term => term.Hits), hit => Assert.Equal(hit.Passage.Text, hit.Passage.Span.Of(review!.Text.Body)));
        Assert.Equal((0, 11), (hits[2].Passages, hits[2].OfPassages));
    }

    [Fact]
    public async Task A_term_of_several_words_is_a_phrase()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "An operating system sings. The system is operating well.");
        await using var scope = society.Begin();
        Assert.Equal(1, (await scope.Passages.Find(null, ["operating system"], Society.Token))[0].Passages);
    }

    [Fact]
    public async Task A_search_in_a_film_returns_only_its_reviews()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013, "Lonely here.");
        await society.Review("It", 2017, "Lonely there. Lonely everywhere.");

        await using var scope = society.Begin();
        var hits = (await scope.Passages.Find(her.Id, ["lonely", "r1"], Society.Token));

        Assert.Equal("Lonely here.", Assert.Single(hits[0].Hits).Passage.Text);
        Assert.Equal((1, 9, 0), (hits[0].Passages, hits[0].OfPassages, hits[1].Passages));
    }

    [Fact]
    public async Task Counts_include_hits_beyond_the_limit()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, string.Concat(Enumerable.Range(0, 60).Select(n => $"Lonely number {n}. ")));
        await using var scope = society.Begin();
        var hits = (await scope.Passages.Find(null, ["lonely"], Society.Token))[0];
        Assert.Equal((50, 60, 68), (hits.Hits.Count, hits.Passages, hits.OfPassages));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\" OR \"")]
    [InlineData("lonely\" OR \"love")]
    [InlineData("*")]
    [InlineData("lone*")]
    [InlineData("NEAR(lonely love)")]
    [InlineData("Text : lonely")]
    [InlineData("{Text} : lonely")]
    [InlineData("a\0b")]
    [InlineData("\0")]
    [InlineData("🎬")]
    [InlineData("𐐀")]
    [InlineData("\ud83c")]
    [InlineData("'; DROP TABLE Passages; --")]
    [InlineData("lonely AND")]
    [InlineData("^lonely")]
    [InlineData("-lonely +love")]
    [InlineData("(((")]
    public async Task Query_syntax_is_searched_as_plain_words(string typed)
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "The lonely love.");

        await using var scope = society.Begin();
        foreach (var searched in new[] { film.Id, (FilmClubBot.Domain.Films.FilmId?)null })
            Assert.True((await scope.Passages.Find(searched, [typed], Society.Token))[0].Passages <= 1);
        Assert.True((await scope.Reviews.Search(typed, new(1, 5), Society.Token)).Total <= 1);
        Assert.Empty((await scope.Quotes.Search(new(Speaker: typed, Theme: typed), new(1, 5), Society.Token)).Items);
        Assert.Null(await scope.Themes.Locate(film.Id, typed + " nowhere", Society.Token));
        Assert.Empty(await scope.Themes.FilmsWith(typed, Society.Token));
        await scope.Reviews.Choose(typed, 5, Society.Token);
    }

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(5, 2_000)]
    public async Task Very_long_text_is_harmless(int letters, int words)
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "The lonely love.");
        var typed = string.Join(' ', Enumerable.Repeat(new string('x', letters), words));

        await using var scope = society.Begin();
        Assert.Empty((await scope.Passages.Find(null, [typed], Society.Token))[0].Hits);
        Assert.Empty((await scope.Reviews.Search(typed, new(1, 5), Society.Token)).Items);
    }
}
