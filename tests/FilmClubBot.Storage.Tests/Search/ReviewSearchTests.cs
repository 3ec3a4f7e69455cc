using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Search;

public class ReviewSearchTests
{
    [Fact]
    public async Task All_words_must_be_in_headline_or_text()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("A voice", "The lonely city glows. A man walks."));
        await society.Import(Drafts.Of("A clown", "The city floods."));

        await using var scope = society.Begin();
        Assert.Equal(["A voice"], await Titles(scope, "voices CITY"));
        Assert.Equal(2, (await Titles(scope, "city")).Count);
        Assert.Empty(await Titles(scope, "city clown voice"));
        Assert.Empty(await Titles(scope, "?!… —"));
    }

    [Fact]
    public async Task The_excerpt_is_the_sentence_with_the_most_of_the_words()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("A voice", "A man walks. The city glows. The lonely man loves the city. A man in a city."));

        await using var scope = society.Begin();
        var found = await scope.Reviews.Search("man city lonely", new(1, 5), Society.Token);
        Assert.Equal("The lonely man loves the city.", found.Items[0].Excerpt);
        Assert.Equal("A man walks.", (await scope.Reviews.Search("voice", new(1, 5), Society.Token)).Items[0].Excerpt);
    }

    [Fact]
    public async Task A_match_in_the_headline_ranks_above_one_in_the_text()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Elsewhere", "There is a clown somewhere in it."));
        await society.Import(Drafts.Of("The clown", "A town is afraid of drains."));
        await using var scope = society.Begin();
        Assert.Equal(["The clown", "Elsewhere"], await Titles(scope, "clown"));
    }

    [Fact]
    public async Task Pages_do_not_overlap()
    {
        await using var society = await Society.Found();
        for (var n = 0; n < 5; n++)
            await society.Import(Drafts.Of($"Review {n}", "The city glows."));
        await using var scope = society.Begin();
        var pages = new[] { await scope.Reviews.Search("city", new(1, 3), Society.Token), await scope.Reviews.Search("city", new(2, 3), Society.Token) };
        Assert.Equal(5, pages.SelectMany(page => page.Items).Select(review => review.Reference.Id).Distinct().Count());
        Assert.All(pages, page => Assert.Equal(5, page.Total));
    }

    private static async Task<List<string>> Titles(Scope scope, string words) =>
        (await scope.Reviews.Search(words, new(1, 10), Society.Token)).Items.Select(review => review.Reference.Title).ToList();
}
