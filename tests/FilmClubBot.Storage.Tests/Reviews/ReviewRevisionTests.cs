using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Reviews;

public class ReviewRevisionTests
{
    private const string Text = "He says “I am very lonely”. She says “we are only here briefly”. Is that love?";

    [Fact]
    public async Task A_changed_text_is_a_new_revision_and_the_old_one_is_saved()
    {
        await using var society = await Society.Found();
        var first = await society.Import(Drafts.Of("Her", Text));
        await society.Import(Drafts.Of("Her", "A calmer opening. " + Text));

        await using var scope = society.Begin();
        var review = await scope.Reviews.Find(first.Review!.Id, Society.Token);
        Assert.Equal(2, review!.Revision);
        Assert.StartsWith("A calmer opening.", review.Text.Body, StringComparison.Ordinal);
        Assert.Equal([$"1|Her|{Drafts.Body("Her", Text)}"], society.Query("SELECT Revision, Title, Body FROM ReviewRevisions"));
    }

    [Fact]
    public async Task Passages_themes_and_questions_follow_the_text()
    {
        await using var society = await Society.Found();
        society.Reader.Cues["lonely"] = ("loneliness", 0.8);
        var film = await society.Review("Her", 2013, Text);
        await society.Review("Her", 2013, "Nobody asks anything here. All is cheerful.");

        await using var scope = society.Begin();
        Assert.Empty(await scope.Themes.OfFilm(film.Id, Society.Token));
        Assert.Empty(await scope.Reviews.Questions(film.Id, Society.Token));
        Assert.Null(await scope.Passages.Best(film.Id, ["lonely"], Society.Token));
        Assert.Equal("All is cheerful.", (await scope.Passages.Best(film.Id, ["cheerful"], Society.Token))?.Text);
        society.Store.CheckSearchIndex();
    }

    [Fact]
    public async Task A_quote_whose_words_are_still_in_the_text_keeps_its_key_and_moves_with_them()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, Text);
        var before = await Quotes(society);
        await society.Review("Her", 2013, "A new opening. He says “I am very lonely”.");

        var after = Assert.Single(await Quotes(society));
        Assert.Equal(before[0].Id, after.Id);
        Assert.NotEqual(before[0].Passage.Span, after.Passage.Span);
        Assert.Equal("I am very lonely", after.Passage.Text);
        Assert.NotNull(film);
    }

    [Fact]
    public async Task A_hidden_quote_stays_hidden_when_the_text_changes_and_when_its_words_disappear_and_return()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, Text);
        var lonely = (await Quotes(society))[0];
        await society.Do(scope => scope.Quotes.Hide(lonely.Id, Society.Token));

        foreach (var text in new[] { "First. " + Text, "He says “nothing at all”.", "He says “I am very lonely, always”. " + Text, Text })
        {
            await society.Review("Her", 2013, text);
            Assert.DoesNotContain(await Quotes(society), quote => quote.Passage.Text.Contains("I am very lonely", StringComparison.Ordinal) && !text.Contains("always", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_longer_span_around_a_hidden_quote_is_not_quoted()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "He says “I am very lonely”.");
        await society.Do(async scope => await scope.Quotes.Hide((await Quotes(society))[0].Id, Society.Token));
        await society.Review("Her", 2013, "He says “I am very lonely, always”.");
        Assert.Empty(await Quotes(society));
    }

    [Fact]
    public async Task A_moderators_quote_and_speaker_survive_while_the_words_are_in_the_text()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, Text + " The city glows at night.");
        var made = await society.Do(scope => scope.Quotes.Add(film.Id, "the city GLOWS at night", null, null, Society.Token));
        var given = await society.Do(scope => scope.Quotes.Add(film.Id, "I am very lonely", "Theodore", "a letter", Society.Token));

        await society.Review("Her", 2013, "Begin. " + Text + " The city glows at night.");
        var quotes = await Quotes(society);
        Assert.Contains(quotes, quote => quote.Id == made!.Id && quote.Passage.Text == "The city glows at night");
        Assert.Contains(quotes, quote => quote.Id == given!.Id && quote is { Speaker: "Theodore", Source: "a letter" });

        await society.Review("Her", 2013, "Begin. " + Text);
        Assert.DoesNotContain(await Quotes(society), quote => quote.Id == made!.Id);
    }

    [Fact]
    public async Task A_hidden_review_stays_hidden_when_it_is_revised()
    {
        await using var society = await Society.Found();
        var first = await society.Import(Drafts.Of("Her", Text));
        await society.Do(scope => scope.Reviews.SetHidden(first.Review!.Id, true, Society.Token));
        var second = await society.Import(Drafts.Of("Her", "More. " + Text));

        await using var scope = society.Begin();
        Assert.Equal(IntakeOutcome.Revised, second.Outcome);
        Assert.Empty((await scope.Reviews.Latest(new(1, 5), Society.Token)).Items);
    }

    private static async Task<IReadOnlyList<FilmClubBot.Domain.Quotes.Quote>> Quotes(Society society)
    {
        await using var scope = society.Begin();
        return (await scope.Quotes.Search(new QuoteFilter(), new(1, 20), Society.Token)).Items;
    }
}
