using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Search;

public class PassageSearchTests
{
    [Fact]
    public async Task Finds_every_passage_of_a_film_verbatim_and_in_order()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013, "Loneliness haunts the café. The lonely are lonely together.");
        await society.Review("It", 2017, "Lonely there.");

        await using var scope = society.Begin();
        var found = await scope.Passages.Find(her.Id, ["submarine"], Society.Token);
        var review = await scope.Reviews.Find(found[0].Review, Society.Token);

        Assert.Equal(["Loneliness haunts the café.", "The lonely are lonely together."], found.Take(2).Select(passage => passage.Text));
        Assert.Equal(Enumerable.Range(0, found.Count), found.Select(passage => passage.Ordinal));
        Assert.All(found, passage => Assert.Equal(passage.Text, passage.Span.Of(review!.Text.Body)));
        Assert.Contains(await scope.Passages.Find(null, [], Society.Token), passage => passage.Text == "Lonely there.");
    }

    [Fact]
    public async Task Of_many_passages_finds_those_with_the_words_and_their_neighbours()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "The lonely city sleeps.");
        society.Execute($"""
            WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < {IPassages.Most + 100})
            INSERT INTO Passages (ClubId, ReviewId, Ordinal, Start, End, Text) SELECT 1, r.Id, i, 0, 5, CASE i WHEN 1000 THEN 'A harbour sleeps.' ELSE 'Number ' || i || ' follows.' END FROM n, Reviews r;
            UPDATE Reviews SET PassageCount = {IPassages.Most + 200};
            """);

        await using var scope = society.Begin();
        foreach (var searched in new[] { film.Id, (FilmId?)null })
        {
            var found = await scope.Passages.Find(searched, ["harbours", "submarine"], Society.Token);
            Assert.Equal(["Number 999 follows.", "A harbour sleeps.", "Number 1001 follows."], found.Select(passage => passage.Text));
            Assert.InRange((await scope.Passages.Find(searched, ["number"], Society.Token)).Count, IPassages.MostMatches, IPassages.Most);
            Assert.Empty(await scope.Passages.Find(searched, ["submarine"], Society.Token));
        }
    }

    [Fact]
    public async Task The_latest_passages_of_common_words_are_found_and_all_of_a_rare_one()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Elsewhere", "A harbour."));
        var made = new Dictionary<string, string> { ["Id"] = "n.i", ["Title"] = "'Review ' || n.i", ["PassageCount"] = "10" };
        var columns = society.Store.Columns("Reviews");
        society.Execute($"""
            DELETE FROM Passages;
            WITH RECURSIVE n(i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 350)
            INSERT INTO Reviews ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", columns.Select(column => made.GetValueOrDefault(column) ?? $"r.\"{column}\""))} FROM n CROSS JOIN Reviews r WHERE r.Title = 'Elsewhere';
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9)
            INSERT INTO Passages (ClubId, ReviewId, Ordinal, Start, End, Text)
            SELECT 1, r.Id, i, 0, 5, CASE WHEN r.Id = 101 AND i = 4 THEN 'A harbour sleeps.' ELSE 'Number ' || i || ' follows.' END FROM Reviews r CROSS JOIN n WHERE r.Id > 100 ORDER BY r.Id, i;
            """);
        await society.Do(scope => scope.Reviews.SetHidden(new(350), true, Society.Token));

        await using var scope = society.Begin();
        var common = await scope.Passages.Find(null, ["number"], Society.Token);
        Assert.InRange(common.Count, IPassages.MostMatches, 3 * IPassages.MostMatches);
        // Of 2,489 visible passages with the word, 2,000 are ranked.
        Assert.All(common, passage => Assert.InRange(passage.Review.Value, 150, 349));
        var rare = await scope.Passages.Find(null, ["number", "follows", "harbour"], Society.Token);
        Assert.Equal([3, 4, 5], rare.Where(passage => passage.Review.Value == 101).Select(passage => passage.Ordinal));
    }

    [Fact]
    public async Task The_best_passage_has_a_term_by_its_stem_and_without_accents()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013, "Loneliness haunts the café. The lonely are lonely together. An operating system sings. The system is operating well.");
        await society.Review("It", 2017, "Lonely lonely lonely.");

        await using var scope = society.Begin();
        Assert.Equal("The lonely are lonely together.", (await scope.Passages.Best(her.Id, ["lonely"], Society.Token))?.Text);
        Assert.Equal("Loneliness haunts the café.", (await scope.Passages.Best(her.Id, ["CAFE"], Society.Token))?.Text);
        Assert.Equal("An operating system sings.", (await scope.Passages.Best(her.Id, ["submarine", "operating system"], Society.Token))?.Text);
        Assert.Null(await scope.Passages.Best(her.Id, ["dinosaur", "r1"], Society.Token));
    }

    [Fact]
    public async Task A_passage_of_a_spoiler_is_covered()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her", 2013);
        var taken = await society.Import(Drafts.Of("On Her", "She leaves him."));
        await society.Do(scope => scope.Reviews.Correct(taken.Review!.Id, new(null, null, null, null, null) { IsSpoiler = true }, Society.Token));

        await using var scope = society.Begin();
        var found = await scope.Passages.Find(taken.Films[0].Id, [], Society.Token);
        var cited = await scope.Passages.Cite([.. found.Select(passage => passage.Key)], Society.Token);
        Assert.NotEmpty(found);
        Assert.Equal(found.Select(passage => passage.Text), found.Select(passage => cited[passage.Key].Text));
        Assert.All(cited.Values, passage => Assert.True(passage.Review.IsCovered));
        Assert.Empty(await scope.Passages.Cite([found.Max(passage => passage.Key) + 1], Society.Token));
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
        foreach (var searched in new[] { film.Id, (FilmId?)null })
            await scope.Passages.Find(searched, [typed], Society.Token);
        Assert.True(await scope.Passages.Best(film.Id, [typed], Society.Token) is null or { Text: "The lonely love." });
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
        var film = await society.Review("Her", 2013, "The lonely love.");
        var typed = string.Join(' ', Enumerable.Repeat(new string('x', letters), words));

        await using var scope = society.Begin();
        Assert.Null(await scope.Passages.Best(film.Id, [typed], Society.Token));
        Assert.Empty((await scope.Reviews.Search(typed, new(1, 5), Society.Token)).Items);
    }
}
