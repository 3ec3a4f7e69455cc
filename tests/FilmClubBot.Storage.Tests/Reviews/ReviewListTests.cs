using FilmClubBot.Commands.Reviews;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Reviews;

public class ReviewListTests
{
    [Fact]
    public async Task The_latest_review_is_chosen_by_publication_and_news_without_a_date_by_the_import()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Old", "Old text.", at: Instant.FromUtc(2001, 1, 1, 0, 0)));
        await society.Import(Drafts.Of("New, undated", "New text.") with { IsNews = true });
        await society.Import(Drafts.Of("Of the archive, undated", "Undated text."));
        await society.Import(Drafts.Of("Recent", "Recent text.", at: Instant.FromUtc(2020, 1, 1, 0, 0)));

        await using var scope = society.Begin();
        var first = await scope.Reviews.Latest(new(1, 2), Society.Token);
        var second = await scope.Reviews.Latest(new(2, 2), Society.Token);

        Assert.Equal(["New, undated", "Recent", "Old", "Of the archive, undated"], first.Items.Concat(second.Items).Select(review => review.Reference.Title));
        Assert.Equal(4, first.Total);
        Assert.Equal("Old text.", second.Items[0].Excerpt);
    }

    [Fact]
    public async Task Hidden_reviews_are_only_in_the_moderators_suggestions()
    {
        await using var society = await Society.Found();
        society.Reader.Film("Her", 2013);
        var imported = await society.Import(Drafts.Of("On a voice", "Why do we love?", "Zoë Ångström"));
        Assert.Equal(ReviewVisibility.Shown, await society.Do(scope => scope.Reviews.SetHidden(imported.Review!.Id, true, Society.Token)));

        await using var scope = society.Begin();
        Assert.Equal(0, (await scope.Reviews.Latest(new(1, 5), Society.Token)).Total);
        Assert.Equal(0, (await scope.Reviews.OfFilm(imported.Films[0].Id, new(1, 5), Society.Token)).Total);
        Assert.Equal(0, (await scope.Reviews.Search("voice", new(1, 5), Society.Token)).Total);
        Assert.Empty(await scope.Reviews.Questions(imported.Films[0].Id, Society.Token));
        Assert.Empty(await scope.Passages.Find(null, ["love"], Society.Token));
        Assert.True((await scope.Reviews.Find(imported.Review!.Id, Society.Token))!.IsHidden);
        foreach (var typed in new[] { "voice", "angstrom", "her", "" })
            Assert.True(Assert.Single(await scope.Reviews.Choose(typed, 5, Society.Token)).IsHidden);
        Assert.Empty(await scope.Reviews.Choose("100%", 5, Society.Token));
    }

    [Fact]
    public async Task Questions_are_verbatim_and_in_the_order_of_the_text()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013, "Is it love? It is a film. Or is it need?");

        await using var scope = society.Begin();
        var questions = await scope.Reviews.Questions(film.Id, Society.Token);
        var review = await scope.Reviews.Find(questions[0].Review.Id, Society.Token);

        Assert.Equal(["Is it love?", "Or is it need?"], questions.Select(question => question.Text));
        Assert.All(questions, question => Assert.Equal(question.Text, question.Span.Of(review!.Text.Body)));
    }

    [Fact]
    public async Task A_review_without_sentences_shows_its_beginning()
    {
        await using var society = await Society.Found();
        await society.Import(Drafts.Of("Verse", "") with { Content = "no stop in this line\n" + string.Join(' ', Enumerable.Repeat("word", 50)) });
        await using var scope = society.Begin();
        Assert.Equal("no stop in this line", (await scope.Reviews.Latest(new(1, 1), Society.Token)).Items[0].Excerpt);
    }
}
