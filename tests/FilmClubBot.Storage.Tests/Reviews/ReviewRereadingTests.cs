using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Reviews;

public class ReviewRereadingTests
{
    private const string Text = "He says “I am very lonely”. She says “we are only here briefly”. Is that love?";

    [Fact]
    public async Task Does_not_reread_a_review_that_was_read_by_the_current_rules()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, Text);

        Assert.Empty(await All(society));
        Assert.Equal(1, society.Reader.Readings);
    }

    [Fact]
    public async Task Changed_rules_give_other_findings_for_the_same_text()
    {
        await using var society = await Society.Found();
        society.Reader.Cues["lonely"] = ("myth", 0.3);
        var film = await society.Review("Her", 2013, Text);
        society.Reader.Cues["lonely"] = ("loneliness", 0.8);
        society.Reader.Edition = "second";

        Assert.Single(await All(society));

        await using var scope = society.Begin();
        Assert.Equal("loneliness", Assert.Single(await scope.Themes.OfFilm(film.Id, Society.Token)).Name);
        Assert.Empty(await All(society));
        Assert.Equal(["1|second"], society.Query("SELECT Revision, ReadBy FROM Reviews"));
    }

    [Fact]
    public async Task Reviews_of_a_release_that_stored_no_rules_are_read_again()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, Text);
        await society.Review("Us", 2019, Text);
        society.Query("UPDATE Reviews SET ReadBy = '' WHERE Id = 1");

        Assert.Equal([1], await All(society));
    }

    [Fact]
    public async Task Moderators_decisions_are_preserved()
    {
        await using var society = await Society.Found();
        society.Reader.Cues["lonely"] = ("loneliness", 0.8);
        var film = await society.Review("Her", 2013, Text);
        await society.Do(async scope =>
        {
            await scope.Themes.Rule(film.Id, "loneliness", ThemeRuling.Hidden, null, Society.Token);
            var quote = (await scope.Quotes.Search(new(), new(1, 10), Society.Token)).Items[0];
            await scope.Quotes.Hide(quote.Id, Society.Token);
        });
        society.Reader.Edition = "second";

        await All(society);

        await using var scope = society.Begin();
        Assert.Empty(await scope.Themes.OfFilm(film.Id, Society.Token));
        Assert.Single((await scope.Quotes.Search(new(), new(1, 10), Society.Token)).Items);
    }

    [Fact]
    public async Task A_moderators_film_is_preserved_and_a_detected_one_is_detected_again()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, Text);
        var wrong = await society.Import(Drafts.Of("On love", Text + " Again."));
        await society.Do(scope => scope.Reviews.Correct(wrong.Review!.Id, new("Solaris", 1972, null, null, null), Society.Token));
        society.Reader.Film("Us", 2019);
        society.Reader.Edition = "second";

        await All(society);

        Assert.Equal(["1|Us", "2|Solaris"], society.Query("SELECT ReviewId, Title FROM ReviewFilms JOIN Films ON Films.Id = FilmId WHERE Ordinal = 0 ORDER BY ReviewId"));
    }

    [Fact]
    public async Task A_review_that_cannot_be_read_now_is_tried_once_a_round_and_left_for_the_next()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, Text);
        society.Reader.Edition = "model";
        society.Reader.Fallback = "first";

        Assert.Equal([(1, false)], await Round(society));
        Assert.Equal([(1, false)], await Round(society));
        society.Reader.Fallback = null;
        Assert.Equal([(1, true)], await Round(society));
        Assert.Empty(await Round(society));
    }

    private static async Task<List<int>> All(Society society) => [.. (await Round(society)).Select(entry => entry.Review)];

    private static async Task<List<(int Review, bool IsNew)>> Round(Society society)
    {
        List<(int, bool)> read = [];
        var after = new ReviewId(0);
        while (await society.Do(scope => scope.Rereading.Next(after, Society.Token)) is { } entry)
        {
            after = entry.Review.Id;
            read.Add((after.Value, entry.IsNew));
        }

        return read;
    }
}
