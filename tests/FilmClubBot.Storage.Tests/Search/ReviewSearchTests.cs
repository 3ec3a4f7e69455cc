using FilmClubBot.Storage.Search;
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

    [Fact]
    public async Task Of_very_many_matches_the_latest_are_ranked_and_the_others_follow_by_age()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("The city", "It glows, this city."));
        await society.Import(Drafts.Of("Elsewhere", "A harbour."));
        // So many later ones that the first is no longer among those that are ranked, although it matches best.
        var made = new Dictionary<string, string> { ["Id"] = "n.i", ["Title"] = "'Review ' || n.i", ["Body"] = "CASE WHEN n.i = 1500 THEN 'City, city, city.' ELSE 'A long walk through a city at night.' END" };
        var columns = society.Store.Columns("Reviews");
        society.Execute($"""
            WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < {1000 + ISearchIndex.MaxRanked})
            INSERT INTO Reviews ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", columns.Select(column => made.GetValueOrDefault(column) ?? $"r.\"{column}\""))} FROM n CROSS JOIN Reviews r WHERE r.Title = 'Elsewhere'
            """);

        await using var scope = society.Begin();
        var first = await scope.Reviews.Search("city", new(1, 3), Society.Token);
        Assert.Equal((ISearchIndex.MaxRanked + 2, "Review 1500"), (first.Total, first.Items[0].Reference.Title));
        Assert.Equal("The city", (await scope.Reviews.Search("city", new(first.Total, 1), Society.Token)).Items.Single().Reference.Title);
    }

    [Fact]
    public async Task A_hidden_review_is_not_found_until_it_is_shown_again()
    {
        await using var society = await Society.Found();
        var taken = await society.Import(Drafts.Of("A voice", "The city glows."));
        await society.Do(scope => scope.Reviews.SetHidden(taken.Review!.Id, true, Society.Token));
        await using (var scope = society.Begin())
            Assert.Empty(await Titles(scope, "city"));
        await society.Do(scope => scope.Reviews.SetHidden(taken.Review!.Id, false, Society.Token));
        await using (var scope = society.Begin())
            Assert.Equal(["A voice"], await Titles(scope, "city"));
        society.Store.CheckSearchIndex();
    }

    private static async Task<List<string>> Titles(Scope scope, string words) =>
        (await scope.Reviews.Search(words, new(1, 10), Society.Token)).Items.Select(review => review.Reference.Title).ToList();
}
